import FSRS
import ProgressStore
import Questions

/// Cards that are forgotten again and again: each costs more than several others, and asking it the
/// same way once more seldom helps.
///
/// A card is one after so many lapses as the setting `leech` says, and is named again after every
/// half as many more: 8, 12, 16 by default. Source: Anki. A card that was never known counts its misses.
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
  /// How often a card was missed, as it counts for a leech: its lapses; of one that never left the first
  /// learning steps, every miss.
  private func misses(of card: Card, _ schedule: Schedule?, in deck: Deck) -> Int {
    guard let schedule else { return 0 }
    guard schedule.lapses == 0, case .learning = schedule.phase else { return schedule.lapses }
    // Fewer answers than misses need no look at the history.
    guard let least = settings.leech, schedule.reviews >= least else { return 0 }
    return history(of: CardKey(deck: deck.subject, card: card.id)).count {
      $0.standing == .counted && $0.rating == .again
    }
  }

  /// How often a card of a deck was missed, as it counts for a leech.
  package func misses(of card: Card, in deck: Deck) -> Int {
    misses(of: card, schedule(of: card, in: deck), in: deck)
  }

  /// Whether a card of a deck is missed again and again.
  package func isLeech(_ card: Card, in deck: Deck) -> Bool {
    Leeches.contains(lapses: misses(of: card, in: deck), threshold: settings.leech ?? 0)
  }

  /// Whether the last answer to a card, which led from one schedule to another, makes it one to be named
  /// now.
  package func becomesLeech(
    _ card: Card, in deck: Deck, from before: Schedule?, to after: Schedule
  ) -> Bool {
    let isMissed =
      after.lapses > before?.lapses ?? 0
      || after.lapses == 0
        && history(of: CardKey(deck: deck.subject, card: card.id)).last { $0.standing == .counted }?
          .rating == .again
    return isMissed
      && Leeches.isNamed(
        lapses: misses(of: card, after, in: deck), threshold: settings.leech ?? 0)
  }

  /// The cards of a deck that are missed again and again, the worst first.
  package func leeches(in deck: Deck) -> [(card: Card, lapses: Int)] {
    deck.cards.compactMap { card in
      let misses = misses(of: card, in: deck)
      return Leeches.contains(lapses: misses, threshold: settings.leech ?? 0) ? (card, misses) : nil
    }.stableSorted { $0.lapses > $1.lapses }
  }
}
