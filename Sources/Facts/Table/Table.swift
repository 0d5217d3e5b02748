/// The shape of a table whose cells are facts.
package struct Table: Hashable, Sendable {
  /// One column.
  package struct Column: Hashable, Sendable {
    /// The id of the column.
    package var id: String
    /// The attribute of its facts; nil if the column has its own wording.
    package var attribute: String?
    /// The type of its values.
    package var type: ValueType
    /// The expression over other columns with which its values must agree.
    package var derived: String?
  }

  /// The id of the table.
  package var id: String
  /// The topic of its facts.
  package var topic: String
  /// The subject of the whole table; its facts are about the rows.
  package var about: About
  /// The columns, left to right.
  package var columns: [Column]
  /// The entity ids of the rows, top to bottom.
  package var rows: [String]
  /// The source of the whole table.
  package var citation: Citation
  /// Its location in the files.
  package var place: Place
}

extension Table {
  /// The id of the fact in a cell: `divisions/luobei/area`. An empty cell has no fact.
  package func fact(row: String, column: String) -> String { "\(id)/\(row)/\(column)" }
}
