import Deck
import SampleDecks
import Testing

@testable import Generator

struct RankFormTests {
  private static let attributes = """
    attributes:
      - id: length
        type: quantity
        unit: km
        ask: "How long is {about}?"
        most: "Which of the four rivers is the longest?"
        least: "Which of the four rivers is the shortest?"
    facts:

    """

  private func generation(_ lengths: [(String, String)]) throws -> Generation {
    try Samples.generation(
      of: lengths.map { river, value in
        Samples.fact("\(river)-length", "about: \(river), attribute: length, value: \(value)")
      }.joined(), attributes: RankFormTests.attributes)
  }

  @Test func `each end of a column has a card that asks all of it`() throws {
    let made = try generation([
      ("amur", "2824"), ("lena", "4294"), ("yalu", "795"), ("liao", "1345"),
    ])
    let cards = made.cards(.rank).sorted { $0.forms[0].stem < $1.forms[0].stem }
    #expect(cards.map(\.answer.display) == ["Lena", "Yalu"])
    #expect(cards.allSatisfy { $0.members.count == 4 })
    #expect(cards[0].note == "Lena: 4,294 km; Amur: 2,824 km; Liao: 1,345 km")
    #expect(Set(cards.map(\.id)).count == 2)
  }

  @Test func `a tie, a narrow lead, a range or too few are refused`() throws {
    for (lengths, reason) in [
      ([("amur", "4294"), ("lena", "4294"), ("yalu", "795"), ("liao", "1345")], "too close"),
      ([("amur", "4150"), ("lena", "4294"), ("yalu", "795"), ("liao", "1345")], "too close"),
      ([("amur", "2000..3000"), ("lena", "4294"), ("yalu", "795"), ("liao", "1345")], "a range"),
      ([("amur", "2824"), ("lena", "4294"), ("yalu", "795")], "fewer than four"),
    ] {
      let made = try generation(lengths)
      #expect(!made.cards(.rank).contains { $0.forms[0].stem.contains("longest") })
      #expect(made.refusals(.rank).values.contains { $0.contains(reason) })
    }
  }
}
