/// Where the cursor is after a text that begins at the left margin and wraps at the right one.
struct WrappedCursor: Equatable {
  /// Rows below the first.
  private(set) var row = 0
  /// Columns from the margin, fewer than the window has.
  private(set) var column = 0

  /// The cursor after a text in a window of a number of columns.
  init(after text: String, columns: Int) {
    for character in text {
      let width = displayWidth(String(character))
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
      if column >= columns { (row, column) = (row + 1, 0) }
    }
  }

  /// How many rows above the cursor a prompt begins after the window has got another width.
  ///
  /// Some terminals wrap what is shown anew, others leave or cut it; the column of the cursor tells
  /// which. Where it tells nothing, the fewer rows are taken: what is above a prompt stays as it is.
  ///
  /// - Parameters:
  ///   - text: The prompt and what is typed before the cursor.
  ///   - old: The columns of the window when it was shown.
  ///   - new: The columns now.
  ///   - reported: The column that the terminal says the cursor is in, from 1; nil if it does not
  ///     say. Terminals that wrap anew do.
  /// - Returns: Rows, 0 when the prompt begins in the row of the cursor.
  static func rows(above text: String, from old: Int, to new: Int, reported: Int?) -> Int {
    let left = WrappedCursor(after: text, columns: old)
    guard let reported else { return left.row }
    let wrapped = WrappedCursor(after: text, columns: new)
    // A line that is just full leaves the cursor on it, behind its last column.
    if wrapped.column == 0, wrapped.row > 0, reported >= new { return wrapped.row - 1 }
    let isWrapped = reported == wrapped.column + 1
    let isLeft = reported == min(left.column + 1, new)
    if isWrapped != isLeft { return isWrapped ? wrapped.row : left.row }
    return min(wrapped.row, left.row)
  }
}
