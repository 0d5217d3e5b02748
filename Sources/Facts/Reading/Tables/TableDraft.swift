/// The columns and rows of a table before its cells are read.
struct TableDraft {
  /// A column or a row.
  struct Line {
    var fields: Fields
    var id: PlacedText
  }

  var columns: [Line] = []
  var rows: [Line] = []
  /// Whether every column could be read, so that cells can be assigned to columns.
  var isWhole = true
  /// Whether every row could be read, so that columns are complete.
  var hasAllRows = true
}
