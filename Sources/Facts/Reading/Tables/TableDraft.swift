/// The columns and rows of a table whose cells are not read yet.
struct TableDraft {
  /// A column or a row.
  struct Line {
    var fields: Fields
    var id: PlacedText
  }

  var columns: [Line] = []
  var rows: [Line] = []
  /// Every column could be taken, so that cells can be told apart.
  var isWhole = true
  /// Every row could be taken, so that its columns are complete.
  var hasAllRows = true
}
