import FSRS

/// How long memories lasted at an earlier time, by the present parameters and target.
package struct EarlierMemories: Hashable, Sendable {
  /// The number of days before today.
  package let daysAgo: Int
  /// The number of cards by the days until recall falls to the target, grouped as
  /// ``Statistics/lasting``.
  package let lasting: [Int]
  /// The median of these days; nil if no card was studied then.
  package let medianLasting: Double?

  /// Replays the answers up to the end of a study day.
  ///
  /// - Parameters:
  ///   - histories: The answers to the cards, up to today.
  ///   - scheduler: The scheduler of today.
  ///   - moment: Now.
  ///   - daysAgo: The number of days to go back.
  /// - Complexity: O(answers).
  init(_ histories: [History], _ scheduler: Scheduler, at moment: Moment, daysAgo: Int) {
    let end = moment.endOfDay - daysAgo * 86_400
    let days = histories.compactMap { history in
      let earlier = History(answers: Array(history.answers.prefix { $0.seconds < end }))
      return scheduler.schedule(after: earlier).map { scheduler.daysToTarget(of: $0).days }
    }
    var lasting = [Int](repeating: 0, count: Statistics.lasts.count)
    for length in days { lasting[Statistics.group(of: length, in: Statistics.lasts)] += 1 }
    self.daysAgo = daysAgo
    self.lasting = lasting
    medianLasting = days.sorted().middle
  }
}

extension Scheduler {
  /// A schedule with the memory after some answers; nil without any.
  fileprivate func schedule(after history: History) -> Schedule? {
    guard let last = history.answers.last, let memory = model.memory(after: history) else {
      return nil
    }
    var baseline: Baseline?
    // Only fitted parameters have evidence, which needs the memory by the default ones.
    if evidence != nil {
      baseline = history.answers.dropFirst().reduce(
        Baseline(first: history.answers[0].rating)
      ) { $0.next($1.rating, after: $1.elapsed) }
    }
    // The days until recall falls to the target depend on the memory alone, not on these dates.
    return Schedule(
      phase: .review, memory: memory, last: Schedule.Last(seconds: last.seconds, day: 0),
      due: .day(0), interval: 1, reviews: history.answers.count, lapses: 0, baseline: baseline)
  }
}
