extension Scheduler {
  /// The longest interval that is balanced by load, in days; longer ones spread well enough by
  /// chance.
  public static let longestBalanced = 90

  /// The number of draws that are tried: thousandths, the precision in which a journal stores them.
  private static let thousandths = 1_000
  private static let tries = 50

  /// The draw that makes a card due on a quiet day.
  ///
  ///     let draw = scheduler.draw(schedule, rating: .good, at: now, chance: 0.42) { day in
  ///       DayLoad(due: count[day] ?? 0)
  ///     }
  ///     let next = scheduler.review(schedule, rating: .good, at: now, draw: Double(draw) / 1_000)
  ///
  /// The possible days are found by trying draws, so that no rule of ``review(_:rating:at:draw:)``
  /// is written twice. One of them is chosen at random with the probabilities of ``DayLoad``. Store
  /// the draw with the answer: a history that is replayed later then gives the same due date,
  /// whatever else has become due.
  ///
  /// - Parameters:
  ///   - schedule: The card's schedule; nil for a card never answered.
  ///   - rating: The rating of the answer.
  ///   - moment: The moment of the answer.
  ///   - chance: A number in 0..<1 from ``Draw``.
  ///   - load: The load of a study day.
  /// - Returns: Thousandths, 0 to 999; nil if only one day is possible or the interval is longer
  ///   than ``longestBalanced``: then use `chance` as the draw.
  public func draw(
    _ schedule: Schedule?, rating: Rating, at moment: Moment, chance: Double,
    load: (Int) -> DayLoad
  ) -> Int? {
    guard fuzz else { return nil }
    let step = Self.thousandths / Self.tries
    var draws: [Int: [Int]] = [:]
    for draw in stride(from: step / 2, to: Self.thousandths, by: step) {
      let next = review(
        schedule, rating: rating, at: moment, draw: Double(draw) / Double(Self.thousandths))
      guard next.phase == .review, next.interval <= Self.longestBalanced else { return nil }
      draws[next.interval, default: []].append(draw)
    }
    let intervals = draws.keys.sorted()
    guard intervals.count > 1 else { return nil }
    let weights = intervals.map { load(moment.day + $0).weight(interval: $0) }
    var rest = chance * weights.reduce(0, +)
    for (interval, weight) in zip(intervals, weights) {
      rest -= weight
      if rest < 0 { return draws[interval].map { $0[$0.count / 2] } }
    }
    return draws[intervals[intervals.count - 1]]?.last
  }
}
