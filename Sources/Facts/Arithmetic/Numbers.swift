/// The numbers that expressions can use.
package struct Numbers: Hashable, Sendable {
  /// The value of a name.
  package enum Entry: Hashable, Sendable {
    /// One number.
    case number(Double)
    /// The numbers of a column, top to bottom.
    case column([Double])
    /// Not a number, such as a name or a range.
    case other
    /// A value that has an error of its own, which is already reported.
    case unavailable
  }

  /// Facts by id, and columns as `table.column`.
  package var facts: [String: Entry] = [:]
  /// The columns of the expression's row, by id.
  package var columns: [String: Entry] = [:]

  /// Creates an empty set of numbers.
  package init() {}
}
