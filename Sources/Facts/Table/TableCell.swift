/// The cell of a table that a fact comes from.
package struct TableCell: Hashable, Sendable {
  /// The id of the table.
  package var table: String
  /// The entity id of the row.
  package var row: String
  /// The id of the column.
  package var column: String
}
