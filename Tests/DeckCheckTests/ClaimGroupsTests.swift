import Facts
import Testing

@testable import DeckCheck
@testable import Generator

struct ClaimGroupsTests {
  private static let facts = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]
    attributes:
      - {id: people, type: quantity, requires: [year], ask: "How many lived in {about} in {year}?", reverse: "Where did {value} live in {year}?"}
    entities:
      - {id: heihe, class: city, name: Heihe}
      - {id: mohe, class: city, name: Mohe}
    conflicts:
      - {id: two-counts, facts: [heihe-2020, heihe-2020-b]}
    facts:
      - {id: heihe-2010, topic: t, about: heihe, attribute: people, qualifiers: {year: 2010}, value: 5, source: {id: atlas}}
      - {id: heihe-2020, topic: t, about: heihe, attribute: people, qualifiers: {year: 2020}, value: 6, source: {id: atlas}}
      - {id: heihe-2020-b, topic: t, about: heihe, attribute: people, qualifiers: {year: 2020}, value: 7, source: {id: atlas}}
      - {id: mohe-2020, topic: t, about: mohe, attribute: people, qualifiers: {year: 2020}, value: 6, source: {id: atlas}}

    """

  static let rows: [(stem: String, fact: Int, isReverse: Bool, others: [String])] = [
    ("How many lived in Heihe in 2010?", 0, false, []),
    ("How many lived in Heihe?", 0, false, ["heihe-2020"]),
    ("How many lived there in 2010?", 0, false, []),
    ("How many lived there in 2020?", 3, false, ["heihe-2020"]),
    ("How many lived in Heihe in 2020?", 1, false, []),
    ("Where did 6 live in 2020?", 1, true, ["mohe-2020"]),
    ("Where did 5 live in 2010?", 0, true, []),
  ]

  @Test(arguments: rows)
  func `a question fits every claim that it does not exclude`(
    stem: String, fact: Int, isReverse: Bool, others: [String]
  ) throws {
    let subject = try FactsReader.read(files: [(name: "a.yaml", text: ClaimGroupsTests.facts)])
    let groups = ClaimGroups(SubjectIndex(subject))
    let found = groups.others(fitting: stem, of: subject.facts[fact], isReverse: isReverse)
    #expect(found.map(\.id) == others)
  }
}
