import Deck
import SampleDecks
import Testing

@testable import Generator

struct MatchFormTests {
  private static let attributes = """
    attributes:
      - id: native
        type: name
        script: simplified
        ask: "How is {about} written in Chinese?"
        match: "Match these rivers with their Chinese names."
    facts:

    """

  private func generation(_ names: [(String, String)]) throws -> Generation {
    try Samples.generation(
      of: names.map { river, value in
        Samples.fact("\(river)-native", "about: \(river), attribute: native, value: \(value)")
      }.joined(), attributes: MatchFormTests.attributes)
  }

  @Test func `each name has its own value, and one value is left over`() throws {
    let native = [
      "Amur": "黑龙江", "Liao": "辽河", "Yalu": "鸭绿江", "Songhua": "松花江", "Nen": "嫩江",
    ]
    let made = try generation(
      native.sorted { $0.key < $1.key }.map { ($0.key.lowercased(), $0.value) })
    let card = try #require(made.cards(.match).first)
    let form = card.forms[0]
    #expect(3...4 ~= form.items.count)
    #expect(form.options.count == form.items.count + 1)
    for (item, place) in zip(form.items, form.arrangement) {
      #expect(native[item] == form.options[place])
    }
    #expect(form.isSound)
    #expect(card.members.count == form.options.count)
    guard case .list(let list) = card.answer else { return #expect(Bool(false)) }
    #expect(Set(list.items.map { $0[0] }) == Set(form.items.map { "\($0) – \(native[$0] ?? "")" }))
  }

  @Test func `what starts an order leaves the others to start a match`() throws {
    let lengths = [
      ("amur", 2824), ("liao", 1345), ("yalu", 795), ("songhua", 1927), ("lena", 4294),
    ]
    let made = try Samples.generation(
      of: lengths.map { river, value in
        Samples.fact("\(river)-length", "about: \(river), attribute: length, value: \(value)")
      }.joined(),
      attributes: """
        attributes:
          - id: length
            type: quantity
            unit: km
            ask: "How long is {about}?"
            order: "Put these rivers in the order of their lengths, the shortest first."
            match: "Match these rivers with their lengths."
        facts:

        """)
    #expect(!made.cards(.order).isEmpty)
    #expect(!made.cards(.match).isEmpty)
  }

  @Test(arguments: [
    [("amur", "黑龙江"), ("liao", "辽河"), ("yalu", "鸭绿江")],
    [("amur", "黑龙江"), ("liao", "辽河"), ("yalu", "鸭绿江"), ("nen", "辽河")],
    [("amur", "Amur"), ("liao", "Liao He"), ("yalu", "鸭绿江"), ("nen", "嫩江")],
  ])
  func `three pairs and a value more are needed, none alike or readable from its name`(
    names: [(String, String)]
  ) throws {
    let made = try generation(names)
    #expect(made.cards(.match).isEmpty)
    #expect(made.refusals(.match).values.contains { $0.hasPrefix("fewer than three pairs") })
  }
}
