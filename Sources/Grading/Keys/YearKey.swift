/// The accepted answer to a question about a year. A year must be exact.
package struct YearKey: Hashable, Sendable {
  /// The year; negative before Christ.
  package let year: Int
  /// The answers to neighbouring questions; this year may be among them.
  package let siblings: YearSiblings

  /// Creates a key.
  package init(year: Int, siblings: [Sibling] = []) {
    self.init(year: year, among: YearSiblings(siblings))
  }

  /// Creates a key that shares its siblings with the keys of all years.
  package init(year: Int, among siblings: YearSiblings) {
    self.year = year
    self.siblings = siblings
  }

  /// The answer as it is shown: "1926", "221 BC".
  package var display: String { PartialDate(year: year).display }
}
