/// Where something stands in the files of a subject: `climate.yaml:12:5`.
package struct Place: Hashable, Sendable {
  /// The name of the file, as it was handed to the reader or found in the folder.
  package var file: String
  /// The line, counted from 1; 0 when the whole file is meant.
  package var line: Int
  /// The column in Unicode scalars, counted from 1; 0 when the whole file is meant.
  package var column: Int

  /// A place in a file. Without line and column it is the whole file.
  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Place: CustomStringConvertible {
  /// The place as compilers print it: `file:line:column`, or only the file.
  package var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}

extension Place: Comparable {
  /// By file name in UTF-8 order, then line, then column.
  package static func < (a: Place, b: Place) -> Bool {
    if !a.file.utf8.elementsEqual(b.file.utf8) {
      return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
    }
    return (a.line, a.column) < (b.line, b.column)
  }
}
