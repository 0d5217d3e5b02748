import Facts
import Testing

/// Characters that look like a space or a colon, where YAML needs the real one.
struct LookAlikeTests {
  static let spaces = [
    "\u{A0}", "\u{1680}", "\u{2000}", "\u{2003}", "\u{2007}", "\u{2009}", "\u{200A}", "\u{202F}",
    "\u{205F}", "\u{3000}",
  ]
  static let colons = ["：", "\u{FE55}", "\u{2236}", "\u{A789}", "\u{2D0}"]

  /// The report for topics with a mistake, followed by a topic without a name, which must be
  /// reported too.
  private func report(_ topics: String) -> [String] {
    Broken("", "topics:\n" + topics + "  - {id: b}\n", "").report.split(separator: "\n").map(
      String.init)
  }

  private func expectPlace(_ place: String, in topics: String, _ kind: String) {
    let lines = report(topics)
    #expect(lines.count == 2, "\(lines)")
    #expect(lines.first?.hasPrefix("b.yaml:\(place): the ") == true, "\(lines)")
    #expect(lines.first?.hasSuffix("is no \(kind) for YAML; type a plain \(kind) here") == true)
    #expect(lines.last?.contains("a topic lacks \"name\"") == true, "\(lines)")
  }

  @Test(arguments: spaces)
  func `an unusual space is reported with its line`(space: String) {
    expectPlace("5:1", in: "  - id: air\n\(space)   name: Air\n", "space")
    expectPlace("5:4", in: "  - id: air\n   \(space)name: Air\n", "space")
    expectPlace("5:10", in: "  - id: air\n    name:\(space)Air\n", "space")
    expectPlace("5:10", in: "  - id: air\n    name:\(space)\"Air\"\n", "space")
    expectPlace("4:4", in: "  -\(space)id: air\n    name: Air\n", "space")
    expectPlace("4:9", in: "  - {id:\(space)air, name: Air}\n", "space")
  }

  @Test(arguments: colons)
  func `an unusual colon is reported with its line`(colon: String) {
    expectPlace("5:9", in: "  - id: air\n    name\(colon) Air\n", "colon")
    expectPlace("5:9", in: "  - id: air\n    name\(colon)Air\n", "colon")
    expectPlace("4:8", in: "  - {id\(colon)air, name: Air}\n", "colon")
  }

  @Test func `the name of a section with such a colon is named, not what follows`() {
    let report = Broken("", "topics：\n  - {id: air, name: Air}\n", "").report
    #expect(
      report
        == "b.yaml:3:7: the fullwidth colon U+FF1A is no colon for YAML; type a plain colon here")
  }

  @Test func `a file with tabs still shows its other mistakes`() {
    let tabs = "topics:\n\t- id: air\n\t\tname: Air\n\t- {id: b}\nfatcs: []\n"
    #expect(
      Broken("", tabs, "").report == """
        b.yaml:4:1: a tab stands here; YAML is indented with spaces (2 more lines are indented with tabs)
        b.yaml:6:5: a topic lacks "name"; expected what a learner reads
        b.yaml:7:1: unknown key "fatcs" in a file of facts; did you mean "facts"?
        """)
    let mixed = "topics:\n  - id: air\n\tname: Air: wind\nfatcs: []\n"
    #expect(Broken("", mixed, "").report.hasPrefix("b.yaml:5:1: a tab stands"))
  }

  @Test func `very many mistakes are only counted`() {
    let keys = (0..<3_000).map { "key\($0): x\n" }.joined()
    let report = Broken("", keys, "").report.split(separator: "\n")
    #expect(report.count == 1_001)
    #expect(report.last == "and 2000 more problems")
  }
}
