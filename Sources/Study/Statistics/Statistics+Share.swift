import Deck
import Progress

extension Statistics {
  /// The number of right answers, and of all answers.
  package struct Share: Hashable, Sendable {
    /// The number of right answers.
    package var right = 0
    /// The number of questions asked.
    package var asked = 0

    /// Creates a fraction from its two counts.
    package init(right: Int = 0, asked: Int = 0) {
      self.right = right
      self.asked = asked
    }

    mutating func add(isRight: Bool) {
      asked += 1
      right += isRight ? 1 : 0
    }
  }

  /// A card that is hard to keep.
  package struct Hard: Hashable, Sendable {
    /// The card.
    package var card: Card
    /// The number of answers rated Again.
    package var missed: Int
    /// The number of answers.
    package var asked: Int
    /// The wrong answers that were given, the most frequent first; at most three.
    package var said: [Said] = []
  }

  /// A wrong answer, and how often it was given.
  package struct Said: Hashable, Sendable {
    /// The answer, as it was first typed.
    package var text: String
    /// The number of times, whatever its capitals.
    package var times: Int
  }
}

extension Statistics.Share {
  /// The share of right answers, 0...1.
  package var share: Double { Double(right) / Double(max(1, asked)) }

  /// The range in which the true share lies in about nineteen cases of twenty, 0...1: Wilson's interval
  ///
  ///     (p + z²/2n ± z · sqrt(p · (1 - p)/n + z²/4n²)) / (1 + z²/n)
  ///
  /// with n questions, the share p of right ones, and z = 1.96. 0...1 if nothing was asked.
  package var likely: ClosedRange<Double> {
    guard asked > 0 else { return 0...1 }
    let (count, square) = (Double(asked), 1.96 * 1.96)
    let middle = share + square / (2 * count)
    let reach = 1.96 * (share * (1 - share) / count + square / (4 * count * count)).squareRoot()
    let whole = 1 + square / count
    return max(0, (middle - reach) / whole)...min(1, (middle + reach) / whole)
  }
}

extension Statistics.Hard {
  /// Counts the wrong answers in a card's history.
  init(card: Card, missed: Int, _ history: [RecordedAnswer]) {
    var places: [String: Int] = [:]
    var said: [Statistics.Said] = []
    for answer in history.map(\.answer) where answer.verdict == .wrong && !answer.typed.isEmpty {
      let place = places[answer.typed.lowercased(), default: said.count]
      if place == said.count {
        places[answer.typed.lowercased()] = place
        said.append(Statistics.Said(text: answer.typed, times: 0))
      }
      said[place].times += 1
    }
    self.init(
      card: card, missed: missed, asked: history.count,
      said: Array(said.stableSorted { $0.times > $1.times }.prefix(3)))
  }
}
