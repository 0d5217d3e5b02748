import Testing

/// Tables.
struct SubjectReaderTablesTests {
  @Test(arguments: [
    Broken(
      "a row with a cell too few",
      table.replacing(", 33]", with: "]"),
      """
      b.yaml:15:43: the row "luobei" has 3 cells; expected 4, one for each column: kind, area, people, density
      """),
    Broken(
      "thousands separators in a cell",
      table.replacing("220131", with: "220,131"),
      """
      b.yaml:15:43: the row "luobei" has 5 cells; expected 4, one for each column: kind, area, people, density
      """),
    Broken(
      "a row without cells",
      table.replacing(", cells: [county, 6761, 220131, 33]", with: ""),
      """
      b.yaml:15:9: a row lacks "cells"; expected one for each column: kind, area, people, density
      """),
    Broken(
      "a cell that is no number",
      table.replacing("6761", with: "vast"),
      """
      b.yaml:15:59: "vast" is no number; expected digits with at most one point, such as 891271, -16.6 or 600..650
      """),
    Broken(
      "a cell that is a list",
      table.replacing("6761", with: "[6761]"),
      """
      b.yaml:15:59: a list in the column "area"; expected a text
      """),
    Broken(
      "a column twice",
      table.replacing("id: people", with: "id: area"),
      """
      b.yaml:12:14: the column id "area" is taken, by b.yaml:11:14
      """),
    Broken(
      "a row twice",
      table.replacing("id: suibin", with: "id: luobei"),
      """
      b.yaml:16:14: the row id "luobei" is taken, by b.yaml:15:14
      """),
    Broken(
      "a row without a name",
      table.replacing(", name: Luobei County", with: ""),
      """
      b.yaml:15:9: a row lacks "name"; expected what a learner reads, since no entity has this id
      """),
    Broken(
      "rows without a class",
      table.replacing("    row_class: county\n", with: ""),
      """
      b.yaml:4:5: a table lacks "row_class"; expected the class of the entities that its rows define
      """),
    Broken(
      "a row with the name of another entity",
      table.replacing("id: luobei", with: "id: jiamusi"),
      """
      b.yaml:15:14: the row "jiamusi" is of the class city, the table of county
      b.yaml:15:29: the row "jiamusi" is called "Luobei County", but "Jiamusi" at a.yaml:14:5
      """),
    Broken(
      "a column without a type",
      table.replacing("type: choice", with: "script: latin"),
      """
      b.yaml:10:9: a column lacks "type"; expected quantity, year, date, relation, name, text or choice
      """),
    Broken(
      "a column of lists",
      table.replacing("type: choice", with: "type: list"),
      """
      b.yaml:10:26: unknown type "list" in a column; expected quantity, year, date, relation, name, text or choice
      """),
    Broken(
      "a choice between one thing",
      table.replacing("[town", with: "[county"),
      """
      b.yaml:10:9: the column "kind" is a choice with one value only; expected a second value, or a "pool" of wrong options
      """),
    Broken(
      "a question in a table",
      table.replacing("    row_class: county", with: "    ask: \"Which?\"\n    row_class: county"),
      """
      b.yaml:8:5: unknown key "ask" in a table; known are id, topic, about, type, as_of, when, status, valid_until, row_class, columns, rows, was, importance, note, source, accents, case
      """),
    Broken(
      "no columns and no rows",
      table.replacing(
        "    columns:\n      - {id: kind, type: choice}\n      - {id: area, type: quantity, unit: km2}\n      - {id: people, type: quantity}\n      - {id: density, type: quantity, derived: round(people / area)}\n    rows:\n      - {id: luobei, name: Luobei County, cells: [county, 6761, 220131, 33]}\n      - {id: suibin, name: Suibin County, cells: [town, 3344, 174063, 52]}\n",
        with: ""),
      """
      b.yaml:4:5: a table lacks "columns"; expected a list, each element on a line that starts with -
      b.yaml:4:5: a table lacks "rows"; expected a list, each element on a line that starts with -
      """),
    Broken(
      "an attribute that lacks its qualifier",
      table.replacing("{id: people, type: quantity}", with: "{id: people, attribute: population}"),
      """
      b.yaml:12:9: the attribute "population" requires the qualifier "year", which this column lacks
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
