import Grading

/// Cards that give away the answer of another.
///
/// A card leaks into another when its question says both what the other is about and, whole, one of
/// its accepted answers. Numbers leak only as written, years only with their subject.
struct Leaks {
  /// The id of a card that gives away, and of the one given away.
  private(set) var pairs: [(from: String, to: String)] = []

  init(_ deck: Deck) {
    let texts = deck.cards.map { OptionText($0.forms[0].stem) }
    var places: [String: [Int]] = [:]
    for (place, text) in texts.enumerated() {
      for word in Set(text.words) { places[word, default: []].append(place) }
    }
    let values = Dictionary(
      deck.cards.filter { !$0.isReverse }.map { ($0.fact, $0.answer.bare) }
    ) { first, _ in first }
    for (place, card) in deck.cards.enumerated() {
      // A reverse question is about the value.
      let subject =
        card.isReverse
        ? OptionText(values[card.fact] ?? "").words : Leaks.subject(of: card, texts[place])
      guard !subject.isEmpty else { continue }
      for answer in Leaks.answers(of: card).map({ OptionText($0) }) {
        guard let first = answer.words.first, !texts[place].holds(answer) else { continue }
        for other in places[first, default: []]
        where texts[other].holds(answer) && deck.cards[other].isForeign(to: card) {
          let said = Set(texts[other].words)
          if subject.allSatisfy(said.contains) {
            pairs.append((deck.cards[other].id, card.id))
          }
        }
      }
    }
  }

  /// The words that a question needs to be about the same thing: what its own asks about.
  private static func subject(of card: Card, _ stem: OptionText) -> [String] {
    let words = OptionText(card.label).words.filter { $0.count >= 4 }
    return Set(words).intersection(stem.words).sorted()
  }

  private static func answers(of card: Card) -> [String] {
    switch card.answer {
    case .number(let number): number.value.count >= 3 ? [card.answer.display] : []
    case .year, .date: [card.answer.display]
    case .name(let name): name.accepted.filter { $0.count >= 3 }
    case .list: []
    }
  }
}

extension Card {
  /// Whether two cards have no fact in common, so that they may meet on one day.
  fileprivate func isForeign(to other: Card) -> Bool {
    Set(facts).isDisjoint(with: other.facts)
  }
}
