/// The numbers that expressions may name.
package struct Numbers: Hashable, Sendable {
  /// What a name stands for.
  package enum Entry: Hashable, Sendable {
    /// One number.
    case number(Double)
    /// The numbers of a column, top to bottom.
    case column([Double])
    /// Something that is no number, such as a name or a range.
    case other
    /// Something whose own problem is reported already.
    case unavailable
  }

  /// Facts by id, and columns as `table.column`.
  package var facts: [String: Entry] = [:]
  /// The columns of the row an expression stands in, by id.
  package var columns: [String: Entry] = [:]

  /// No numbers.
  package init() {}
}
