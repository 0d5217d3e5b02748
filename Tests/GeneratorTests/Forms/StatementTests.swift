import Deck
import Facts
import SampleDecks
import Testing

@testable import Generator

/// The parts of a statement around its value: scale, unit, bound, article.
struct StatementTests {
  static let rows: [(facts: String, cloze: String, said: [String: String])] = [
    (
      "type: quantity, unit: RMB, ask: What?, state: \"It cost {value} RMB.\", value: 25100000000",
      "It cost […] RMB.",
      [
        "25.1 billion RMB": "It cost 25.1 billion RMB.",
        "950 million RMB": "It cost 950 million RMB.",
      ]
    ),
    (
      "type: quantity, unit: hour, ask: What?, state: \"It takes {value} hours.\", value: 1",
      "It takes […] hour(s).",
      ["1 hour": "It takes 1 hour.", "3 hours": "It takes 3 hours."]
    ),
    (
      "type: quantity, unit: ox|oxen, ask: What?, state: \"It takes {value} oxen.\", value: 4",
      "It takes […] oxen.",
      ["1 ox": "It takes 1 ox.", "6 oxen": "It takes 6 oxen."]
    ),
    (
      "type: quantity, unit: hour, ask: What?, state: \"It takes {value} hours.\", value: 4, precision: less than",
      "It takes less than […] hour(s).", [:]
    ),
    (
      "type: quantity, unit: mile, ask: What?, state: \"It is {value} miles away.\", value: 30, precision: about",
      "It is about […] miles away.", [:]
    ),
    (
      "type: quantity, unit: mile, ask: What?, state: \"It is roughly {value} miles away.\", value: 30, precision: about",
      "It is roughly […] miles away.", [:]
    ),
    (
      "type: quantity, unit: person, ask: What?, state: \"Of {about}, over {value} people drink.\", value: 100, precision: more than",
      "Of the Amur, over […] people drink.", [:]
    ),
    (
      "type: choice, ask: What?, state: \"It saw a {value}.\", value: flood, pool: [fire, drought]",
      "It saw a […].", ["flood": "It saw a flood."]
    ),
    (
      "type: choice, ask: What?, state: \"It saw a {value}.\", value: flood, pool: [earthquake, drought]",
      "It saw a(n) […].", ["earthquake": "It saw an earthquake."]
    ),
    (
      "type: relation, to: river, ask: What?, state: \"It joins {value}.\", value: lena, pool: [Tumen, Zeya]",
      "It joins […].", ["Lena": "It joins the Lena.", "Tumen": "It joins the Tumen."]
    ),
    (
      "type: relation, to: river, ask: What?, state: \"It joins {value}.\", value: lena, pool: [the Tumen, Zeya]",
      "It joins […].", ["Tumen": "It joins the Tumen.", "Zeya": "It joins Zeya."]
    ),
  ]

  @Test(arguments: rows.indices)
  func `a statement keeps scale, unit, bound and article, and a gap reveals none of them`(
    row: Int
  ) throws {
    let (rest, cloze, said) = StatementTests.rows[row]
    let subject = try Samples.subject("facts:\n" + Samples.fact("it", "about: amur, " + rest))
    let index = SubjectIndex(subject)
    let fact = try #require(subject.facts.first)
    let state = try #require(fact.wording.state)
    #expect(index.statement(state, of: fact, value: ClozeForm.gap) == cloze)
    for (option, statement) in said {
      let value = index.sentence(option, for: index.answer(to: fact))
      #expect(index.statement(state, of: fact, value: value) == statement)
    }
  }

  @Test(arguments: [
    (
      "type: quantity, unit: hour, value: 1, state: \"It takes {value} hours.\"", "It takes 1 hour."
    ),
    (
      "type: quantity, unit: hour, value: 6, precision: less than, state: \"It takes {value} hours.\"",
      "It takes less than 6 hours."
    ),
    (
      "type: quantity, unit: hour, value: 1, precision: less than, state: \"It takes less than {value} hours.\"",
      "It takes less than 1 hour."
    ),
    (
      "type: quantity, unit: RMB, value: 25100000000, precision: 3 figures, state: \"It was {value} RMB.\"",
      "It was 25.1 billion RMB."
    ),
    (
      "type: relation, to: river, value: lena, state: \"It joins the {value}.\"",
      "It joins the Lena."
    ),
  ])
  func `the statement of a fact has its value, unit and hedge`(rest: String, said: String) throws {
    let subject = try Samples.subject(
      "facts:\n" + Samples.fact("it", "about: amur, ask: What?, \(rest)"))
    let fact = try #require(subject.facts.first)
    #expect(SubjectIndex(subject).statement(of: fact) == said)
  }

  @Test func `names of the author's are offered without their article`() throws {
    let card = try Samples.card(
      "about: amur, type: relation, to: river, ask: What?, state: \"It joins {value}.\", value: lena, "
        + "pool: [the Tumen, the Zeya]")
    let options = try #require(card.form(.choice)).options
    #expect(Set(options) == ["Lena", "Tumen", "Zeya"])
  }

  static let times: [(asOf: String, when: String?)] = [
    ("as_of: 2010", "in 2010"), ("as_of: 1932-08", "in August 1932"),
    ("as_of: 2017-10-01", "on 1 October 2017"), ("as_of: 2013/2020", "from 2013 to 2020"),
    ("as_of: 1955/1959, when: in the late 1950s", "in the late 1950s"),
    ("as_of: 2010, when: none", nil), ("valid_until: 2030", nil),
  ]

  @Test(arguments: times)
  func `a time reads as English, in the author's words where there are some`(
    asOf: String, when: String?
  ) throws {
    let card = try Samples.card("about: amur, type: year, ask: What?, value: 1900, \(asOf)")
    #expect(card.when == when)
  }

  @Test func `what the author adds to a note is called the author's`() throws {
    let card = try Samples.card(
      "about: amur, type: year, ask: What?, value: 1900, note: a cold year, author_note: snow in May"
    )
    #expect(card.note == "a cold year. Author's note: snow in May")
    let alone = try Samples.card(
      "about: amur, type: year, ask: What?, value: 1900, author_note: snow in May")
    #expect(alone.note == "Author's note: snow in May")
  }
}
