import Concurrency
import Deck
import Grading
import Progress

/// Facts that a learner confuses: the answer to one was given for the other.
///
/// Confusions are not stored. They are found by judging the typed answers again, from sessions and
/// quizzes, so that a better judge finds more of them in an old journal.
package struct Confusions: Hashable, Sendable {
  /// Two cards that were confused.
  package struct Pair: Hashable, Sendable {
    /// The card that comes first in the deck.
    package var first: Card
    /// The card that comes second in the deck.
    package var second: Card
    /// How often they were confused, in either direction.
    package var times: Int
  }

  /// After this many confusions two facts are asked against each other however well they are known,
  /// and a fact that was never asked is introduced.
  package static let many = 5

  /// During a session only so many of the last answers to a card are read, so that a question does not
  /// wait longer after years of answers: what was confused before them is over.
  static let lastAnswers = 100

  /// The pairs, the most frequent first.
  package private(set) var pairs: [Pair] = []

  /// Finds the confusions in a learner's answers.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - cards: The ids of the cards whose last answers are judged; nil for all answers to all cards.
  /// - Complexity: One judgement for each different wrong answer to a card.
  package init(deck: Deck, progress: Progress, cards: Set<String>? = nil) {
    self.init(
      progress: progress, cards: cards, keys: AnswerKeys(deck), owners: AnswerOwners(deck))
  }

  /// Finds the confusions in wrong answers that were already read from a learner's sessions, and in quizzes.
  init(deck: Deck, progress: Progress, cards: Set<String>, answers: [String: [String: Int]]) {
    let wrong = Confusions.withQuizzes(answers, deck, progress, cards)
    self.init(wrong: wrong, keys: AnswerKeys(deck), owners: AnswerOwners(deck))
  }

  /// Finds the confusions with tables that a session has already built.
  init(progress: Progress, cards: Set<String>?, keys: AnswerKeys, owners: AnswerOwners) {
    let wrong = Confusions.wrongAnswers(owners.deck, progress, cards)
    self.init(wrong: wrong, keys: keys, owners: owners)
  }

  /// Finds the confusions among wrong answers, by the ids of their cards, each with how often it was given.
  package init(wrong: [String: [String: Int]], deck: Deck) {
    self.init(wrong: wrong, keys: AnswerKeys(deck), owners: AnswerOwners(deck))
  }

  private init(wrong: [String: [String: Int]], keys: AnswerKeys, owners: AnswerOwners) {
    let deck = owners.deck
    guard !wrong.isEmpty else { return }
    let asked = wrong.keys.compactMap(owners.place).sorted()
    // Reading a key takes time in proportion to its kind, so a long history is divided among the
    // processors.
    let count = min(64, 1 + asked.count / 16)
    let shares = parallelMap(count) { share in
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

  /// The cards that a card was confused with, the most frequent first.
  ///
  /// - Parameter card: The id of a card.
  /// - Returns: The other card of each pair, and how often they were confused.
  package func partners(of card: String) -> [(card: Card, times: Int)] {
    pairs.compactMap { pair in
      if pair.first.id == card { return (pair.second, pair.times) }
      return pair.second.id == card ? (pair.first, pair.times) : nil
    }
  }

  /// The wrong answers typed for each card, with their counts.
  private static func wrongAnswers(
    _ deck: Deck, _ progress: Progress, _ cards: Set<String>?
  ) -> [String: [String: Int]] {
    var wrong: [String: [String: Int]] = [:]
    for id in cards?.sorted() ?? deck.cards.map(\.id) {
      let key = CardKey(deck: deck.subject, card: id)
      let answers =
        cards == nil ? progress.history(of: key) : progress.lastAnswers(lastAnswers, to: key)
      for answer in answers
      where answer.standing == .counted && answer.answer.verdict == .wrong {
        wrong[id, default: [:]][answer.answer.typed, default: 0] += 1
      }
    }
    return withQuizzes(wrong, deck, progress, cards)
  }

  /// Adds the wrong answers of quizzes, and leaves out those without text.
  private static func withQuizzes(
    _ answers: [String: [String: Int]], _ deck: Deck, _ progress: Progress, _ cards: Set<String>?
  ) -> [String: [String: Int]] {
    var wrong = answers
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
