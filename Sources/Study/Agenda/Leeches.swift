import Deck
import FSRS
import Progress

/// Leeches: cards that are forgotten again and again.
///
/// A leech costs more time than several other cards, and repeating it the same way seldom helps. A
/// card becomes a leech after as many lapses as the setting `leech` says, and is reported again
/// after every half as many more: after 8, 12 and 16 by default. For a card that was never known,
/// misses count instead of lapses. Source: Anki.
package enum Leeches {
  /// Whether a card is a leech.
  /// - Parameters:
  ///   - lapses: How often it was forgotten after it was learned.
  ///   - threshold: The setting; 0 for never.
  /// - Returns: Whether it is a leech, already reported or not.
  package static func contains(lapses: Int, threshold: Int) -> Bool {
    threshold > 0 && lapses >= threshold
  }

  /// Whether to report a leech after its last lapse:
  ///
  ///     lapses ≥ T and (lapses - T) mod max(1, ⌈T/2⌉) = 0
  package static func isNamed(lapses: Int, threshold: Int) -> Bool {
    contains(lapses: lapses, threshold: threshold)
      && (lapses - threshold) % max(1, (threshold + 1) / 2) == 0
  }
}

extension Progress {
  /// The misses of a card that count for a leech: its lapses, or every miss if it never left the
  /// first learning steps.
  private func misses(of card: Card, _ schedule: Schedule?, in deck: Deck) -> Int {
    guard let schedule else { return 0 }
    guard schedule.lapses == 0, case .learning = schedule.phase else { return schedule.lapses }
    // With fewer answers than misses needed there is no need to read the history.
    guard let least = settings.leech, schedule.reviews >= least else { return 0 }
    return history(of: CardKey(deck: deck.subject, card: card.id)).count {
      $0.standing == .counted && $0.rating == .again
    }
  }

  /// The misses of a card that count for a leech.
  package func misses(of card: Card, in deck: Deck) -> Int {
    misses(of: card, schedule(of: card, in: deck), in: deck)
  }

  /// Whether a card is a leech.
  package func isLeech(_ card: Card, in deck: Deck) -> Bool {
    Leeches.contains(lapses: misses(of: card, in: deck), threshold: settings.leech ?? 0)
  }

  /// Whether an answer, which changed a card's schedule from one value to another, makes it a leech
  /// to report now.
  package func becomesLeech(
    _ card: Card, in deck: Deck, from before: Schedule?, to after: Schedule
  ) -> Bool {
    let isMissed =
      after.lapses > before?.lapses ?? 0
      || after.lapses == 0
        && lastAnswer(to: CardKey(deck: deck.subject, card: card.id)) {
          $0.standing == .counted
        }?.rating == .again
    return isMissed
      && Leeches.isNamed(
        lapses: misses(of: card, after, in: deck), threshold: settings.leech ?? 0)
  }

  /// The leeches of a deck, the most forgotten first.
  package func leeches(in deck: Deck) -> [(card: Card, lapses: Int)] {
    deck.cards.compactMap { card in
      let misses = misses(of: card, in: deck)
      return Leeches.contains(lapses: misses, threshold: settings.leech ?? 0) ? (card, misses) : nil
    }.stableSorted { $0.lapses > $1.lapses }
  }
}
