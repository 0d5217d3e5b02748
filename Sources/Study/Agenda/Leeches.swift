import FSRS
import ProgressStore
import Questions

/// Cards that are forgotten again and again: each costs more than several others, and asking it the
/// same way once more seldom helps.
///
/// A card is one after so many lapses as the setting `leech` says, and is named again after every
/// half as many more: 8, 12, 16 by default. Source: Anki.
package enum Leeches {
  /// Whether a card has lapsed often enough to be one.
  /// - Parameters:
  ///   - lapses: How often it was forgotten after it was learnt.
  ///   - threshold: The setting; 0 for never.
  /// - Returns: Whether it is one, named or not.
  package static func contains(lapses: Int, threshold: Int) -> Bool {
    threshold > 0 && lapses >= threshold
  }

  /// Whether the last lapse of a card is one to be named at:
  ///
  ///     lapses ≥ T and (lapses - T) mod max(1, ⌈T/2⌉) = 0
  package static func isNamed(lapses: Int, threshold: Int) -> Bool {
    contains(lapses: lapses, threshold: threshold)
      && (lapses - threshold) % max(1, (threshold + 1) / 2) == 0
  }
}

extension Progress {
  /// Whether a card of a deck is forgotten again and again.
  package func isLeech(_ card: Card, in deck: Deck) -> Bool {
    Leeches.contains(
      lapses: schedule(of: card, in: deck)?.lapses ?? 0, threshold: settings.leech ?? 0)
  }

  /// Whether an answer that leads from one schedule to another makes the card one to be named now.
  package func becomesLeech(from before: Schedule?, to after: Schedule) -> Bool {
    after.lapses > before?.lapses ?? 0
      && Leeches.isNamed(lapses: after.lapses, threshold: settings.leech ?? 0)
  }

  /// The cards of a deck that are forgotten again and again, the worst first.
  package func leeches(in deck: Deck) -> [(card: Card, lapses: Int)] {
    deck.cards.compactMap { card in
      let lapses = schedule(of: card, in: deck)?.lapses ?? 0
      return Leeches.contains(lapses: lapses, threshold: settings.leech ?? 0) ? (card, lapses) : nil
    }.stableSorted { $0.lapses > $1.lapses }
  }
}
