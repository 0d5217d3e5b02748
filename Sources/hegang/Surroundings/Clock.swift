import FSRS
import Glibc

/// The time as a learner's clock shows it.
///
/// The wall clock is read once, when the program starts; from then on time runs by a clock that
/// nobody sets, so that a change of the wall clock in mid-session changes nothing.
struct Clock {
  private let startMilliseconds: Int
  private let startElapsed: Int

  /// A clock that starts now, or at `HEGANG_NOW` (seconds since 1970) if that is set.
  init(environment: [String: String]) {
    startElapsed = Clock.milliseconds(of: CLOCK_BOOTTIME)
    startMilliseconds =
      environment["HEGANG_NOW"].flatMap { Int($0) }.map { $0 * 1000 }
      ?? Clock.milliseconds(of: CLOCK_REALTIME)
  }

  /// Milliseconds since 1970-01-01 00:00 UTC.
  var milliseconds: Int {
    startMilliseconds + Clock.milliseconds(of: CLOCK_BOOTTIME) - startElapsed
  }

  /// How many minutes the local clock is ahead of UTC now.
  var offsetMinutes: Int {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff / 60
  }

  /// Now, with study days that begin at an hour of the local day.
  func moment(rolloverHour: Int) -> Moment {
    Moment(
      seconds: milliseconds / 1000, offsetMinutes: offsetMinutes, rolloverHour: rolloverHour)
  }

  private static func milliseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
