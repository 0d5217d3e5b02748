import Testing

/// Messages about text that is not valid YAML.
struct YAMLSyntaxTests {
  @Test(arguments: [
    Broken(
      "a colon in a bare text",
      """
      topics:
        - id: air
          name: Air: wind

      """,
      """
      b.yaml:5:14: a colon stands where no key can be; put a text that has a colon in quotes
      """),
    Broken(
      "a tab for indentation",
      """
      topics:
      	- id: air

      """,
      """
      b.yaml:4:1: a tab stands here; YAML is indented with spaces
      b.yaml:4:5: a topic lacks "name"; expected what a learner reads
      """),
    Broken(
      "a list that does not end",
      "topics: [air\n",
      """
      b.yaml:4:1: a list in brackets goes on here without a comma, or lacks its ] (it starts on line 3)
      """),
    Broken(
      "a mapping that does not end",
      """
      topics:
        - {id: air, name: Air
      facts: []

      """,
      """
      b.yaml:5:6: a mapping in braces goes on here without a comma, or lacks its } (it starts on line 4)
      """),
    Broken(
      "a quotation that does not end",
      """
      topics:
        - {id: air, name: "Air}

      """,
      """
      b.yaml:4:21: a quoted text starts here and does not end
      """),
    Broken(
      "a text that starts with a percent sign",
      """
      topics:
        - id: %air

      """,
      """
      b.yaml:4:9: a text cannot start with %; put it in quotes
      """),
    Broken(
      "a backslash in quotes",
      #"""
      topics:
        - {id: air, name: "Air\w wind"}

      """#,
      #"""
      b.yaml:4:25: a backslash in "quotes" starts an escape; write \\ or use 'single quotes'
      """#),
    Broken(
      "an item that is less indented",
      """
      topics:
          - id: air
         - id: water

      """,
      """
      b.yaml:5:4: the list or mapping breaks off here; is the indentation right, and does a text with : # { [ , or quotes stand in quotes?
      """),
    Broken(
      "a key without a colon",
      """
      topics:
        - id: air
          name
        - id: water

      """,
      """
      b.yaml:6:3: a key without its colon; write key: value, and put longer texts in quotes
      """),
    Broken(
      "a text after a quotation",
      """
      topics:
        - id: air
          name: "Air" and wind

      """,
      """
      b.yaml:5:17: the list or mapping breaks off here; is the indentation right, and does a text with : # { [ , or quotes stand in quotes?
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
