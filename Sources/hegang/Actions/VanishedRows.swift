import Deck
import Facts

/// The rows and columns of spreadsheets that are gone, and what their author may write about them.
///
/// A name that changed in a spreadsheet looks like a row that is gone and one that is new. Whether they
/// are the same only the author knows.
struct VanishedRows {
  /// What to say of the rows and columns.
  private(set) var lines: [String] = []
  /// The problems of other facts.
  private(set) var others: [String] = []

  /// Divides the problems of a record.
  /// - Parameters:
  ///   - succession: What the record of ids objects to.
  ///   - subject: The facts.
  ///   - ledger: The record, before this build.
  ///   - today: The day of the build.
  init(_ succession: Succession, _ subject: Subject, _ ledger: Ledger, on today: String) {
    let files = Dictionary(
      subject.facts.compactMap { fact in fact.table.map { ($0.table, fact.place) } }
    ) { first, _ in first }.filter { !$0.value.cell.isEmpty }.mapValues(\.file)
    let tables = Dictionary(subject.tables.map { ($0.id, $0) }) { first, _ in first }
    var gone: [String: [String: [String]]] = [:]
    for problem in succession.problems {
      let id = String(problem.prefix { $0 != " " && $0 != ":" })
      let parts = Succession.fact(of: id, in: subject.id).split(separator: "/").map(String.init)
      guard succession.vanished.contains(id), parts.count == 3, files[parts[0]] != nil,
        let table = tables[parts[0]]
      else {
        others.append(problem)
        continue
      }
      let what = table.rows.contains(parts[1]) ? "column \(parts[2])" : "row \(parts[1])"
      gone[parts[0], default: [:]][what, default: []].append(parts.joined(separator: "/"))
    }
    for (id, whats) in gone.sorted(by: { $0.key < $1.key }) {
      guard let table = tables[id], let file = files[id] else { continue }
      let known = Set(ledger.cards.keys.map { Succession.fact(of: $0, in: subject.id) })
      let new = table.rows.filter { row in
        !table.columns.contains { known.contains(table.fact(row: row, column: $0.id)) }
      }
      for (what, facts) in whats.sorted(by: { $0.key < $1.key }) {
        lines.append("\(file): the \(what) is gone, which had \(Words.count(facts.count, "fact")).")
        lines.append("  \(Self.advice(what, new: new))")
        lines.append("  If it is to be gone for good, write in the .yaml file, under tombstones:")
        lines += facts.uniqued().sorted().map { "  - {id: \($0), date: \(today), reason: …}" }
      }
    }
  }

  private static func advice(_ what: String, new: [String]) -> String {
    let name = what.split(separator: " ")[1]
    guard what.hasPrefix("row") else {
      return
        "If it has another header now, write header: and the new one in the column \(name) of the table."
    }
    guard !new.isEmpty else { return "If that is an accident, put the row back." }
    let some = new.prefix(3).joined(separator: ", ") + (new.count > 3 ? ", …" : "")
    let which = new.count == 1 ? "\(some), which is new, is" : "one of the new rows (\(some)) is"
    return
      "If \(which) the same under another name, write \(name) in that row, in a column named was."
  }
}
