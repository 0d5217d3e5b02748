import Testing

/// Characters no file of facts may have.
struct YAMLTextTests {
  @Test(arguments: [
    Broken(
      "a zero byte",
      "topics: []\n# \u{0}\n",
      """
      b.yaml:4:3: the invisible or unassigned character U+0000 may not stand in a file of facts
      """),
    Broken(
      "an escape byte in a comment",
      "topics: [] # \u{1B}[2J\n",
      """
      b.yaml:3:14: the invisible or unassigned character U+001B may not stand in a file of facts
      """),
    Broken(
      "a line separator nobody sees",
      "topics: []\u{2028}entities: []\n",
      """
      b.yaml:3:11: the invisible or unassigned character U+2028 (line separator) may not stand in a file of facts
      b.yaml:3:11: the list or mapping breaks off here; is the indentation right, and does a text with : # { [ , or quotes stand in quotes?
      """),
    Broken(
      "a byte order mark in the middle",
      "topics: \u{FEFF}[]\n",
      """
      b.yaml:3:9: the invisible or unassigned character U+FEFF (zero width no-break space) may not stand in a file of facts
      """),
    Broken(
      "a character that turns the text around it",
      "topics:\n  - {id: air, name: \"Air \u{202E}dniw\"}\n",
      """
      b.yaml:4:26: the invisible or unassigned character U+202E (right-to-left override) may not stand in a file of facts
      """),
    Broken(
      "a character that turns text, as an escape",
      #"topics: [{id: air, name: "Air \u202Edniw"}]"#,
      """
      b.yaml:3:26: the invisible or unassigned character U+202E (right-to-left override) may not stand in a file of facts
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }

  @Test(arguments: [
    "\u{61C}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}", "\u{202B}", "\u{202C}", "\u{202D}",
    "\u{202E}", "\u{2060}", "\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "\u{180E}",
  ])
  func `invisible characters in a text are refused, and other mistakes are reported too`(
    hidden: String
  ) {
    let report = Broken("", "topics:\n  - {id: air, name: A\(hidden)ir}\n  - {id: b}\n", "").report
    let lines = report.split(separator: "\n")
    #expect(lines.count == 2, "\(report)")
    #expect(report.hasPrefix("b.yaml:4:22: the invisible or unassigned character U+"))
    #expect(report.contains("b.yaml:5:5: a topic lacks \"name\""))
  }

  @Test(arguments: ["\u{A0}", "\u{AD}", "\u{200C}", "\u{200D}", "\u{202F}", "\u{3000}", "：", "鹤"])
  func `visible characters, and those that join letters, are allowed in a text`(character: String) {
    let report = Broken("", "topics: [{id: air, name: \"A\(character)ir\"}]\n", "").report
    #expect(report == "no problem: 1 facts")
  }
}
