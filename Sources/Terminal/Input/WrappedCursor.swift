/// The position of the cursor after a text that starts at the left margin and wraps at the right.
struct WrappedCursor: Equatable {
  /// Rows below the first.
  private(set) var row = 0
  /// Columns from the margin, less than the width of the window.
  private(set) var column = 0

  /// Computes the position after a text in a window of this width.
  init(after text: String, columns: Int) {
    for character in text {
      let width = displayWidth(String(character))
      if column + width > columns { (row, column) = (row + 1, 0) }
      column += width
      if column >= columns { (row, column) = (row + 1, 0) }
    }
  }

  /// The number of rows between the start of a prompt and the cursor after the window changed its
  /// width.
  ///
  /// Some terminals wrap the screen again, others leave or cut it; the column of the cursor shows
  /// which. If it does not, the smaller number is used, so that nothing above the prompt is
  /// overwritten.
  ///
  /// - Parameters:
  ///   - text: The prompt and what is typed before the cursor.
  ///   - old: The columns of the window when it was shown.
  ///   - new: The columns now.
  ///   - reported: The column that the terminal says the cursor is in, from 1; nil if it does not
  ///     say. Terminals that wrap again do.
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
