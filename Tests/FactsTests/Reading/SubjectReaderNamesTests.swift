import Testing

/// Topics, sources, classes and entities.
struct SubjectReaderNamesTests {
  @Test(arguments: [
    Broken(
      "a topic without a name",
      """
      topics:
        - id: air

      """,
      """
      b.yaml:4:5: a topic lacks "name"; expected what a learner reads
      """),
    Broken(
      "an id that is taken",
      """
      topics:
        - {id: climate, name: Air}

      """,
      """
      b.yaml:4:10: the topic id "climate" is taken, by a.yaml:6:10
      """),
    Broken(
      "an id with capitals and spaces",
      """
      topics:
        - {id: Fresh Air, name: Air}

      """,
      """
      b.yaml:4:10: "Fresh Air" is no id; expected small letters a-z, digits and hyphens, such as fresh-air
      """),
    Broken(
      "a source without a date",
      """
      sources:
        - {id: paper, title: A paper}

      """,
      """
      b.yaml:4:5: a source lacks "dated"; expected unknown or a date such as 2017-10-01
      """),
    Broken(
      "a source of the 30th of February",
      """
      sources:
        - {id: paper, title: A paper, dated: 2023-02-30}

      """,
      """
      b.yaml:4:40: "dated" is "2023-02-30", no date of the calendar; expected YYYY, YYYY-MM or YYYY-MM-DD
      """),
    Broken(
      "a class without words",
      """
      classes:
        - {id: city, words: City}

      """,
      """
      b.yaml:4:16: "words" is a text; expected a list such as [County, 县]
      """),
    Broken(
      "an entity without a class",
      """
      entities:
        - {id: amur, name: Amur River}

      """,
      """
      b.yaml:4:5: an entity lacks "class"; expected its class, such as city
      """),
    Broken(
      "an entity with the id of another",
      """
      entities:
        - {id: songhua, class: river, name: Sungari}

      """,
      """
      b.yaml:4:10: the entity id "songhua" is taken, by a.yaml:15:10
      """),
    Broken(
      "an entity with the name of another",
      """
      entities:
        - {id: sungari, class: river, name: Songhua River}

      """,
      """
      b.yaml:4:5: the entities "songhua" and "sungari" are both the river "Songhua River"; give them names that differ
      """),
    Broken(
      "an article that is none",
      """
      entities:
        - {id: amur, class: river, name: Amur River, article: The}

      """,
      """
      b.yaml:4:57: the article is "The"; expected the
      """),
    Broken(
      "a form given twice",
      """
      entities:
        - {id: amur, class: river, name: Amur River, accept: [Amur, Amur]}

      """,
      """
      b.yaml:4:63: "Amur" stands twice in "accept"
      """),
    Broken(
      "forms that are no list",
      """
      entities:
        - {id: amur, class: river, name: Amur River, accept: Amur}

      """,
      """
      b.yaml:4:48: "accept" is a text; expected a list of other right forms
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
