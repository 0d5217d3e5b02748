/// A date, as far as it is known or was typed: any of year, month and day.
struct PartialDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// Whether the year was typed with two digits, which fit any century.
  var isShortYear = false

  /// Whether the day exists; 29 February exists if the year is unknown.
  var exists: Bool {
    if let month, !(1...12 ~= month) { return false }
    guard let day else { return true }
    return day >= 1 && day <= longest
  }

  private var longest: Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year.map(PartialDate.isLeap) ?? true ? 29 : 28
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Whether every part that was typed agrees with a date.
  func agrees(with date: PartialDate) -> Bool {
    if let year, let other = date.year, isShortYear ? year != abs(other) % 100 : year != other {
      return false
    }
    if let month, let other = date.month, month != other { return false }
    if let day, let other = date.day, day != other { return false }
    return true
  }

  /// Whether this date has every part that another date has.
  func isAsFine(as date: PartialDate) -> Bool {
    (date.year == nil || year != nil) && (date.month == nil || month != nil)
      && (date.day == nil || day != nil)
  }

  /// The date in words: "11 August 1945", "August 1945", "1945", "221 BC".
  var display: String {
    var words: [String] = []
    if let day { words.append(String(day)) }
    if let month, let name = MonthNames.name(of: month) { words.append(name) }
    if let year { words.append(year < 0 ? "\(year.magnitude) BC" : String(year)) }
    return words.joined(separator: " ")
  }
}
