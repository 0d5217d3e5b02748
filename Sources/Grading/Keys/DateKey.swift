/// The accepted answer to a question about a date.
package struct DateKey: Hashable, Sendable {
  /// The year; negative before Christ.
  package let year: Int
  /// The month, 1...12; nil if only the year is known.
  package let month: Int?
  /// The day, 1...31; nil if the day is not known.
  package let day: Int?
  /// The answers to neighbouring questions; this date may be among them.
  package let siblings: DateSiblings

  /// Creates a key.
  package init(year: Int, month: Int? = nil, day: Int? = nil, siblings: [Sibling] = []) {
    self.init(year: year, month: month, day: day, among: DateSiblings(siblings))
  }

  /// Creates a key that shares its siblings with the keys of all dates.
  package init(year: Int, month: Int?, day: Int?, among siblings: DateSiblings) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.siblings = siblings
  }

  var date: PartialDate { PartialDate(year: year, month: month, day: day) }

  /// The answer as it is shown: "11 August 1945", "August 1945", "1945".
  package var display: String { date.display }
}
