import Deck
import FSRS
import Progress

/// One learner of a class: what a teacher can see of the progress.
package struct ClassMember: Sendable {
  /// The reasons why a learner may need help.
  package enum Concern: Hashable, Sendable {
    /// Nothing of the deck was ever answered.
    case neverBegan
    /// Cards are due, and nothing was answered for this many days.
    case away(days: Int)
    /// Much less is remembered than the target.
    case forgets(Statistics.Share)
  }

  /// The name of the learner's folder.
  package let name: String
  /// The number of cards studied.
  package private(set) var studied = 0
  /// The expected number of right answers if every studied card were asked now.
  package private(set) var known = 0.0
  /// The number of cards due.
  package private(set) var due = 0
  /// The number of answers that count.
  package private(set) var answers = 0
  /// The last day with an answer; nil without any.
  package private(set) var lastDay: Int?
  /// The number of the last ``Statistics/days`` on which something was answered.
  package private(set) var daysStudied = 0
  /// The first answers of a day to cards from earlier days, within those days.
  package private(set) var recall = Statistics.Share()
  /// The target fraction of recalled answers.
  package let target: Double
  /// How sure the learner was in quizzes, and how often right.
  package private(set) var calibration: [QuizReport.Calibration]
  /// The answers on later days to each card, by its place in the deck.
  private(set) var cards: [Int: Statistics.Share] = [:]
  /// The expected right answers and the studied cards of each topic.
  private(set) var topics: [String: (known: Double, studied: Int)] = [:]
  /// The wrong answers to each card, by its place in the deck, each with how often it was given.
  private(set) var wrong: [Int: [String: Int]] = [:]
  /// Whether the learner shares nothing, so that only the name is known.
  package let isHidden: Bool
  private let day: Int

  /// A learner who shares nothing.
  /// - Parameter name: The learner's name.
  package init(hidden name: String) {
    self.name = name
    isHidden = true
    day = 0
    target = 0
    calibration = []
  }

  /// Computes what a teacher can see: nothing of a learner who shares nothing.
  /// - Parameters:
  ///   - name: The name of the learner's folder.
  ///   - progress: The progress.
  ///   - deck: The deck.
  ///   - moment: Now.
  package init(_ name: String, _ progress: Progress, _ deck: Deck, at moment: Moment) {
    self.name = name
    isHidden = progress.settings.sharesNothing
    day = moment.day
    target = progress.settings.retention
    calibration = isHidden ? [] : QuizHistory(of: deck, in: progress).calibration
    if isHidden { return }
    var days: Set<Int> = []
    for (place, card) in deck.cards.enumerated() where card.supersededBy == nil {
      let history = progress.history(of: CardKey(deck: deck.subject, card: card.id))
      take(history.filter { $0.standing == .counted }, to: place, &days)
      guard let schedule = progress.schedule(of: card, in: deck) else { continue }
      let chance = progress.scheduler.retrievability(of: schedule, at: moment)
      studied += 1
      known += chance
      if schedule.due.hasCome(at: moment) { due += 1 }
      let topic = topics[card.topic] ?? (0, 0)
      topics[card.topic] = (topic.known + chance, topic.studied + 1)
    }
    daysStudied = days.count
  }

  private mutating func take(
    _ history: [RecordedAnswer], to place: Int, _ days: inout Set<Int>
  ) {
    var last: StudyDay?
    for answer in history {
      answers += 1
      lastDay = max(lastDay ?? answer.day.number, answer.day.number)
      let isRecent = 0..<Statistics.days ~= day - answer.day.number
      if isRecent { days.insert(answer.day.number) }
      let isRight = answer.rating != .again
      if !isRight, answer.answer.verdict == .wrong, !answer.answer.typed.isEmpty {
        wrong[place, default: [:]][answer.answer.typed, default: 0] += 1
      }
      // Open questions are rated by the learner, so they are in no share.
      if let last, last != answer.day, answer.answer.form != Form.Kind.open.rawValue {
        cards[place, default: Statistics.Share()].add(isRight: isRight)
        if isRecent { recall.add(isRight: isRight) }
      }
      last = answer.day
    }
  }

  /// The reason why the learner may need help; nil if there is none.
  package var concern: Concern? {
    guard let lastDay else { return .neverBegan }
    if due > 0, day - lastDay >= ClassMember.longPause { return .away(days: day - lastDay) }
    return recall.asked >= ClassMember.manyAnswers
      && recall.share < target - ClassMember.muchLess ? .forgets(recall) : nil
  }

  /// So many days without an answer are a long pause.
  package static let longPause = 7
  /// So many answers say something of a learner's memory.
  package static let manyAnswers = 20
  /// So much below the target is much less.
  package static let muchLess = 0.15
}
