import Testing

/// The head of a file and its sections.
struct SubjectFilesTests {
  @Test(arguments: [
    Broken(
      "an empty file",
      "",
      """
      b.yaml:1:1: the file is empty; it was expected to start with schema: facts/1
      """, isWhole: true),
    Broken(
      "a file that is a text",
      "facts\n",
      """
      b.yaml:1:1: a text where a file of facts was expected, with keys such as schema
      """, isWhole: true),
    Broken(
      "a file without a head",
      "topics: []\n",
      """
      b.yaml:1:1: a file of facts lacks "schema"; expected facts/1
      b.yaml:1:1: a file of facts lacks "subject"; expected small letters a-z, digits and hyphens
      """, isWhole: true),
    Broken(
      "another schema",
      """
      schema: facts/2
      subject: hegang

      """,
      """
      b.yaml:1:9: the schema is "facts/2"; expected facts/1
      """, isWhole: true),
    Broken(
      "another subject",
      """
      schema: facts/1
      subject: jiamusi

      """,
      """
      b.yaml:2:10: the subject is "jiamusi", but "hegang" in a.yaml; one folder holds one subject
      """, isWhole: true),
    Broken(
      "a subject that is no id",
      """
      schema: facts/1
      subject: The Moon

      """,
      """
      b.yaml:2:10: "The Moon" is no id; expected small letters a-z, digits and hyphens, such as the-moon
      """, isWhole: true),
    Broken(
      "a second title",
      "title: Heihe\n",
      """
      b.yaml:3:1: title and language stand in one file only; a.yaml has them
      """),
    Broken(
      "a language that is none",
      """
      schema: facts/1
      subject: hegang
      title: Hegang
      language: English

      """,
      """
      b.yaml:4:11: "English" is no language tag; expected one such as en or zh-Hans
      """, isAlone: true),
    Broken(
      "a title without a language",
      """
      schema: facts/1
      subject: hegang
      title: Hegang

      """,
      """
      b.yaml:1:1: a file of facts lacks "language"; expected a tag such as en beside title
      """, isAlone: true),
    Broken(
      "no title",
      """
      schema: facts/1
      subject: hegang

      """,
      """
      b.yaml: no file gives the title; one of them needs title and language
      """, isAlone: true),
    Broken(
      "an unknown section",
      "fatcs: []\n",
      """
      b.yaml:3:1: unknown key "fatcs" in a file of facts; did you mean "facts"?
      """),
    Broken(
      "a section that is no list",
      "topics: {id: air, name: Air}\n",
      """
      b.yaml:3:1: "topics" is a mapping (key: value); expected a list, each element on a line that starts with -
      """),
    Broken(
      "an element that is no mapping",
      "topics: [air]\n",
      """
      b.yaml:3:10: a text where a topic was expected, with keys such as id
      """),
    Broken(
      "an element that is empty",
      """
      topics:
        -

      """,
      """
      b.yaml:4:4: nothing where a topic was expected, with keys such as id
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
