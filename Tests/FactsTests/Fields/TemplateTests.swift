import Testing

/// Templates and their placeholders.
struct TemplateTests {
  @Test(arguments: [
    Broken(
      "a placeholder that is near one",
      """
      attributes:
        - {id: length, type: quantity, requires: [year], ask: "How long was {about} in {yaer}?"}

      """,
      """
      b.yaml:4:57: unknown placeholder {yaer} in "ask"; did you mean {year}?
      """),
    Broken(
      "a placeholder nobody knows",
      """
      attributes:
        - {id: length, type: quantity, ask: "How long is {about} in {month}?"}

      """,
      """
      b.yaml:4:39: unknown placeholder {month} in "ask"; known here are {about}
      """),
    Broken(
      "a question with its answer",
      """
      attributes:
        - {id: length, type: quantity, ask: "Is {about} {value} km long?"}

      """,
      """
      b.yaml:4:39: {value} in "ask" would give the answer away
      """),
    Broken(
      "a reverse question with its answer",
      """
      attributes:
        - {id: length, type: quantity, ask: "How long?", reverse: "Is {about} the one of {value} km?"}

      """,
      """
      b.yaml:4:61: {about} in "reverse" would give the answer away; it asks for it
      """),
    Broken(
      "a reverse question without the value",
      """
      attributes:
        - {id: length, type: quantity, ask: "How long?", reverse: "Which is it?"}

      """,
      """
      b.yaml:4:61: "reverse" lacks {value}; it gives the value and asks what it belongs to (or write reverse: none)
      """),
    Broken(
      "a statement without the value",
      """
      attributes:
        - {id: length, type: quantity, ask: "How long?", state: "{about} is long."}

      """,
      """
      b.yaml:4:59: "state" lacks {value}; it states the whole fact
      """),
    Broken(
      "a comparison of one",
      """
      attributes:
        - {id: length, type: quantity, ask: "How long?", compare: "Is {a} longer than {about}?"}

      """,
      """
      b.yaml:4:61: "compare" lacks {b}; it asks which of two is more
      b.yaml:4:61: unknown placeholder {about} in "compare"; known here are {a}, {b}
      """),
    Broken(
      "a count of something that is no list",
      """
      attributes:
        - {id: length, type: quantity, ask: "Name {n}."}

      """,
      """
      b.yaml:4:39: {n} in "ask" has a meaning for lists and sequences only
      """),
    Broken(
      "a brace without its partner",
      """
      attributes:
        - {id: length, type: quantity, ask: "How long is {about?"}

      """,
      """
      b.yaml:4:39: a brace in "ask" has no partner; a placeholder is {name}
      """),
    Broken(
      "a question that YAML takes for a mapping",
      fact("ask: {about} is dry or wet?"),
      """
      b.yaml:8:18: the list or mapping breaks off here; is the indentation right, and does a text with : # { [ , or quotes stand in quotes?
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
