import SampleDecks
import Testing

@testable import Deck

struct GapFormTests {
  @Test func `a list of more than five items has three gaps`() throws {
    let rivers = ["amur", "lena", "yalu", "liao", "ussuri", "songhua"]
    let list = { (count: Int, closed: String) in
      "about: the map, type: list, closed: \(closed), count: \(count - 1), ask: Which rivers?, "
        + "phrase: the rivers on the map, items: ["
        + rivers.prefix(count).map { "{entity: \($0)}" }.joined(separator: ", ") + "]"
    }
    let made = { (rest: String) in
      try Samples.generation(of: "facts:\n" + Samples.fact("it", rest)).cards(.gap)
    }
    let cards = try made(list(6, "yes"))
    #expect(cards.count == 3)
    for card in cards {
      #expect(card.members == ["it"])
      let stem = card.forms[0].stem
      #expect(stem.hasPrefix("Which of the rivers on the map is missing from this list: "))
      #expect(!stem.contains(card.answer.display))
      #expect(rivers.count { stem.lowercased().contains($0) } == 5)
    }
    #expect(try made(list(5, "yes")).isEmpty)
    #expect(try made(list(6, "no")).isEmpty)
  }
}
