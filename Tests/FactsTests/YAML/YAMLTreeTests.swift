import Testing

/// Features of YAML that files of facts must not use.
struct YAMLTreeTests {
  @Test(arguments: [
    Broken(
      "an alias",
      "facts: *rain\n",
      """
      b.yaml:3:8: an alias (*) may not be used; put the text in quotes if it is one
      """),
    Broken(
      "an alias of an anchor",
      """
      facts:
        - &rain {id: a}
        - *rain

      """,
      """
      b.yaml:4:5: a fact has an attribute, or a type and a question of its own; this has none
      b.yaml:4:5: a fact lacks "about"; expected an entity's id, or what the fact is about in words
      b.yaml:4:5: a fact lacks "source"; expected where it stands, {id: …, section: …, paragraph: …}
      b.yaml:4:5: a fact lacks "topic"; expected the id of a topic
      b.yaml:4:5: an anchor (&) may not be used; put the text in quotes if it is one
      b.yaml:5:5: an alias (*) may not be used; put the text in quotes if it is one
      """),
    Broken(
      "a tag",
      """
      subject: !name hegang
      schema: !!str facts/1

      """,
      """
      b.yaml:1:10: a tag (!) may not be used; put the text in quotes if it is one
      b.yaml:2:9: a tag (!) may not be used; put the text in quotes if it is one
      """, isWhole: true),
    Broken(
      "a tag that says nothing",
      "topics: ! []\n",
      """
      b.yaml:3:9: a tag (!) may not be used; put the text in quotes if it is one
      """),
    Broken(
      "a merge key",
      """
      topics:
        - {id: air, name: Air, <<: {id: water}}

      """,
      """
      b.yaml:4:26: a merge key (<<) may not be used; write the keys again
      """),
    Broken(
      "a key that stands twice",
      """
      topics:
        - id: air
          name: Air
          id: water

      """,
      """
      b.yaml:6:5: the key "id" stands twice here, first on line 4; keep one
      """),
    Broken(
      "keys that stand twice, all over",
      """
      topics:
        - {id: air, name: Air, name: Wind, name: Storm}
        - {"id": water, id: sea, name: Water}

      """,
      """
      b.yaml:4:26: the key "name" stands twice here, first on line 4; keep one
      b.yaml:4:38: the key "name" stands twice here, first on line 4; keep one
      b.yaml:5:19: the key "id" stands twice here, first on line 5; keep one
      """),
    Broken(
      "a second document",
      """
      topics: []
      ---
      topics: []

      """,
      """
      b.yaml:5:1: a second document starts here; a file has one (take out the line ---)
      """),
    Broken(
      "a list for a key",
      """
      topics:
        - {[id]: air, name: Air}

      """,
      """
      b.yaml:4:5: a topic lacks "id"; expected small letters a-z, digits and hyphens
      b.yaml:4:6: a key was expected, a plain word before the colon
      """),
    Broken(
      "a text that is a key of nothing",
      """
      topics:
        - {id: air, name: Air, and wind}

      """,
      """
      b.yaml:4:26: a comma within braces ends a text, so that "and wind" was read as a key; put the whole text in quotes
      """),
    Broken(
      "lists 40 deep",
      "topics: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
      """
      b.yaml:3:10: a list where a topic was expected, with keys such as id
      b.yaml:3:40: lists and mappings stand more than 32 deep within each other
      """),
    Broken(
      "a control character in an escape",
      #"""
      topics:
        - {id: air, name: "Air\e[2J"}

      """#,
      """
      b.yaml:4:21: the invisible or unassigned character U+001B may not stand in a file of facts
      """),
    Broken(
      "a control character in a key",
      "topics:\n  - {id: air, name: Air, \"\\e[2J\": wind}\n",
      """
      b.yaml:4:26: the invisible or unassigned character U+001B may not stand in a file of facts
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
