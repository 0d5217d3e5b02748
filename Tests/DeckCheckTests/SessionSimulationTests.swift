import SampleDecks
import Testing

@testable import Deck
@testable import DeckCheck

struct SessionSimulationTests {
  private func deck(facts: Int) -> Deck {
    var deck = Samples.deck
    deck.cards = (0..<facts).flatMap { number -> [Card] in
      var card = Samples.card("\(number)", .year(1900 + number))
      card.topic = number % 2 == 0 ? "even" : "odd"
      var reverse = card
      reverse.id += "/reverse"
      return [card, reverse]
    }
    return deck
  }

  @Test func `no two cards of one fact meet on a day, and every card has its turn`() {
    let deck = deck(facts: 60)
    let days = SessionSimulation(deck, days: 300).days
    #expect(days.count == 300)
    for day in days {
      let facts = day.map { deck.cards[$0].fact }
      #expect(Set(facts).count == facts.count)
    }
    #expect(Set(days.joined()).count == 120)
    #expect(days[0].count == 8)
  }

  @Test func `topics take turns, and a success waits longer than a miss`() {
    let deck = deck(facts: 60)
    let days = SessionSimulation(deck, days: 300).days
    let first = days[0].map { deck.cards[$0].topic }
    #expect(first.count { $0 == "even" } == 4)
    let times = days.indices.filter { days[$0].contains(0) }
    #expect((3...40).contains(times.count))
  }

  @Test func `a card never meets what it gives away`() {
    var deck = Samples.deck
    deck.cards = [Samples.card("mouth", .year(1850)), Samples.card("strait", .year(1849))]
    deck.cards[1].apart = ["mouth"]
    let days = SessionSimulation(deck, days: 300).days
    #expect(days.allSatisfy { Set($0).count <= 1 })
    #expect(Set(days.joined()).count == 2)
  }
}
