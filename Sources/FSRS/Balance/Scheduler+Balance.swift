extension Scheduler {
  /// The longest interval that is placed by load, in days; longer ones spread well enough by chance.
  public static let longestBalanced = 90

  /// The steps that a draw is tried in: thousandths, as many as a journal keeps.
  private static let thousandths = 1_000
  private static let tries = 50

  /// The draw with which a card comes back on a day where it is little in the way.
  ///
  ///     let draw = scheduler.draw(schedule, rating: .good, at: now, chance: 0.42) { day in
  ///       DayLoad(due: count[day] ?? 0)
  ///     }
  ///     let next = scheduler.review(schedule, rating: .good, at: now, draw: Double(draw) / 1_000)
  ///
  /// Which days there are is found by trying draws, so that no rule of ``review(_:rating:at:draw:)``
  /// is written twice. One of them is chosen by chance, each as likely as ``DayLoad`` says. Store the
  /// draw with the answer: a history replayed later ends where it did, whatever has come due since.
  ///
  /// - Parameters:
  ///   - schedule: Where the card stood, nil for one never answered.
  ///   - rating: How the answer came.
  ///   - moment: When it came.
  ///   - chance: A number in 0..<1 from ``Draw``.
  ///   - load: What speaks for a study day.
  /// - Returns: Thousandths, 0 to 999; nil when there is no choice of days, or the interval is
  ///   longer than ``longestBalanced``: then take `chance` for the draw.
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
