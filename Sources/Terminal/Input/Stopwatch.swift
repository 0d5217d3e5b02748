/// Measures the time at a prompt, without the time during which nothing could run.
///
/// A program that waits with a time limit should wake up by then. If it wakes up much later, it or
/// the machine was stopped, and the learner was not thinking in that time:
///
///     var stopwatch = Stopwatch(at: .zero)
///     stopwatch.lap(at: .seconds(1), waited: .seconds(1))     // active is 1 s
///     stopwatch.lap(at: .seconds(900), waited: .seconds(1))   // active is 2 s
struct Stopwatch {
  /// How late a wake-up may be before it counts as a stop; a busy machine is often late.
  static let patience = Duration.milliseconds(500)

  /// The time counted until the last lap.
  private(set) var active = Duration.zero
  private var last: Duration

  /// Starts measuring.
  init(at now: Duration) {
    last = now
  }

  /// Adds the time since the last lap, during which the program waited for at most `limit`.
  mutating func lap(at now: Duration, waited limit: Duration = .zero) {
    let elapsed = now - last
    active += elapsed > limit + Self.patience ? limit : max(elapsed, .zero)
    last = now
  }

  /// Leaves out the time since the last lap.
  mutating func skip(to now: Duration) {
    last = now
  }
}

extension Stopwatch {
  private static let clock = SuspendingClock()
  private static let start = clock.now

  /// The time on a clock that only goes forward and stops while the machine sleeps.
  static var now: Duration { start.duration(to: clock.now) }
}
