/// The last check, which only a quiz can keep: what one question shows may not be the answer of
/// another one of the same quiz.
///
/// Somebody who meets the Songhua River as an option learns that it is a river of the deck, and
/// needs to recall it no more two questions later.
package enum QuizGate {
  /// Takes questions that may stand together: each in its turn, unless it shows an answer of one
  /// taken before, or one of those shows its answer.
  ///
  /// - Parameters:
  ///   - questions: Cards with the form they are asked in, in the order drawn.
  ///   - count: How many are wanted.
  /// - Returns: The places of those taken, ascending.
  /// - Complexity: O(*n*) in the questions looked at.
  package static func apart(_ questions: [(card: Card, form: Form)], count: Int) -> [Int] {
    var taken: [Int] = []
    var answers: Set<String> = []
    var shown: Set<String> = []
    for (place, question) in questions.enumerated() where taken.count < count {
      let right = QuizGate.answers(of: question.card)
      let options = QuizGate.shown(by: question.form)
      guard right.isDisjoint(with: shown), options.isDisjoint(with: answers) else { continue }
      taken.append(place)
      answers.formUnion(right)
      shown.formUnion(options)
    }
    return taken
  }

  private static func answers(of card: Card) -> Set<String> {
    switch card.answer {
    case .name(let name): Set(name.accepted)
    case .list(let list): Set(list.items.joined())
    case .number, .year, .date: [card.answer.display]
    }
  }

  /// The wrong options; what is right in one question may be right in another, as two countries are.
  private static func shown(by form: Form) -> Set<String> {
    guard form.kind.answering == .picking, !saysNothing(form) else { return [] }
    return Set(form.options.enumerated().filter { $0.offset != form.right }.map(\.element))
  }

  /// Whether the options are words that any question may have, yes and no: were they kept apart, all of
  /// a quiz would have one answer.
  private static func saysNothing(_ form: Form) -> Bool {
    switch form.kind {
    case .trueFalse, .noLongerTrue: true
    case .choice: form.options.count == 2
    default: false
    }
  }
}
