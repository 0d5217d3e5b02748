/// A fact or a table of which only the id has been read, and the columns and rows of a table.
struct FactDraft {
  var fields: Fields
  var id: PlacedText?
  var table: TableDraft?
}

/// The facts and tables of all files before their values are read, so that they can name each other.
struct FactDrafts {
  private(set) var all: [FactDraft] = []
  /// The ids of facts and tables, and of all cells.
  private(set) var ids: IDs

  /// Reads the ids; a row of a table can define an entity, and a table a class.
  init(
    _ files: SubjectFiles, entities: inout Known<Entity>, classes: inout IDs,
    _ problems: inout Problems
  ) {
    ids = IDs("fact", isWhole: files.isWhole)
    for node in files.section("facts") {
      let isTable = Self.isTable(node)
      guard
        let fields = Fields(
          node, of: isTable ? "a table" : "a fact",
          keys: isTable ? TableDraft.keys : ReadFacts.keys, &problems)
      else { continue }
      var draft = FactDraft(fields: fields, id: fields.id("id", &problems))
      if let id = draft.id, !ids.claim(id, &problems) { draft.id = nil }
      if isTable {
        var table = TableDraft(fields, classes: &classes, &problems)
        let rows = fields.elements("rows", &problems)
        table.readRows(rows, of: fields, entities: &entities, &problems)
        if let id = draft.id {
          for cell in table.cells { ids.insert("\(id.text)/\(cell.id)", at: cell.place) }
        }
        draft.table = table
      }
      all.append(draft)
    }
  }

  /// The ids of the tables.
  var tables: [String] { all.compactMap { $0.table == nil ? nil : $0.id?.text } }

  private static func isTable(_ node: PlacedNode) -> Bool {
    guard case .mapping(let members) = node.content else { return false }
    return members.contains { $0.key == "type" && $0.value.text?.text == "table" }
  }
}
