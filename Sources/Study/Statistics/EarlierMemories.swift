import Concurrency
import Deck
import FSRS
import Progress

/// How long memories lasted at an earlier time, by the present parameters and target.
package struct EarlierMemories: Hashable, Sendable {
  /// The number of days before today.
  package let daysAgo: Int
  /// The number of cards by the days until recall falls to the target, grouped as
  /// ``Statistics/lasting``.
  package let lasting: [Int]
  /// The median of these days; nil if no card was studied then.
  package let medianLasting: Double?

  /// Replays the answers up to a day.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - moment: Now.
  ///   - daysAgo: The number of days to go back.
  ///   - topics: The ids of the topics to include; empty for all.
  /// - Complexity: O(answers).
  package init(
    deck: Deck, progress: Progress, at moment: Moment, daysAgo: Int, topics: Set<String> = []
  ) {
    let progress = progress.whole
    let scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: deck.subject)
    let cards = deck.cards.filter {
      $0.supersededBy == nil && (topics.isEmpty || topics.contains($0.topic))
    }
    let day = moment.day - daysAgo
    let parts = cards.count < 1_000 ? 1 : 16
    let days = parallelMap(parts) { part in
      cards[part * cards.count / parts..<(part + 1) * cards.count / parts].compactMap { card in
        let answers = progress.counted(CardKey(deck: deck.subject, card: card.id))
          .prefix { $0.moment.day <= day }
        return scheduler.schedule(after: Array(answers)).map { scheduler.daysToTarget(of: $0).days }
      }
    }.flatMap(\.self)
    var lasting = [Int](repeating: 0, count: Statistics.lasts.count)
    for length in days { lasting[Statistics.group(of: length, in: Statistics.lasts)] += 1 }
    self.daysAgo = daysAgo
    self.lasting = lasting
    medianLasting = days.sorted().middle
  }
}

extension Scheduler {
  /// A schedule with the memory after some answers; nil without any.
  fileprivate func schedule(after answers: [CountedAnswer]) -> Schedule? {
    guard let last = answers.last else { return nil }
    let history = History(answers.map { ($0.rating, $0.moment) })
    guard let memory = model.memory(after: history) else { return nil }
    var baseline: Baseline?
    // Only fitted parameters have evidence, which needs the memory by the default ones.
    if evidence != nil {
      baseline = history.answers.dropFirst().reduce(
        Baseline(first: history.answers[0].rating)
      ) { $0.next($1.rating, after: $1.elapsed) }
    }
    return Schedule(
      phase: .review, memory: memory,
      last: Schedule.Last(seconds: last.moment.seconds, day: last.moment.day),
      due: .day(last.moment.day), interval: 1, reviews: answers.count, lapses: 0,
      baseline: baseline)
  }
}
