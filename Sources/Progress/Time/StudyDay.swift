/// A study day: a date in the learner's calendar, stored as the days since 1970-01-01.
///
///     StudyDay("2026-11-21")?.number          // 20778
///     StudyDay(number: 20778).weekday         // .saturday
///
/// The date is proleptic Gregorian. The algorithms are Howard Hinnant's `days_from_civil` and
/// `civil_from_days` ("chrono-Compatible Low-Level Date Algorithms"), which count years from March,
/// so that the leap day is the last of its year.
package struct StudyDay: BitwiseCopyable, Hashable, Sendable {
  /// Days since 1970-01-01.
  package var number: Int

  /// Creates a day from the number of days since 1970-01-01.
  package init(number: Int) {
    self.number = number
  }

  /// Creates the day of a date; fails if there is no such date in the years 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
    let marchYear = month <= 2 ? year - 1 : year
    let era = marchYear / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
    // 31 April would have become 1 May.
    guard self.month == month, self.day == day else { return nil }
  }

  /// The study day at a time, with days that begin at a rollover hour: at 03:59 it is still
  /// yesterday.
  /// - Parameters:
  ///   - milliseconds: Unix time in milliseconds.
  ///   - offsetMinutes: The minutes that local time is ahead of UTC.
  ///   - rolloverHour: The local hour, 0 to 23, at which a new day begins.
  package init(milliseconds: Int, offsetMinutes: Int, rolloverHour: Int) {
    let shift = offsetMinutes * 60_000 - rolloverHour * 3_600_000
    let (day, rest) = (milliseconds + shift).quotientAndRemainder(dividingBy: 86_400_000)
    number = rest < 0 ? day - 1 : day
  }
}

extension StudyDay {
  /// Year, month and day of the month.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  /// The year.
  package var year: Int { civil.year }
  /// The month, 1 to 12.
  package var month: Int { civil.month }
  /// The day of the month, 1 to 31.
  package var day: Int { civil.day }

  /// The day of the week.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let sinceMonday = (number % 7 + 10) % 7
    return Weekday.allCases[sinceMonday]
  }

  /// The day a number of days later, or earlier if the number is negative.
  package func advanced(by days: Int) -> StudyDay { StudyDay(number: number + days) }
}

extension StudyDay: Comparable {
  /// Whether one day is before another.
  package static func < (left: StudyDay, right: StudyDay) -> Bool { left.number < right.number }
}
