import Deck
import Progress

/// What a teacher can learn from the progress of a class: what to explain again, and to whom.
///
/// It names nobody. A wrong answer is shown only if several learners gave it.
package struct ClassReport: Sendable {
  /// The learners who share something, by name.
  package let members: [ClassMember]
  /// The names of those who share nothing, sorted.
  package let hidden: [String]
  /// The facts that are forgotten most, the worst first.
  package private(set) var hardest: [Hard] = []
  /// Pairs of facts that were confused, the most frequent first.
  package private(set) var confusions: [Confusions.Pair] = []
  /// The topics in the deck's order.
  package private(set) var topics: [Topic] = []
  /// How often learners were right in quizzes, by how sure they felt.
  package private(set) var calibration: [QuizReport.Calibration] = []
  /// First answers of a day to cards from earlier days, in the last ``Statistics/days``.
  package private(set) var recall = Statistics.Share()

  /// A fact that the class finds hard.
  package struct Hard: Sendable {
    /// The card.
    package var card: Card
    /// The answers to it on later days than the first.
    package var recall: Statistics.Share
    /// The number of learners who gave these answers.
    package var learners: Int
    /// The wrong answer that most learners have given at any time, and how many have; nil if no two gave the
    /// same.
    package var wrong: (text: String, learners: Int)?
  }

  /// A topic, over all learners who began.
  package struct Topic: Hashable, Sendable {
    /// The topic's id.
    package var topic: String
    /// The share of its cards that a learner has studied, on average, 0...1.
    package var studied: Double
    /// The share of its cards that a learner would answer now, on average, 0...1.
    package var known: Double
  }

  /// The largest number of hard facts and of confused pairs.
  package static let most = 10

  /// Puts learners together.
  /// - Parameters:
  ///   - members: The learners.
  ///   - deck: The deck.
  package init(_ members: [ClassMember], deck: Deck) {
    self.members = members.filter { !$0.isHidden }.sorted { $0.name < $1.name }
    hidden = members.filter(\.isHidden).map(\.name).sorted()
    let begun = self.members.filter { $0.answers > 0 }
    for member in begun {
      recall = Statistics.Share(
        right: recall.right + member.recall.right, asked: recall.asked + member.recall.asked)
      calibration = QuizReport.Calibration.sum(calibration, member.calibration)
    }
    topics = deck.topics.map { topic in
      let cards = deck.cards.count { $0.topic == topic.id && $0.supersededBy == nil }
      let all = Double(max(1, cards * begun.count))
      let own = begun.compactMap { $0.topics[topic.id] }
      return Topic(
        topic: topic.id, studied: Double(own.reduce(0) { $0 + $1.studied }) / all,
        known: own.reduce(0) { $0 + $1.known } / all)
    }
    findHardest(begun, deck)
    findConfusions(begun, deck)
  }

  /// The facts with the lowest share of right answers on later days, by at least a few learners.
  private mutating func findHardest(_ begun: [ClassMember], _ deck: Deck) {
    let needed = max(2, begun.count / 10)
    var sums: [Int: (recall: Statistics.Share, learners: Int)] = [:]
    for member in begun {
      for (place, share) in member.cards {
        let sum = sums[place] ?? (Statistics.Share(), 0)
        sums[place] = (
          Statistics.Share(
            right: sum.recall.right + share.right, asked: sum.recall.asked + share.asked),
          sum.learners + 1
        )
      }
    }
    let hard = sums.filter { $0.value.learners >= needed && $0.value.recall.isOftenWrong }
    let sorted = hard.sorted { one, other in
      let (left, right) = (one.value.recall.share, other.value.recall.share)
      return left != right ? left < right : one.key < other.key
    }
    hardest = sorted.prefix(Self.most).map { place, sum in
      Hard(
        card: deck.cards[place], recall: sum.recall, learners: sum.learners,
        wrong: Self.commonest(begun.compactMap { $0.wrong[place] }))
    }
  }

  /// The wrong answer that most learners gave, if it is two at least.
  private static func commonest(_ given: [[String: Int]]) -> (text: String, learners: Int)? {
    var learners: [String: (shown: String, count: Int)] = [:]
    for answers in given {
      for text in Set(answers.keys.map { $0.lowercased() }) {
        let shown = answers.keys.filter { $0.lowercased() == text }.min() ?? text
        let sum = learners[text] ?? (shown, 0)
        learners[text] = (min(sum.shown, shown), sum.count + 1)
      }
    }
    let most = learners.max { one, other in
      one.value.count != other.value.count
        ? one.value.count < other.value.count : one.key > other.key
    }
    guard let most, most.value.count > 1 else { return nil }
    return (most.value.shown, most.value.count)
  }

  private mutating func findConfusions(_ begun: [ClassMember], _ deck: Deck) {
    var wrong: [String: [String: Int]] = [:]
    for member in begun {
      for (place, answers) in member.wrong {
        wrong[deck.cards[place].id, default: [:]].merge(answers, uniquingKeysWith: +)
      }
    }
    confusions = Array(Confusions(wrong: wrong, deck: deck).pairs.prefix(Self.most))
  }
}

extension Statistics.Share {
  /// Whether one answer of five or more was wrong.
  fileprivate var isOftenWrong: Bool { asked >= 5 && share <= 0.8 }
}
