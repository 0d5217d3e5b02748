import FSRS

/// What the clock on the wall said at one moment: the facts about time that an event records.
///
/// Nothing here reads a clock; whoever appends an event hands a reading over.
package struct ClockReading: Hashable, Sendable {
  /// Unix time in milliseconds.
  package var milliseconds: Int
  /// How many minutes local time was ahead of UTC.
  package var offsetMinutes: Int
  /// The local hour, 0 to 23, at which the learner's day begins.
  package var rolloverHour: Int

  /// A reading of these facts.
  /// - Parameters:
  ///   - milliseconds: Unix time in milliseconds.
  ///   - offsetMinutes: How many minutes local time is ahead of UTC.
  ///   - rolloverHour: The local hour at which the learner's day begins.
  package init(milliseconds: Int, offsetMinutes: Int, rolloverHour: Int = 4) {
    self.milliseconds = milliseconds
    self.offsetMinutes = offsetMinutes
    self.rolloverHour = rolloverHour
  }

  /// The study day.
  package var day: StudyDay {
    StudyDay(
      milliseconds: milliseconds, offsetMinutes: offsetMinutes, rolloverHour: rolloverHour)
  }

  /// The reading as the scheduler wants it.
  package var moment: Moment {
    Moment(
      seconds: milliseconds.flooredQuotient(1000), offsetMinutes: offsetMinutes,
      rolloverHour: rolloverHour)
  }
}

extension ClockReading {
  /// The times a journal accepts: from 2000-01-01 to 2200-01-01, UTC.
  package static let validMilliseconds = 946_684_800_000...7_258_118_400_000
  /// The offsets a journal accepts: 14 hours either way.
  static let validOffsets = -840...840
  /// The hours a journal accepts.
  static let validRollovers = 0...23

  /// Whether a journal accepts the reading.
  var isValid: Bool {
    Self.validMilliseconds.contains(milliseconds) && Self.validOffsets.contains(offsetMinutes)
      && Self.validRollovers.contains(rolloverHour)
  }

  /// The nearest reading that a journal accepts: an answer is never refused because of a clock.
  /// - Parameter fallback: The time to take instead of one that cannot be right.
  /// - Returns: A reading that is valid.
  func corrected(fallback: Int) -> ClockReading {
    let isTimePossible = Self.validMilliseconds.contains(milliseconds)
    return ClockReading(
      milliseconds: (isTimePossible ? milliseconds : fallback).clamped(to: Self.validMilliseconds),
      offsetMinutes: offsetMinutes.clamped(to: Self.validOffsets),
      rolloverHour: rolloverHour.clamped(to: Self.validRollovers))
  }
}

extension Int {
  /// The nearest number inside a range.
  func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }

  /// The quotient rounded down, also for negative numbers.
  func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
