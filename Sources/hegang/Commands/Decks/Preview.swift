import Deck
import Facts
import Generator

/// The questions of a deck, as `preview` shows them: by topic, each with what was left out of it.
struct Preview: Equatable {
  /// A card, with everything that is shown with it.
  struct Entry: Hashable {
    let card: Card
    /// The name of the card's topic.
    let topic: String
    let source: Deck.Source?
    /// The forms, options and reverse questions that were left out.
    let omissions: [Generation.Omission]
  }

  let deck: Deck
  let entries: [Entry]
  /// Whether it was made from facts, so that it is known what was left out.
  let isFromFacts: Bool

  /// The questions that facts give.
  init(_ generation: Generation) {
    self.init(generation.deck, generation.omissions, isFromFacts: true)
  }

  /// The questions of a deck whose facts are not there.
  init(_ deck: Deck) {
    self.init(deck, [], isFromFacts: false)
  }

  private init(_ deck: Deck, _ omissions: [Generation.Omission], isFromFacts: Bool) {
    self.deck = deck
    self.isFromFacts = isFromFacts
    let ids = Set(deck.cards.map(\.id))
    // A question that is not asked in reverse is shown with the question that is asked.
    let byCard = Dictionary(grouping: omissions) { omission in
      let isReverse = !ids.contains(omission.card) && omission.card.hasSuffix(Preview.reverse)
      return isReverse ? String(omission.card.dropLast(Preview.reverse.count)) : omission.card
    }
    let topics = Dictionary(deck.topics.map { ($0.id, $0.name) }) { first, _ in first }
    entries = deck.cards.map { card in
      Entry(
        card: card, topic: topics[card.topic] ?? card.topic,
        source: deck.source(card.citation.source), omissions: byCard[card.id] ?? [])
    }
  }

  private static let reverse = "/reverse"

  /// The questions that are new or look different; all if there was nothing before.
  func changed(since before: Preview?) -> [Entry] {
    guard let before else { return entries }
    let old = Dictionary(before.entries.map { ($0.card.id, $0) }) { first, _ in first }
    return entries.filter { old[$0.card.id] != $0 }
  }

  /// The ids of cards that are no longer there.
  func removed(since before: Preview?) -> [String] {
    let ids = Set(entries.map(\.card.id))
    return before?.entries.map(\.card.id).filter { !ids.contains($0) } ?? []
  }
}
