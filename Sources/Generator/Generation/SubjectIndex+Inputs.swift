import Deck
import Facts

extension SubjectIndex {
  /// The facts from which a derived fact is computed, in the order of its expression; empty for any
  /// other fact.
  func inputs(of fact: Fact) -> [Fact] {
    if let expression = fact.expression {
      let columns = subject.tables.flatMap { table in
        table.columns.filter { expression.contains("(\(table.id).\($0.id))") }.flatMap { column in
          table.rows.map { table.fact(row: $0, column: column.id) }
        }
      }
      return (SubjectIndex.braced(expression) + columns).uniqued().compactMap(self.fact)
    }
    guard let cell = fact.table, let expression = derivation(of: cell) else { return [] }
    let words = expression.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    return words.uniqued().filter { $0 != cell.column }
      .compactMap { self.fact("\(cell.table)/\(cell.row)/\($0)") }
  }

  /// The names in braces.
  private static func braced(_ text: String) -> [String] {
    text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
  }
}
