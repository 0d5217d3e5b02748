import FSRS
import Glibc
import Journal
import Progress

/// The time on the learner's clock.
///
/// The wall clock is read once, when the program starts; after that a clock that nobody can set is
/// used, so that a change of the wall clock during a session has no effect.
struct Clock {
  /// Whether the time of the wall clock is valid in a journal.
  let isPossible: Bool
  private let startMilliseconds: Int
  private let startElapsed: Int

  /// A clock that starts now, or at `HEGANG_NOW` (seconds since 1970) if that is set.
  ///
  /// - Throws: ``Failure`` if the variable is not a whole number.
  init(environment: [String: String]) throws {
    var milliseconds = Clock.milliseconds(of: CLOCK_REALTIME)
    if let text = environment["HEGANG_NOW"], !text.isEmpty {
      guard let seconds = Int(text) else {
        throw Failure.usage(
          "HEGANG_NOW is \(text), which is not a number of seconds since 1970; correct it or unset it."
        )
      }
      let (product, isTooLarge) = seconds.multipliedReportingOverflow(by: 1000)
      milliseconds = isTooLarge ? (seconds < 0 ? .min : .max) : product
    }
    self.init(milliseconds)
  }

  private init(_ milliseconds: Int) {
    let valid = ClockReading.validMilliseconds
    isPossible = valid.contains(milliseconds)
    startMilliseconds = min(max(milliseconds, valid.lowerBound), valid.upperBound)
    startElapsed = Clock.milliseconds(of: CLOCK_BOOTTIME)
  }

  /// This clock, or, if its time is not valid, one that starts at the last known time.
  func corrected(after milliseconds: Int) -> Clock {
    isPossible ? self : Clock(milliseconds)
  }

  /// Milliseconds since 1970-01-01 00:00 UTC.
  var milliseconds: Int {
    startMilliseconds + Clock.milliseconds(of: CLOCK_BOOTTIME) - startElapsed
  }

  /// The minutes that the local clock is ahead of UTC now.
  var offsetMinutes: Int { Self.offsetMinutes(at: milliseconds) }

  /// The minutes that the local clock is ahead of UTC at a time in Unix milliseconds.
  static func offsetMinutes(at milliseconds: Int) -> Int {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local.tm_gmtoff / 60
  }

  /// The present moment, with study days that begin at an hour of the local day.
  func moment(rolloverHour: Int) -> Moment {
    Moment(
      seconds: milliseconds / 1000, offsetMinutes: offsetMinutes, rolloverHour: rolloverHour)
  }

  private static func milliseconds(of clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    let (seconds, isTooLarge) = time.tv_sec.multipliedReportingOverflow(by: 1000)
    return isTooLarge ? (time.tv_sec < 0 ? .min : .max) : seconds + time.tv_nsec / 1_000_000
  }
}
