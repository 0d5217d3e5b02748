import Facts
import Testing

struct YAMLDocumentTests {
  /// Nine lists of nine of the one before: a thousand million elements in a few hundred bytes.
  private var laughs: String {
    var lines = ["schema: facts/1", "subject: hegang", "topics:", "  - &a0 [ha, ha, ha]"]
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      lines.append("  - &a\(level) [\(aliases)]")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func `a billion laughs are refused at once`() {
    let report = Broken.report([("laughs.yaml", laughs)])
    #expect(report.contains("laughs.yaml:4:5: an anchor (&) may not be used"))
    #expect(report.contains("laughs.yaml:13:50: an alias (*) may not be used"))
    // Ten lists that are no topics, ten anchors, nine times nine aliases.
    #expect(report.split(separator: "\n").count == 10 + 10 + 81)
  }

  @Test func `a billion laughs as keys are refused at once`() {
    let report = Broken.report([("laughs.yaml", laughs + "  - {*a9 : 1, *a9 : 2}\n")])
    #expect(report.contains("laughs.yaml:14:6: an alias (*) may not be used"))
  }

  @Test func `a file of more than 8 MiB is refused`() {
    let text = Broken.right + "#" + String(repeating: "-", count: 8 << 20) + "\n"
    #expect(Broken.report([("a.yaml", text)]) == "a.yaml: the file is longer than 8 MiB; divide it")
  }

  @Test func `a text of more than 64 KiB is refused`() {
    let text = Broken.right.replacing("Climate}", with: String(repeating: "a", count: 65537) + "}")
    #expect(Broken.report([("a.yaml", text)]) == "a.yaml:6:25: the text is longer than 64 KiB")
  }

  @Test func `a text of 64 KiB is read`() {
    let text = Broken.right.replacing("Climate}", with: String(repeating: "a", count: 65536) + "}")
    #expect(Broken.report([("a.yaml", text)]) == "no problem: 1 facts")
  }

  @Test(arguments: [40, 999, 5000, 100_000])
  func `a file that is too deep is refused`(_ depth: Int) {
    let text =
      "schema: facts/1\nsubject: hegang\ntopics: " + String(repeating: "[", count: depth)
      + String(repeating: "]", count: depth)
    #expect(!Broken.report([("a.yaml", text)]).hasPrefix("no problem"))
  }

  @Test func `many duplicate keys do not take long`() {
    let keys = (0..<2000).map { "  - {id: a, id: b\($0)}" }.joined(separator: "\n")
    let report = Broken.report([("a.yaml", "schema: facts/1\nsubject: a\ntopics:\n\(keys)\n")])
    #expect(report.hasSuffix("a.yaml:68:6: a key stands twice in one mapping"))
  }

  @Test func `a byte order mark at the start is no part of the file`() {
    #expect(Broken.report([("a.yaml", "\u{FEFF}" + Broken.right)]) == "no problem: 1 facts")
  }

  @Test func `line ends of other systems are read`() {
    for end in ["\r\n", "\r"] {
      let text = Broken.right.replacing("\n", with: end)
      #expect(Broken.report([("a.yaml", text)]) == "no problem: 1 facts")
      let broken = text.replacing("dated: unknown", with: "dated: long ago")
      #expect(Broken.report([("a.yaml", broken)]).hasPrefix("a.yaml:8:38: \"dated\""))
    }
  }
}
