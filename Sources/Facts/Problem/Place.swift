/// A location in the files of a subject: `climate.yaml:12:5`.
package struct Place: Hashable, Sendable {
  /// The name of the file, as the caller gave it or as it was found in the folder.
  package var file: String
  /// The line, counted from 1; 0 for the whole file.
  package var line: Int
  /// The column in Unicode scalars, counted from 1; 0 for the whole file.
  package var column: Int
  /// The cell of a spreadsheet, in words: "row Danube, column length"; empty elsewhere.
  package var cell = ""

  /// Creates a location; without line and column it is the whole file.
  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// The location in the format of compilers: `file:line:column`, or only the file; then the cell.
  package var description: String {
    let place = line == 0 ? file : "\(file):\(line):\(column)"
    return cell.isEmpty ? place : "\(place), \(cell)"
  }
}

extension Place: Comparable {
  /// Orders by file name in UTF-8 order, then line, then column.
  package static func < (a: Place, b: Place) -> Bool {
    if !a.file.utf8.elementsEqual(b.file.utf8) {
      return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
    }
    return (a.line, a.column) < (b.line, b.column)
  }
}
