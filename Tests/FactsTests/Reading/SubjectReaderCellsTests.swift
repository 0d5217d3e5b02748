import Testing

/// Cells and derived columns.
struct SubjectReaderCellsTests {
  @Test(arguments: [
    Broken(
      "a derived cell that is wrong",
      table.replacing(", 33]", with: ", 34]"),
      """
      b.yaml:15:73: the value is 34, but its expression comes to 33
      """),
    Broken(
      "a derived column over one that is not there",
      table.replacing("people / area", with: "poeple / area"),
      """
      b.yaml:13:48: there is no column "poeple"; did you mean "people"?
      """),
    Broken(
      "a derived column over names",
      table.replacing("people / area", with: "people / kind"),
      """
      b.yaml:13:48: "kind" is no single number
      """),
    Broken(
      "a derived column of names",
      table.replacing("{id: kind, type: choice}", with: "{id: kind, type: choice, derived: area}"),
      """
      b.yaml:10:34: "derived" belongs to a column of numbers
      """),
    Broken(
      "a derived column over an empty cell",
      table.replacing("[county, 6761", with: "[county, \"\""),
      """
      b.yaml:13:48: "area" is no single number
      """),
    Broken(
      "a cell more exact than its column",
      table.replacing("type: quantity, unit: km2", with: "type: quantity, precision: 2 figures"),
      """
      b.yaml:15:59: 6761 has 4 figures, more than the 2 it is known to
      b.yaml:16:57: 3344 has 4 figures, more than the 2 it is known to
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
