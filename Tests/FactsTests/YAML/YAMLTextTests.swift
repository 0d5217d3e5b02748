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
      b.yaml:3:11: the invisible or unassigned character U+2028 may not stand in a file of facts
      """),
    Broken(
      "a byte order mark in the middle",
      "topics: \u{FEFF}[]\n",
      """
      b.yaml:3:9: the invisible or unassigned character U+FEFF may not stand in a file of facts
      """),
  ])
  func `the report says what is wrong and where`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
