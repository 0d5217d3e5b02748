import Facts
import Testing

@testable import Questions

/// Forms that are made from the statement of a fact: cloze, true or false.
struct StatementFormTests {
  private static let facts = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]
    entities:
      - {id: amur, class: river, name: Amur, article: the}
      - {id: lena, class: river, name: Lena, article: the}
      - {id: yalu, class: river, name: Yalu, article: the}
      - {id: liao, class: river, name: Liao, article: the}
    facts:
      - id: length
        topic: rivers
        about: amur
        type: quantity
        unit: km
        ask: How long is {about}?
        state: "{about} is {value} km long."
        value: 2824
        source: {id: atlas}
      - id: zeya
        topic: rivers
        about: the Zeya
        type: relation
        to: river
        ask: Into which river does {about} flow?
        state: "{about} flows into {value}."
        value: amur
        source: {id: atlas}
      - id: name
        topic: rivers
        about: the Lena, which is called Lena,
        type: text
        ask: What is it called?
        state: "{about} is called {value}."
        value: Lena
        source: {id: atlas}
      - id: bare
        topic: rivers
        about: liao
        type: year
        ask: When was {about} charted?
        value: 1905
        source: {id: atlas}

    """

  private func generation() throws -> Generation {
    Generator.generate(
      try FactsReader.read(files: [(name: "a.yaml", text: StatementFormTests.facts)]))
  }

  @Test func `a cloze has its gap where the value stands, and the judge of the card`() throws {
    let deck = try generation().deck
    #expect(
      deck.cards.map { $0.form(.cloze)?.stem } == [
        "Fill the gap: The Amur is […] km long.", "Fill the gap: The Zeya flows into […].", nil,
        nil,
      ])
  }

  @Test func `what has no statement, or says its answer, has a reason`() throws {
    let omissions = try generation().omissions.filter { $0.form == .cloze }
    #expect(
      omissions.map(\.reason) == [
        "the rest of the statement says the answer", "the fact has no statement",
      ])
  }

  @Test func `a false statement differs from the true one by the value alone`() throws {
    let deck = try generation().deck
    for card in deck.cards {
      guard let form = card.form(.trueFalse), let choice = card.form(.choice) else { continue }
      #expect(form.options == ["true", "false"])
      let said = choice.options.filter { option in
        form.stem.contains(String(option.prefix { $0 != " " }))
      }
      #expect(said.count == 1)
      #expect((said[0] == choice.options[choice.right]) == (form.right == 0))
    }
    #expect(deck.cards[1].form(.trueFalse)?.stem.hasPrefix("The Zeya flows into the ") == true)
  }

  @Test func `about half of the statements are true`() {
    var trues = 0
    for seed in 0..<1000 {
      var random = StableRandom(seed: "sample/\(seed)#truth")
      trues += random.below(2) == 0 ? 1 : 0
    }
    #expect(430...570 ~= trues)
  }
}
