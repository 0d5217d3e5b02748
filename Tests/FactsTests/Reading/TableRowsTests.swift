import Testing

@testable import Facts

/// The rows of a table need not come from the file of the table.
struct TableRowsTests {
  /// A line of a table in another file, as the tree of a row.
  private func row(_ line: Int, _ id: String, _ name: String, _ cells: String...) -> PlacedNode {
    func node(_ column: Int, _ content: PlacedNode.Content) -> PlacedNode {
      PlacedNode(place: Place(file: "divisions.csv", line: line, column: column), content: content)
    }
    let start = node(1, .refused).place
    let list = cells.enumerated().map { node(3 + $0.offset, .text($0.element)) }
    return node(
      1,
      .mapping([
        .init(key: "id", place: start, value: node(1, .text(id))),
        .init(key: "name", place: start, value: node(2, .text(name))),
        .init(key: "cells", place: start, value: node(3, .list(list))),
      ]))
  }

  private func read(_ rows: [PlacedNode]) throws -> (facts: ReadFacts, problems: [String]) {
    var problems = Problems()
    let head = "schema: facts/1\nsubject: hegang\n"
    let files = SubjectFiles([("a.yaml", Broken.right), ("b.yaml", head + table)], &problems)
    let topics = Topics(files, &problems)
    let sources = Known<Source>(files, &problems)
    var classes = IDs("class")
    var entities = Known<Entity>(files, classes: &classes, &problems)
    let attributes = Known<Attribute>(files, classes: classes, &problems)
    let node = try #require(files.section("facts").last)
    let fields = try #require(Fields(node, of: "a table", keys: TableDraft.keys, &problems))
    var draft = TableDraft(fields, classes: &classes, &problems)
    draft.readRows(rows, of: fields, entities: &entities, &problems)
    var names = Names(
      language: "en", topics: topics, sources: sources.ids, classes: classes, entities: entities,
      attributes: attributes, facts: IDs("fact"))
    var facts = ReadFacts()
    facts.readTable(draft, id: fields.id("id", &problems), fields, names: &names, &problems)
    return (facts, problems.all.map(\.description))
  }

  @Test func `rows of another file become facts with locations in that file`() throws {
    let (read, problems) = try read([
      row(2, "luobei", "Luobei County", "county", "6761", "220131", "33"),
      row(3, "suibin", "Suibin County", "town", "3344", "", "52"),
    ])
    #expect(problems == [])
    #expect(
      read.facts.map { "\($0.id) \($0.place)" } == [
        "divisions/luobei/kind divisions.csv:2:3", "divisions/luobei/area divisions.csv:2:4",
        "divisions/luobei/people divisions.csv:2:5", "divisions/luobei/density divisions.csv:2:6",
        "divisions/suibin/kind divisions.csv:3:3", "divisions/suibin/area divisions.csv:3:4",
        "divisions/suibin/density divisions.csv:3:6",
      ])
    #expect(read.emptyCells == ["divisions/suibin/people"])
    #expect(read.tables.first?.rows == ["luobei", "suibin"])
  }

  @Test func `mistakes in rows of another file are reported there`() throws {
    let (_, problems) = try read([
      row(2, "luobei", "Luobei County", "county", "6,761", "220131", "33"),
      row(3, "luobei", "Luobei", "town", "3344", "174063", "52"),
      row(4, "hegang", "Hegang City", "town", "3344", "174063"),
    ])
    #expect(
      problems == [
        "divisions.csv:3:1: the row id \"luobei\" is taken, by divisions.csv:2:1",
        "divisions.csv:4:2: the row \"hegang\" is called \"Hegang City\", but \"Hegang\" at a.yaml:13:5",
        "divisions.csv:4:1: the row \"hegang\" is of the class city, the table of county",
        "divisions.csv:4:1: the row \"hegang\" has 3 cells; expected 4, one for each column: kind, area,"
          + " people, density",
        "divisions.csv:2:4: \"6,761\" has thousands separators; a number is written without, 6761",
      ])
  }
}
