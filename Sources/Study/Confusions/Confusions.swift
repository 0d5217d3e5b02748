import Concurrency
import Grading
import ProgressStore
import Questions

/// Facts that a learner takes for each other: an answer to one was the answer of the other.
///
/// Nothing of it is kept. It is found by judging again what was typed, in sessions and in quizzes, so
/// that a better judge finds more in an old journal.
package struct Confusions: Hashable, Sendable {
  /// Two cards that were taken for each other.
  package struct Pair: Hashable, Sendable {
    /// The card that comes first in the deck.
    package var first: Card
    /// The card that comes second in the deck.
    package var second: Card
    /// How often, in either direction.
    package var times: Int
  }

  /// So often taken for each other, two facts are set against each other whatever is known of them, and
  /// one that was never asked is brought in.
  package static let many = 5

  /// The pairs, the most frequent first.
  package private(set) var pairs: [Pair] = []

  /// The confusions in a learner's answers.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - cards: The ids of the cards whose answers are judged; nil for all.
  /// - Complexity: One judgement for each different wrong answer to a card.
  package init(deck: Deck, progress: Progress, cards: Set<String>? = nil) {
    self.init(
      progress: progress, cards: cards, keys: AnswerKeys(deck), owners: AnswerOwners(deck))
  }

  /// The confusions, by what a sitting has gathered of its deck already.
  init(progress: Progress, cards: Set<String>?, keys: AnswerKeys, owners: AnswerOwners) {
    let deck = owners.deck
    let wrong = Confusions.wrongAnswers(deck, progress, cards)
    guard !wrong.isEmpty else { return }
    let asked = wrong.keys.compactMap(owners.place).sorted()
    // A key costs the size of its kind, so a long history is shared out among the cores.
    let count = min(64, 1 + asked.count / 16)
    let shares = Crew.results(count) { share in
      var found: [[Int]: Int] = [:]
      for index in stride(from: share, to: asked.count, by: count) {
        let card = deck.cards[asked[index]]
        let question = Question(
          card: card, form: card.form(.typed) ?? card.forms[0], keys: keys, showing: 0)
        for (typed, times) in wrong[card.id, default: [:]] {
          guard let name = question.judge(typed).mistakenFor,
            let other = owners.card(called: name, besides: card),
            let place = owners.place(of: other.id)
          else { continue }
          found[[asked[index], place].sorted(), default: 0] += times
        }
      }
      return found
    }
    let times = shares.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    let sorted = times.sorted {
      $0.value == $1.value
        ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
    }
    pairs = sorted.map {
      Pair(first: deck.cards[$0.key[0]], second: deck.cards[$0.key[1]], times: $0.value)
    }
  }

  /// What a card was taken for, the most frequent first.
  ///
  /// - Parameter card: The id of a card.
  /// - Returns: The other card of each pair, and how often.
  package func partners(of card: String) -> [(card: Card, times: Int)] {
    pairs.compactMap { pair in
      if pair.first.id == card { return (pair.second, pair.times) }
      return pair.second.id == card ? (pair.first, pair.times) : nil
    }
  }

  /// For each card what was typed and wrong, and how often.
  private static func wrongAnswers(
    _ deck: Deck, _ progress: Progress, _ cards: Set<String>?
  ) -> [String: [String: Int]] {
    var wrong: [String: [String: Int]] = [:]
    for id in cards?.sorted() ?? deck.cards.map(\.id) {
      for answer in progress.history(of: CardKey(deck: deck.subject, card: id))
      where answer.standing == .counted && answer.answer.verdict == .wrong {
        wrong[id, default: [:]][answer.answer.typed, default: 0] += 1
      }
    }
    for quiz in progress.quizzes(deck: deck.subject) {
      for answer in quiz.answers.map(\.answer)
      where answer.verdict == .wrong && !answer.isSkipped {
        if cards?.contains(answer.card) ?? true {
          wrong[answer.card, default: [:]][answer.typed, default: 0] += 1
        }
      }
    }
    return wrong.compactMapValues { answers in
      let typed = answers.filter { !$0.key.isEmpty }
      return typed.isEmpty ? nil : typed
    }
  }
}
