/// Counts the time at a prompt and leaves out the time in which nothing could run.
///
/// A program that waits with a time limit should hear from the system by then. When it hears much
/// later, it was stopped, or its machine was, and the learner was not thinking in that time:
///
///     var stopwatch = Stopwatch(at: .zero)
///     stopwatch.lap(at: .seconds(1), waited: .seconds(1))     // active is 1 s
///     stopwatch.lap(at: .seconds(900), waited: .seconds(1))   // active is 2 s
struct Stopwatch {
  /// How late a waking may be before it counts as a stop; a loaded machine is often late.
  static let patience = Duration.milliseconds(500)

  /// The time counted until the last lap.
  private(set) var active = Duration.zero
  private var last: Duration

  /// Starts counting at a reading of the clock.
  init(at now: Duration) {
    last = now
  }

  /// Counts the time since the last lap, in which the program waited for at most `limit`.
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

  /// A clock that only goes forward and stands still while the machine sleeps.
  static var now: Duration { start.duration(to: clock.now) }
}
