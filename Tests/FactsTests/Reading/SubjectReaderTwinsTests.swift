import Testing

/// Facts that are the same, and ids of other times.
struct SubjectReaderTwinsTests {
  @Test(arguments: [
    Broken(
      "two facts for one question",
      """
      facts:
        - {id: a, topic: climate, about: hegang, attribute: population, qualifiers: {year: 2020}, value: 5, source: {id: book}}
        - {id: b, topic: climate, about: hegang, attribute: population, qualifiers: {year: 2020}, value: 6, source: {id: book}}

      """,
      """
      b.yaml:5:5: "b" answers the same question as "a" (b.yaml:4:5): give one of them a qualifier, let it supersede the other, or list both under conflicts
      """),
    Broken(
      "two facts with one wording",
      """
      facts:
        - {id: a, topic: climate, about: hegang, type: text, ask: "Which?", value: dry, source: {id: book}}
        - {id: b, topic: climate, about: hegang, type: text, ask: "Which?", value: wet, source: {id: book}}

      """,
      """
      b.yaml:5:5: "b" answers the same question as "a" (b.yaml:4:5): give one of them a qualifier, let it supersede the other, or list both under conflicts
      """),
    Broken(
      "one relation twice",
      """
      facts:
        - {id: a, topic: climate, about: hegang, attribute: sister, value: jiamusi, source: {id: book}}
        - {id: b, topic: climate, about: hegang, attribute: sister, value: jiamusi, source: {id: book}}

      """,
      """
      b.yaml:5:5: "b" answers the same question as "a" (b.yaml:4:5): give one of them a qualifier, let it supersede the other, or list both under conflicts
      """),
    Broken(
      "in the place of nothing",
      fact("supersedes: rian"),
      """
      b.yaml:11:17: there is no fact with the id "rian"; did you mean "rain"?
      """),
    Broken(
      "in the place of each other",
      """
      facts:
        - {id: a, topic: climate, about: hegang, attribute: population, qualifiers: {year: 2020}, value: 5, supersedes: b, source: {id: book}}
        - {id: b, topic: climate, about: hegang, attribute: population, qualifiers: {year: 2020}, value: 6, supersedes: a, source: {id: book}}

      """,
      """
      b.yaml:4:115: facts supersede each other in a circle: a > b > a
      b.yaml:5:115: facts supersede each other in a circle: b > a > b
      """),
    Broken(
      "an earlier id that is in use",
      fact("was: [rain]"),
      """
      b.yaml:11:11: "rain" is still the id of a fact (a.yaml:17:10); an earlier id must be free
      """),
    Broken(
      "its own earlier id",
      fact("was: [f]"),
      """
      b.yaml:11:11: "f" is its own earlier id
      """),
    Broken(
      "two facts that exchange their ids",
      """
      facts:
        - {id: a, topic: climate, about: hegang, attribute: population, qualifiers: {year: 2020}, value: 5, was: [b], source: {id: book}}
        - {id: b, topic: climate, about: hegang, attribute: population, qualifiers: {year: 2021}, value: 6, was: [a], source: {id: book}}

      """,
      """
      b.yaml:4:109: "a" and "b" each say they were the other; ids cannot be exchanged
      b.yaml:5:109: "b" and "a" each say they were the other; ids cannot be exchanged
      """),
    Broken(
      "an earlier id that is none",
      fact("was: [rain/2020]"),
      """
      b.yaml:11:11: "rain/2020" is no id of a fact; expected one such as population-2020 or divisions/luobei/area
      """),
  ])
  func `the report names each problem and its place`(_ broken: Broken) {
    #expect(broken.report == broken.expected)
  }
}
