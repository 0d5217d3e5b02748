/// The answer to a question for a year. Years are exact: no figure of them is ever forgiven.
package struct YearKey: Hashable, Sendable {
  /// The year; negative before Christ.
  package let year: Int
  /// The answers to neighbouring questions, as "1916".
  package let siblings: [Sibling]

  let siblingYears: [YearReading?]

  /// Makes a key.
  package init(year: Int, siblings: [Sibling] = []) {
    self.year = year
    self.siblings = siblings
    siblingYears = siblings.map { sibling in
      Int(sibling.answer).map(YearReading.year) ?? YearReading(sibling.answer)
    }
  }

  /// The form shown: "1926", "221 BC".
  package var display: String { PartialDate(year: year).display }
}
