/// Chooses questions for a quiz in which no question shows the answer of another.
///
/// A learner who has seen the Songhua River as an option need not recall it two questions later.
package enum QuizSelection {
  /// Accepts questions in order, except those that show an answer of an accepted one, or whose
  /// answer an accepted one shows.
  ///
  /// - Parameters:
  ///   - questions: Cards with the form in which they are asked, in the order drawn.
  ///   - count: The largest number of questions to accept.
  /// - Returns: The indices of the accepted questions, ascending.
  /// - Complexity: O(*n*) in the questions considered.
  package static func independent(_ questions: [(card: Card, form: Form)], count: Int) -> [Int] {
    var taken: [Int] = []
    var answers: Set<String> = []
    var shown: Set<String> = []
    for (place, question) in questions.enumerated() where taken.count < count {
      let right = QuizSelection.answers(of: question.card)
      let options = QuizSelection.shown(by: question.form)
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

  /// The wrong options. The right answer of one question may be that of another, as with two
  /// countries.
  private static func shown(by form: Form) -> Set<String> {
    guard form.kind.answering == .picking, !saysNothing(form) else { return [] }
    return Set(form.options.enumerated().filter { $0.offset != form.right }.map(\.element))
  }

  /// Whether the options are words that any question may have, such as yes and no: otherwise all
  /// questions of a quiz would have the same answer.
  private static func saysNothing(_ form: Form) -> Bool {
    switch form.kind {
    case .trueFalse, .noLongerTrue: true
    case .choice: form.options.count == 2
    default: false
    }
  }
}
