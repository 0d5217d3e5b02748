import Deck
import Facts
import Testing

@testable import Generator

/// The sources of wrong names, and the audit of refused ones.
struct NamePoolTests {
  private static let facts = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}]
    classes: [{id: river, words: [River]}]
    entities:
      - {id: amur, class: river, name: Amur River, accept: [Heilong River]}
      - {id: lena, class: river, name: Lena River}
      - {id: lina, class: river, name: Lina River}
      - {id: yalu, class: river, name: Yalu River}
      - {id: liao, class: river, name: Liao River}
      - {id: nen, class: river, name: Nen}
    facts:
      - id: east
        topic: rivers
        about: the plain of the Liao
        type: relation
        to: river
        ask: Which river drains the plain of the Liao in the east?
        value: lena
        never_distractors: [Yalu River]
        source: {id: atlas}
      - id: cause
        topic: rivers
        about: the flood
        type: choice
        ask: What caused the flood?
        value: heavy rain
        pool: [rain, a broken dam, melting snow, "an avalanche far up in the mountains, after a winter of snow"]
        source: {id: atlas}

    """

  private func generation() throws -> Generation {
    Generator.generate(try FactsReader.read(files: [(name: "a.yaml", text: NamePoolTests.facts)]))
  }

  @Test func `every refused option is in the audit with its reason`() throws {
    let audit = try generation().omissions.compactMap { omission in
      omission.option.map { "\(omission.card): \($0) \(omission.reason)" }
    }
    #expect(
      audit.sorted() == [
        "sample/cause: an avalanche far up in the mountains, after a winter of snow is much longer than"
          + " the answer",
        "sample/cause: rain says what is right, with more words or fewer",
        "sample/east: Liao River shares a word with the question, and the answer shares none",
        "sample/east: Lina River differs from the answer by one letter only",
        "sample/east: Nen does not name its class, and the answer does",
        "sample/east: Yalu River is one that the author never offers as wrong",
      ])
  }

  @Test func `a pool that is too small gives no choice and says why`() throws {
    let generation = try generation()
    #expect(generation.deck.cards.map { $0.form(.choice)?.options.count } == [nil, 3])
    let reasons = generation.omissions.filter { $0.form == .choice && $0.option == nil }
    #expect(
      reasons.map(\.reason) == [
        "only Amur River could stand beside the right answer; two are needed"
      ])
  }
}
