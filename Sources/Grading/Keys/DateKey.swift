/// The answer to a question for a date.
package struct DateKey: Hashable, Sendable {
  /// The year; negative before Christ.
  package let year: Int
  /// The month, 1...12; nil when only the year is known.
  package let month: Int?
  /// The day, 1...31; nil when only the month is known.
  package let day: Int?
  /// The dates that neighbouring questions have; the key's own may be among them.
  package let siblings: DateSiblings

  /// Makes a key.
  package init(year: Int, month: Int? = nil, day: Int? = nil, siblings: [Sibling] = []) {
    self.init(year: year, month: month, day: day, among: DateSiblings(siblings))
  }

  /// Makes a key that shares its siblings with the keys of all dates.
  package init(year: Int, month: Int?, day: Int?, among siblings: DateSiblings) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.siblings = siblings
  }

  var date: PartialDate { PartialDate(year: year, month: month, day: day) }

  /// The form shown: "11 August 1945", "August 1945", "1945".
  package var display: String { date.display }
}
