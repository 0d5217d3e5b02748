/// The answer to a question for a year. Years are exact: no figure of them is ever forgiven.
package struct YearKey: Hashable, Sendable {
  /// The year; negative before Christ.
  package let year: Int
  /// The years that neighbouring questions have; the key's own may be among them.
  package let siblings: YearSiblings

  /// Makes a key.
  package init(year: Int, siblings: [Sibling] = []) {
    self.init(year: year, among: YearSiblings(siblings))
  }

  /// Makes a key that shares its siblings with the keys of all years.
  package init(year: Int, among siblings: YearSiblings) {
    self.year = year
    self.siblings = siblings
  }

  /// The form shown: "1926", "221 BC".
  package var display: String { PartialDate(year: year).display }
}
