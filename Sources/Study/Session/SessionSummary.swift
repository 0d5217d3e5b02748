import Deck
import FSRS
import Grading
import Progress

/// The result of a session.
package struct SessionSummary: Hashable, Sendable {
  /// The first tries of one topic.
  package struct TopicScore: Hashable, Sendable {
    /// The topic's id.
    package var topic: String
    /// The number of cards whose first try was right.
    package var right: Int
    /// The number of cards asked.
    package var asked: Int
  }

  /// A card that was wrong at the first try.
  package struct Miss: Hashable, Sendable {
    /// The card.
    package var card: Card
    /// The learner's answer, empty for "I do not know".
    package var typed: String
    /// The label of the fact whose answer was given by mistake, if it is another fact's.
    package var mistakenFor: String?
    /// The right answer as it is shown.
    package var right: String
  }

  /// The number of cards whose recall now stays above the target for a certain time, and of those
  /// that no longer do.
  package struct Climb: Hashable, Sendable {
    /// The time in days.
    package var days: Int
    /// Cards that last this long now and did not before.
    package var up: Int
    /// Cards that lasted this long before and no longer do.
    package var down: Int
  }

  /// The times worth reporting, the longest first: a month, and a week as long as no card lasts a
  /// month.
  private static let climbs = [30, 7]

  /// The number of answers, repetitions included.
  package var answered = 0
  /// The number of cards asked for the first time ever.
  package var new = 0
  /// Open questions, which the learner rated: how many were known, of how many.
  package var selfRated = Statistics.Share()
  /// The total time at the prompts, in milliseconds.
  package var milliseconds = 0
  /// First tries by topic, in the deck's order.
  package var topics: [TopicScore] = []
  /// Missed cards in the order they were asked.
  package var misses: [Miss] = []

  /// The number of cards asked, open questions left out.
  package var asked: Int { topics.reduce(0) { $0 + $1.asked } }
  /// The number of cards whose first try was right.
  package var right: Int { topics.reduce(0) { $0 + $1.right } }

  /// Cards that crossed the longest time that any card crossed; nil if none did.
  package var climb: Climb?

  /// Summarises a list of answers; undone ones are left out.
  init(of answers: [Session.Answered], deck: Deck, progress: Progress) {
    var seen: Set<String> = []
    let order = answers.filter { seen.insert($0.question.card.id).inserted }
    answered = answers.count
    milliseconds = answers.reduce(0) { $0 + $1.milliseconds }
    new = order.count { $0.isNew }
    let rated = order.filter { $0.question.form == .open }
    selfRated = Statistics.Share(right: rated.count { $0.isRight }, asked: rated.count)
    let held = order.map { answered in
      (
        before: answered.before.map { progress.scheduler.daysToTarget(of: $0).days } ?? 0,
        now: progress.schedule(of: answered.question.card, in: deck)
          .map { progress.scheduler.daysToTarget(of: $0).days } ?? 0
      )
    }
    climb = Self.climbs.lazy.map { days in
      Climb(
        days: days, up: held.count { $0.before < Double(days) && $0.now >= Double(days) },
        down: held.count { $0.before >= Double(days) && $0.now < Double(days) })
    }.first { $0.up + $0.down > 0 }
    topics = deck.topics.compactMap { topic in
      let asked = order.filter { $0.question.card.topic == topic.id && $0.question.form != .open }
      guard !asked.isEmpty else { return nil }
      return TopicScore(topic: topic.id, right: asked.count { $0.isRight }, asked: asked.count)
    }
    misses = order.filter { !$0.isRight }.map {
      Miss(
        card: $0.question.card, typed: $0.question.said($0.typed),
        mistakenFor: $0.judgement.mistakenFor,
        right: $0.question.answer)
    }
  }
}
