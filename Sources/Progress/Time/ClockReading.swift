import FSRS

/// A reading of the wall clock: the facts about time that an event stores.
///
/// Nothing here reads a clock; the caller that appends an event passes a reading.
package struct ClockReading: Hashable, Sendable {
  /// Unix time in milliseconds.
  package var milliseconds: Int
  /// The minutes that local time was ahead of UTC.
  package var offsetMinutes: Int
  /// The local hour, 0 to 23, at which the learner's day begins.
  package var rolloverHour: Int

  /// Creates a reading.
  /// - Parameters:
  ///   - milliseconds: Unix time in milliseconds.
  ///   - offsetMinutes: The minutes that local time is ahead of UTC.
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

  /// The reading as a moment for the scheduler.
  package var moment: Moment {
    Moment(
      seconds: milliseconds.flooredQuotient(1000), offsetMinutes: offsetMinutes,
      rolloverHour: rolloverHour)
  }
}

extension ClockReading {
  /// The range of times in a journal: from 2000-01-01 to 2200-01-01, UTC.
  package static let validMilliseconds = 946_684_800_000...7_258_118_400_000
  /// The range of offsets in a journal: 14 hours in both directions.
  package static let validOffsets = -840...840
  /// The range of rollover hours in a journal.
  package static let validRollovers = 0...23

  /// Whether the reading is valid in a journal.
  package var isValid: Bool {
    Self.validMilliseconds.contains(milliseconds) && Self.validOffsets.contains(offsetMinutes)
      && Self.validRollovers.contains(rolloverHour)
  }

  /// The closest valid reading, so that no answer is rejected because of a clock.
  /// - Parameter fallback: The time to use instead of one that cannot be right.
  /// - Returns: A valid reading.
  package func corrected(fallback: Int) -> ClockReading {
    let isTimePossible = Self.validMilliseconds.contains(milliseconds)
    return ClockReading(
      milliseconds: (isTimePossible ? milliseconds : fallback).clamped(to: Self.validMilliseconds),
      offsetMinutes: offsetMinutes.clamped(to: Self.validOffsets),
      rolloverHour: rolloverHour.clamped(to: Self.validRollovers))
  }
}

extension Int {
  /// The closest number in a range.
  package func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }

  /// The quotient rounded down, also for negative numbers.
  package func flooredQuotient(_ divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
