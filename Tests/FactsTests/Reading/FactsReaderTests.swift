import Facts
import Foundation
import Testing

struct FactsReaderTests {
  @Test func `the complete worked example is read`() throws {
    let subject = try FactsReader.read(files: [
      ("hegang.yaml", try Fixture.text("example/hegang.yaml"))
    ])
    #expect(subject.dump + "\n" == (try Fixture.text("example.txt")))
  }

  @Test func `a subject with everything a file may have is read completely`() throws {
    let names = ["atlas.yaml", "facts.yaml", "table.yaml"]
    let subject = try FactsReader.read(files: try Fixture.files("danube", names))
    #expect(subject.dump + "\n" == (try Fixture.text("danube.txt")))
  }

  @Test func `the order in which files are given does not matter`() throws {
    let files = try Fixture.files("danube", ["atlas.yaml", "facts.yaml", "table.yaml"])
    let subject = try FactsReader.read(files: files)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
      #expect(try FactsReader.read(files: order.map { files[$0] }) == subject)
    }
  }

  @Test(arguments: [
    (
      "a list that does not say closed", "    closed: yes\n", "",
      """
      hegang.yaml:136:5: a fact lacks "closed"; expected yes when there are no other items, or no when there are
      """
    ),
    (
      "scheduled without an end", "    valid_until: 2026-12-31\n", "",
      """
      hegang.yaml:190:13: a fact that is scheduled lacks "valid_until"; expected the last day it may be asked, such as 2026-12-31
      """
    ),
    (
      "no source", "    source: {id: encyclopaedia, section: Climate, paragraph: 1}\n", "",
      """
      hegang.yaml:104:5: a fact lacks "source"; expected where it stands, {id: …, section: …, paragraph: …}
      """
    ),
    (
      "an unknown precision", "precision: lower bound", "precision: rather more",
      """
      hegang.yaml:100:16: unknown precision "rather more"; expected exact, about, more than, less than, lower bound, upper bound, N figures or N decimals
      """
    ),
  ])
  func `the worked example with one mistake is refused`(
    mistake: String, part: String, replacement: String, expected: String
  ) throws {
    let text = try Fixture.text("example/hegang.yaml")
    #expect(text.contains(part), "\(mistake)")
    let changed = text.replacing(part, with: replacement)
    #expect(Broken.report([("hegang.yaml", changed)]) == expected, "\(mistake)")
  }

  @Test(arguments: [
    "no", "012", "1:30", "1e3", "2026-01-01", "0x1F", "~", "null", "Off", ".5", "1_000",
  ])
  func `what YAML would turn into something else stays a text`(_ written: String) throws {
    let file = "schema: facts/1\nsubject: hegang\n" + fact("value: \(written)")
    let subject = try FactsReader.read(files: [("a.yaml", Broken.right), ("b.yaml", file)])
    #expect(subject.facts.last?.value == .text(written))
  }

  @Test func `a text over several lines becomes one line`() throws {
    let file =
      "schema: facts/1\r\nsubject: hegang\r\n"
      + fact(
        "note: >\r\n      rain in summer,\r\n      snow in winter\r\n",
        "value: >\n      dry\n      air\n")
    let subject = try FactsReader.read(files: [("a.yaml", Broken.right), ("b.yaml", file)])
    #expect(subject.facts.last?.note == "rain in summer, snow in winter")
    #expect(subject.facts.last?.value == .text("dry air"))
  }

  @Test func `code keeps its lines, in a question and an answer and nowhere else`() throws {
    let file =
      "schema: facts/1\r\nsubject: hegang\r\n"
      + fact(
        "note: |\n      one\n      two\n",
        "value: |\n      if dry {\r\n        rain()\n      }\n\n")
    let subject = try FactsReader.read(files: [("a.yaml", Broken.right), ("b.yaml", file)])
    #expect(subject.facts.last?.note == "one two")
    #expect(subject.facts.last?.value == .text("if dry {\n  rain()\n}"))
  }

  @Test func `stars in texts and expressions stay what they are`() throws {
    let file =
      "schema: facts/1\nsubject: hegang\n"
      + fact("type: derived", "value: 1200", "expression: \"{rain} * 2\"", "note: two * six")
    let subject = try FactsReader.read(files: [("a.yaml", Broken.right), ("b.yaml", file)])
    #expect(subject.facts.last?.expression == "{rain} * 2")
    #expect(subject.facts.last?.note == "two * six")
  }

  @Test func `all problems of all files are reported at once, in order`() {
    let files = [
      ("c.yaml", "schema: facts/1\nsubject: hegang\n" + fact("value: ", "status: soon")),
      ("b.yaml", "schema: facts/2\nsubject: hegang\ntopcis: []\n"),
      ("a.yaml", Broken.right.replacing("dated: unknown", with: "dated: long ago")),
    ]
    let expected = """
      a.yaml:8:38: "dated" is "long ago", no date of the calendar; expected YYYY, YYYY-MM or YYYY-MM-DD
      b.yaml:1:9: the schema is "facts/2"; expected facts/1
      b.yaml:3:1: unknown key "topcis" in a file of facts; did you mean "topics"?
      c.yaml:9:5: "value" is empty; expected a text
      c.yaml:11:13: unknown status "soon"; expected current, historical, scheduled or retracted
      """
    #expect(Broken.report(files) == expected)
  }

  @Test func `a file that cannot be parsed does not make its names unknown elsewhere`() {
    let files = [
      ("a.yaml", Broken.right.replacing("name: Climate}", with: "name: Climate")),
      ("b.yaml", "schema: facts/1\nsubject: hegang\n" + fact("value: ")),
    ]
    let expected = """
      a.yaml:7:8: a mapping in braces goes on here without a comma, or lacks its } (it starts on line 6)
      b.yaml:9:5: "value" is empty; expected a text
      """
    #expect(Broken.report(files) == expected)
  }
}
