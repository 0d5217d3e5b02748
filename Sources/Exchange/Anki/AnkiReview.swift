import FSRS
import Progress

/// An answer as a row of Anki's review log.
struct AnkiReview {
  /// The time in Unix milliseconds, by which Anki tells reviews apart.
  var milliseconds: Int
  /// 1 again to 4 easy; 0 for a card that was forgotten by hand.
  var ease: Int
  /// The interval chosen: days, or seconds below zero.
  var interval: Int
  /// The interval before.
  var lastInterval: Int
  /// The difficulty in thousandths, 100 to 1,100, as Anki stores it with FSRS.
  var factor: Int
  /// The time taken, in milliseconds.
  var taken: Int
  /// 0 learning, 1 review, 2 relearning, 4 by hand.
  var kind: Int
}

/// The history of a card for Anki, replayed by FSRS-6, which is the model that Anki has.
struct AnkiHistory {
  /// The answers and, after those that a reset has forgotten, a row that forgets.
  private(set) var reviews: [AnkiReview] = []
  /// The schedule by FSRS-6 after the answers that count; nil if none does.
  private(set) var schedule: Schedule?

  /// Replays a history.
  /// - Parameters:
  ///   - history: All answers to the card, in replay order.
  ///   - card: Its id, for the draws that were not recorded.
  ///   - scheduler: The scheduler, with parameters of FSRS-6.
  init(_ history: [RecordedAnswer], of card: String, _ scheduler: Scheduler) {
    for answer in history where answer.standing != .undone {
      if answer.standing == .counted { forget() }
      let before = schedule
      var moment = answer.clock.moment
      moment.day = answer.day.number
      let draw =
        answer.answer.draw.map { Double($0) / 1000 }
        ?? Draw.value(card: card, reviews: before?.reviews ?? 0)
      let after = scheduler.review(before, rating: answer.rating, at: moment, draw: draw)
      schedule = after
      isForgotten = answer.standing == .forgotten
      reviews.append(
        AnkiReview(
          milliseconds: answer.clock.milliseconds, ease: answer.rating.rawValue,
          interval: Self.interval(after), lastInterval: before.map(Self.interval) ?? 0,
          factor: Self.factor(after.memory.difficulty), taken: answer.answer.milliseconds,
          kind: Self.kind(before)))
    }
    forget()
  }

  /// Whether the last answer was forgotten by a reset.
  private var isForgotten = false

  /// Notes that what came before was forgotten, if it was.
  private mutating func forget() {
    guard isForgotten, let last = reviews.last else { return }
    isForgotten = false
    schedule = nil
    reviews.append(
      AnkiReview(
        milliseconds: last.milliseconds + 1, ease: 0, interval: 0,
        lastInterval: last.interval, factor: 0, taken: 0, kind: 4))
  }

  /// The difficulty as Anki stores it: 1 to 10 becomes 100 to 1,100.
  static func factor(_ difficulty: Double) -> Int {
    Int((((difficulty - 1) / 9 + 0.1) * 1000).rounded())
  }

  private static func interval(_ schedule: Schedule) -> Int {
    if case .instant(let seconds) = schedule.due {
      return -max(1, seconds - schedule.last.seconds)
    }
    return max(1, schedule.interval)
  }

  private static func kind(_ before: Schedule?) -> Int {
    switch before?.phase {
    case nil, .learning: 0
    case .review: 1
    case .relearning: 2
    }
  }
}
