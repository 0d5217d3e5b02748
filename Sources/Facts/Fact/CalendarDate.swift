/// A year, a month of a year, or a day, in the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  package var year: Int
  /// The month, 1 to 12; nil if only the year is known.
  package var month: Int?
  /// The day, 1 to 31; nil if it is not known.
  package var day: Int?

  /// Creates a date; fails if the calendar has no such day.
  package init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...Self.days(inMonth: month, of: year)).contains(day) else { return nil }
      }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; fails for everything else and for days that do not
  /// exist.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count <= 3, parts[0].count == 4 else { return nil }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index == 0 || part.count == 2 else { return nil }
      guard part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      numbers.append(part.reduce(0) { $0 * 10 + Int($1) - 0x30 })
    }
    self.init(
      year: numbers[0],
      month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate {
  /// Whether its first day is after the last day of another date: 1959 is after 1955, but not after
  /// 1959-06.
  package func isAfter(_ other: CalendarDate) -> Bool {
    (year, month ?? 1, day ?? 1) > (other.year, other.month ?? 12, other.day ?? 31)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as the files write it: `2020`, `2020-11`, `2020-11-01`.
  package var description: String {
    var text = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
    for part in [month, day] {
      if let part { text += part < 10 ? "-0\(part)" : "-\(part)" }
    }
    return text
  }
}
