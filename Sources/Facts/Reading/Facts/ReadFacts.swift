/// Facts that were read, with what is checked when all are known.
struct ReadFacts {
  var facts: [Fact] = []
  var tables: [Table] = []
  /// The earlier ids of facts.
  var earlierIDs: [EarlierID] = []
  /// The facts that facts replace, by the id of the newer one.
  var superseded: [String: PlacedText] = [:]
  /// The facts to be met before a fact, with the place of the key `after`.
  var after: [String: (ids: [String], place: Place)] = [:]
  /// The expressions of facts, to be computed when all numbers are known.
  var derivations: [Derivation] = []
  /// The numbers of columns for expressions, as `table.column`.
  var columns: [String: Numbers.Entry] = [:]
  /// The ids that empty cells would have.
  var emptyCells: [String] = []
}

extension ReadFacts {
  /// Reads the facts, and each cell of a table as one.
  init(_ drafts: FactDrafts, names: inout Names, _ problems: inout Problems) {
    for draft in drafts.all {
      if let table = draft.table {
        readTable(table, id: draft.id, draft.fields, names: &names, &problems)
      } else {
        readFact(draft.fields, id: draft.id, names: &names, &problems)
      }
    }
  }
}
