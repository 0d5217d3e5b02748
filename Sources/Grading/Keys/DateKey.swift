/// The answer to a question for a date.
package struct DateKey: Hashable, Sendable {
  /// The year; negative before Christ.
  package let year: Int
  /// The month, 1...12; nil when only the year is known.
  package let month: Int?
  /// The day, 1...31; nil when only the month is known.
  package let day: Int?
  /// The answers to neighbouring questions, in any form of a date.
  package let siblings: [Sibling]

  let siblingDates: [PartialDate?]

  /// Makes a key.
  package init(year: Int, month: Int? = nil, day: Int? = nil, siblings: [Sibling] = []) {
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.siblings = siblings
    siblingDates = siblings.map { DateReader.readings(of: $0.answer).first }
  }

  var date: PartialDate { PartialDate(year: year, month: month, day: day) }

  /// The form shown: "11 August 1945", "August 1945", "1945".
  package var display: String { date.display }
}
