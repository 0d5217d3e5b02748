import Generator
import SampleDecks
import Testing

@testable import Deck

struct CurriculumTests {
  /// A deck of cards written as `topic importance name`; `*` before a name is a card that is typed at
  /// first sight, and names with a full stop are composites.
  private func deck(_ lines: [String]) -> Deck {
    var deck = Samples.deck
    deck.cards = lines.map { line in
      let words = line.split(separator: " ").map(String.init)
      let typed = Form(kind: .typed, stem: "What?")
      let choice = Form(kind: .choice, stem: "Which?", options: ["a", "b"], right: 0)
      let isTyped = words[2].hasPrefix("*")
      let name = isTyped ? String(words[2].dropFirst()) : words[2]
      var card = Samples.card(name, Samples.name("a"), forms: isTyped ? [typed] : [typed, choice])
      card.topic = words[0]
      card.importance = Card.Importance(rawValue: words[1]) ?? .useful
      if name.contains("/") { card.fact = String(name.prefix { $0 != "/" }) }
      return card
    }
    return deck
  }

  private func order(_ deck: Deck) -> [String] {
    deck.curriculum.map { String(deck.cards[$0].id.dropFirst("sample/".count)) }
  }

  @Test func `core comes first, details last, and topics are spread evenly`() {
    let deck = deck([
      "land useful a1", "land useful a2", "land useful a3", "land useful a4", "land detail a5",
      "land core a6", "news useful b1", "news useful b2", "news core b3",
    ])
    #expect(order(deck) == ["a6", "b3", "a1", "b1", "a2", "a3", "b2", "a4", "a5"])
  }

  @Test func `what is picked comes before what is typed at first sight`() {
    let deck = deck(["land useful *a1", "land useful a2", "land useful a3"])
    #expect(order(deck) == ["a2", "a3", "a1"])
  }

  @Test func `a card comes after those that it names, even in a circle`() {
    var deck = deck([
      "land useful a1", "land useful a2", "land core a3", "land detail a1/reverse",
      "land detail a4",
    ])
    deck.cards[0].after = ["a2"]
    deck.cards[1].after = ["a1"]
    deck.cards[2].after = ["a4"]
    #expect(order(deck) == ["a4", "a3", "a2", "a1", "a1/reverse"])
  }

  @Test func `a derived fact comes after what it is computed from`() {
    var deck = deck(["land useful a1", "land useful a2", "land useful a3"])
    deck.cards[0].members = ["a2", "a3"]
    #expect(order(deck) == ["a2", "a3", "a1"])
  }

  @Test func `composites begin after the first week`() throws {
    let facts = (0..<100).map { "land useful a\($0)" }
    let composites = (0..<10).map { "land useful compare.\($0)" }
    let order = order(deck(facts + composites))
    let places = order.indices.filter { order[$0].hasPrefix("compare") }
    #expect(places.first.map { $0 >= 56 } == true)
    #expect(places.map { order[$0] } == (0..<10).map { "compare.\($0)" })
    #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 <= 8 })
  }

  @Test(arguments: ["Hegang", "Elements"])
  func `no topic of a shipped deck starves`(name: String) throws {
    let deck = try #require(ProjectDeck.named(name)).generation.deck
    let order = deck.curriculum.map { deck.cards[$0] }
    #expect(deck.order == deck.curriculum && deck.order == deck.computedCurriculum)
    #expect(order.map(\.id).sorted() == deck.cards.map(\.id).sorted())
    // Every card stands behind those that it names.
    var met: Set<String> = []
    let facts = Set(deck.cards.map(\.fact))
    for card in order {
      #expect(facts.intersection(card.after).isSubset(of: met), "\(card.id)")
      if !card.isReverse { met.insert(card.fact) }
    }
    // Of each topic something is new in the first twelve days.
    #expect(Set(order.prefix(96).map(\.topic)) == Set(deck.topics.map(\.id)))
  }
}
