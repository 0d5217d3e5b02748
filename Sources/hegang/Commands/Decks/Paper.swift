import Deck
import Study

/// One version of a printed test.
struct Paper {
  /// A question as it is printed.
  struct Item {
    let question: Question
    /// Whether the options are printed in the reverse of their own order, largest number first.
    let isReversed: Bool

    /// The options in the order printed.
    var options: [String] { isReversed ? question.options.reversed() : question.options }

    /// The letter of an option of ``question``: A, B, C.
    func letter(_ option: Int) -> String {
      let place = isReversed ? question.options.count - 1 - option : option
      return String("ABCDEFGHIJKLMNOPQRSTUVWXYZ".dropFirst(place).prefix(1))
    }
  }

  /// A, B, C.
  let name: String
  let questions: [Item]

  /// The versions of a test: the first has the questions of a quiz as it asks them, every other one the
  /// same in another order, with their options in another order.
  ///
  /// - Parameters:
  ///   - count: The number of versions, at most 26.
  ///   - quiz: The quiz.
  ///   - deck: Its deck.
  /// - Returns: The versions, A first.
  static func versions(_ count: Int, of quiz: Quiz, in deck: Deck) -> [Paper] {
    let keys = AnswerKeys(deck)
    let seed = quiz.wishes.seed
    var papers = [
      Paper(name: "A", questions: quiz.questions.map { Item(question: $0, isReversed: false) })
    ]
    for version in 1..<max(1, count) {
      let last = papers[version - 1].questions
      let name = String("ABCDEFGHIJKLMNOPQRSTUVWXYZ".dropFirst(version).prefix(1))
      var random = StableRandom(seed: "paper#\(seed)#\(name)")
      let ids = last.map(\.question.card.id)
      var shuffled = random.shuffled(last)
      // A few questions may come out in the order that they had.
      if shuffled.map(\.question.card.id) == ids, let first = shuffled.first {
        shuffled = shuffled.dropFirst() + [first]
      }
      let items = shuffled.map { item in item.mixed(keys: keys, seed: seed, &random) }
      papers.append(Paper(name: name, questions: items))
    }
    return papers
  }
}

extension Paper.Item {
  /// The same question with its options in another order; options with an order of their own, such as
  /// numbers, are reversed; a timeline runs in one direction.
  fileprivate func mixed(
    keys: AnswerKeys, seed: Int, _ random: inout StableRandom
  ) -> Paper.Item {
    guard question.form != .timeline else { return self }
    let card = question.card
    let form = card.forms.first {
      $0.stem == question.stem
        && ($0.kind == question.form || $0.kind.isTyped && question.form == .typed)
    }
    guard let form else { return self }
    for _ in 0..<8 {
      // A showing with the same wrong options.
      let showing = seed &+ (form.others.count + 1) &* (1 + random.below(1 << 20))
      let other = Question(card: card, form: form, keys: keys, showing: showing)
      if other.options != question.options {
        return Paper.Item(question: other, isReversed: false)
      }
    }
    return Paper.Item(question: question, isReversed: !isReversed)
  }
}
