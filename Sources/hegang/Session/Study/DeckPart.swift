import Deck
import Study

/// A deck's part of a session of several.
@MainActor
struct DeckPart {
  let deck: Deck
  let agenda: Agenda

  /// Reads the learner's journal once, and several decks: first those with something due. A deck that
  /// cannot be read is reported and left out.
  ///
  /// - Throws: ``Failure`` if none of the decks, or not the journal, can be read.
  static func all(
    _ folders: [DeckFolder], _ wishes: Agenda.Wishes = Agenda.Wishes(), in context: Context
  ) throws -> (parts: [DeckPart], learner: Learner) {
    OtherStores.tell(context)
    var learner = try Learner(context)
    var parts: [DeckPart] = []
    var failures: [Failure] = []
    for folder in folders {
      do {
        let deck = try folder.deck()
        learner.meet(deck, of: folder, context)
        let agenda = Agenda(
          deck: deck, progress: learner.progress, at: learner.recorder.moment, wishes: wishes)
        parts.append(DeckPart(deck: deck, agenda: agenda))
      } catch let failure as Failure {
        failures.append(failure)
      }
    }
    if parts.isEmpty, let failure = failures.first { throw failure }
    for failure in failures { failure.report() }
    let sorted =
      parts.filter { $0.agenda.dueCount > 0 } + parts.filter { $0.agenda.dueCount == 0 }
    return (sorted, learner)
  }
}
