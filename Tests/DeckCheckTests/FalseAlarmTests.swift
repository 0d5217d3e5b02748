import Facts
import Testing

@testable import Deck
@testable import DeckCheck
@testable import Generator

/// Sound questions that once missed a target.
struct FalseAlarmTests {
  struct Row: Sendable {
    let name: String
    let metrics: [String]
    var entities = ""
    var attributes = ""
    let facts: [String]
  }

  static let rows = [
    Row(
      name: "a name is not an article: from C up to A", metrics: ["M04", "M06", "M36"],
      facts: [
        "about: the scale, type: text, ask: \"Which interval is it from C up to A?\", "
          + "value: a sixth, pool: [a third, a fifth, a ninth]"
      ]),
    Row(
      name: "a definition in quotes is the subject's own, and so is the word for a wife",
      metrics: ["M35"],
      entities: "  - {id: femme, class: word, name: the wife}",
      attributes: """
          - id: meaning
            type: text
            ask: "What does “{about}” mean?"
            reverse: "Which term means “{value}”?"
        """,
      facts: [
        "about: legato, attribute: meaning, value: notes joined smoothly without a break",
        "about: femme, attribute: meaning, value: la femme",
      ]),
    Row(
      name: "sharps and flats are part of a name", metrics: ["M04", "M05", "M06", "M16", "M36"],
      attributes: """
          - id: key
            type: text
            ask: "Which note is the third of {about}?"
            state: "The third of {about} is {value}."
        """,
      facts: [
        "about: A major, attribute: key, value: C♯, pool: [C, D♭, E]",
        "about: A minor, attribute: key, value: C, pool: [C♯, C♭, E]",
      ]),
    Row(
      name: "1 sharp beside 2 sharps", metrics: ["M04", "M07"],
      facts: [
        "about: G major, type: text, ask: \"What does the key signature of {about} have?\", "
          + "value: 1 sharp, pool: [2 sharps, 3 sharps, 4 sharps]"
      ]),
    Row(
      name: "a gender gives no short word away", metrics: ["M02", "M14", "M15", "M26"],
      attributes: """
          - id: gender
            type: choice
            ask: "What is the gender of “{about}”?"
            state: "“{about}” is {value}."
          - id: meaning
            type: text
            ask: "What does “{about}” mean?"
            reverse: "What is “{value}” in German?"
        """,
      facts: [
        "about: der Tag, attribute: gender, value: masculine, pool: [feminine, neuter]",
        "about: die Art, attribute: gender, value: feminine, pool: [masculine, neuter]",
        "about: der Tag, attribute: meaning, value: day",
        "about: die Art, attribute: meaning, value: kind",
        "about: sterben, attribute: meaning, value: to die",
      ]),
    Row(
      name: "two persons of one verb are two questions", metrics: ["M05", "M16"],
      attributes: """
          - id: present
            type: text
            requires: [person]
            ask: "What is the form of “{about}” with “{person}”?"
            state: "The present of “{about}”: {person} {value}."
        """,
      facts: ["je", "il", "tu"].map {
        "about: parler, attribute: present, qualifiers: {person: \($0)}, "
          + "value: \($0 == "tu" ? "parles" : "parle")"
      }),
    Row(
      name: "a river and a country of one name, and a name in another",
      metrics: ["M05", "M14", "M16", "M19", "M36"],
      entities: """
          - {id: niger, class: country, name: Niger}
          - {id: nigeria, class: country, name: Nigeria}
          - {id: mali, class: country, name: Mali}
          - {id: chad, class: country, name: Chad}
          - {id: niger-river, class: river, name: Niger, article: the}
          - {id: agadez, class: city, name: Agadez}
          - {id: kano, class: city, name: Kano}
        """,
      attributes: """
          - id: country
            type: relation
            to: country
            ask: "In which country is {about}?"
            state: "{about} is in {value}."
          - id: river
            type: relation
            to: river
            ask: "Which river flows through {about}?"
            state: "{value} flows through {about}."
          - id: length
            type: quantity
            unit: km
            ask: "How long is {about}?"
            state: "{about} is {value} km long."
        """,
      facts: [
        "about: agadez, attribute: country, value: niger",
        "about: kano, attribute: country, value: nigeria",
        "about: niger, attribute: river, value: niger-river",
        "about: niger-river, attribute: length, value: 4180",
      ]),
    Row(
      name: "one of six values is picked", metrics: ["M02", "M26"],
      facts: [
        "about: the flag, type: choice, ask: \"What colour is {about}?\", value: red, "
          + "pool: [blue, green, white, black, yellow]"
      ]),
    Row(
      name: "matches of different things are two questions", metrics: ["M05", "M16"],
      entities: (0..<12).map { "  - {id: t\($0), class: town, name: \(towns[$0])}" }
        .joined(separator: "\n"),
      attributes: """
          - id: founder
            type: text
            ask: "Who founded {about}?"
            match: "Match these towns with their founders."
        """,
      facts: (0..<12).map { "about: t\($0), attribute: founder, value: \(founders[$0 % 5])" }),
  ]

  private static let towns = [
    "Arbon", "Belp", "Cham", "Davos", "Egg", "Flims", "Glarus", "Horgen", "Ilanz", "Jona",
    "Küsnacht",
    "Laufen",
  ]
  private static let founders = ["Otto", "Hugo", "Emma", "Karl", "Ida"]

  @Test(arguments: rows.indices)
  func `a sound question misses no target`(row: Int) throws {
    let row = FalseAlarmTests.rows[row]
    var text = """
      schema: facts/1
      subject: sample
      title: A sample
      language: en
      sources: [{id: atlas, title: An atlas, dated: unknown}]

      """
    if !row.entities.isEmpty { text += "entities:\n\(row.entities)\n" }
    if !row.attributes.isEmpty { text += "attributes:\n\(row.attributes)\n" }
    text += "facts:\n"
    for (place, fact) in row.facts.enumerated() {
      text += "  - {id: f\(place), topic: all, source: {id: atlas}, \(fact)}\n"
    }
    let subject = try FactsReader.read(files: [(name: "sample.yaml", text: text)])
    let today = try #require(CalendarDate("2026-11-21"))
    let tested = DeckUnderTest(subject, Generator.generate(subject), ledger: nil, today: today)
    for metric in QualityReport.metrics where row.metrics.contains(metric.id) {
      let finding = metric.measure(tested)
      #expect(finding.state != .missed, "\(row.name), \(metric.id): \(finding)")
    }
  }
}
