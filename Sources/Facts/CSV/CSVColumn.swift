/// A column of a spreadsheet: its header, and what its cells show of their unit, their dates and their
/// language.
struct CSVColumn {
  let header: CSVFile.Cell
  /// What Anki uses the column for; nil if it has content.
  let role: String?
  /// The texts of the cells that have a value.
  let cells: [String]
  /// The words after most numbers.
  let unit: String
  /// The order of day and month that the dates show.
  let order: CSVDate.Order?
  /// The language of words whose articles may be left off.
  var language: String?

  init(_ header: CSVFile.Cell, role: String?, cells: [String], decimal: CSVNumber.Decimal?) {
    (self.header, self.role, self.cells) = (header, role, cells)
    unit = CSVNumber.unit(cells, decimal: decimal).unit
    let shown = Set(cells.compactMap { CSVDate($0, order: nil)?.shown })
    order = shown.count == 1 ? shown.first : nil
    language = Articles.language(named: header.text) ?? Articles.language(of: cells)
  }

  /// Whether the column gives facts.
  var isContent: Bool { role == nil && !header.text.isEmpty }

  /// Whether its words are of a language other than English.
  var isForeign: Bool { language.map { $0 != "en" } ?? false }

  /// The reason why a cell cannot be read.
  struct Refusal: Error {
    let reason: String
  }

  /// A cell as facts have it: `1,234.5` as `1234.5`, `1/2/2020` as a date. A text that is no number or
  /// date stays as it is; whoever reads the fact reports it.
  ///
  /// - Throws: ``Refusal`` if the cell can be read in two ways.
  func plain(
    _ text: String, as type: ValueType?, decimal: CSVNumber.Decimal?, order told: CSVDate.Order?
  ) throws(Refusal) -> String {
    switch type {
    case .quantity, .derived, .year:
      guard let number = CSVNumber(text, decimal: decimal) else {
        guard decimal != nil, CSVNumber(text, decimal: nil) != nil else { return text }
        throw Refusal(
          reason:
            "\(quoted(text)) does not have the decimal sign of the file's other numbers; write it"
            + " as they are, or say decimal: point or decimal: comma in the table")
      }
      guard number.unit.isEmpty || number.unit == unit else { return text }
      guard decimal == nil, number.evidence == .either else { return number.plain }
      throw Refusal(
        reason:
          "\(quoted(text)) may be \(number.plain.replacing(".", with: "")) or \(number.plain);"
          + " say decimal: point or decimal: comma in the table")
    case .date:
      let order = told ?? order
      guard let date = CSVDate(text, order: order) else { return text }
      guard date.isAmbiguous, order == nil else { return date.plain }
      throw Refusal(
        reason: "\(quoted(text)) may begin with the day or with the month; say dates: day first or"
          + " dates: month first in the table")
    default: return text
    }
  }
}
