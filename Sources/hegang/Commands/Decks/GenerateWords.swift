import Deck
import Generator
import Terminal

/// The text of `generate`.
enum GenerateWords {
  /// The counts of a generated deck: "Hegang: 286 facts, 341 cards, … ."
  static func summary(
    _ generation: Generation, _ changes: Ledger.Changes, wasStale: Bool, _ folder: DeckFolder
  ) -> [String] {
    let deck = generation.deck
    let facts = deck.factCount
    let typed = deck.cards.count { $0.form(.typed) != nil }
    let choice = deck.cards.count { $0.form(.choice) != nil }
    var lines = [
      "\(deck.title): \(Words.count(facts, "fact")), \(Words.count(deck.cards.count, "card")); "
        + "\(Words.grouped(typed)) can be typed, \(Words.grouped(choice)) have a choice."
    ]
    let kinds = [
      (changes.added, "new"), (changes.changed, "with a new meaning"),
      (changes.retired, "retired"), (changes.revived, "back again"),
    ]
    for (ids, what) in kinds where !ids.isEmpty {
      let some = ids.prefix(3).joined(separator: ", ") + (ids.count > 3 ? ", …" : "")
      lines.append("  \(Words.count(ids.count, "card")) \(what): \(some)")
    }
    lines.append(
      wasStale ? "  Written to \(folder.deckFile)." : "  \(folder.deckFile) is up to date.")
    return lines
  }
}
