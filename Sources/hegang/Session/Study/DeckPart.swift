import Deck
import Study

/// A deck's part of a session of several.
@MainActor
struct DeckPart {
  let folder: DeckFolder
  let deck: Deck
  let learner: Learner
  let agenda: Agenda

  /// Reads one deck.
  ///
  /// - Throws: ``Failure`` if the deck or the progress cannot be read.
  init(_ folder: DeckFolder, _ wishes: Agenda.Wishes, in context: Context) throws {
    self.folder = folder
    (deck, learner) = try Learner.opening(context, folder)
    agenda = Agenda(
      deck: deck, progress: learner.progress, at: learner.recorder.moment, wishes: wishes)
  }

  /// Reads several decks: first those with something due. One that cannot be read is reported and
  /// left out.
  ///
  /// - Throws: ``Failure`` if none of them can be read.
  static func all(
    _ folders: [DeckFolder], _ wishes: Agenda.Wishes = Agenda.Wishes(), in context: Context
  ) throws -> [DeckPart] {
    var parts: [DeckPart] = []
    var failures: [Failure] = []
    for folder in folders {
      do {
        parts.append(try DeckPart(folder, wishes, in: context))
      } catch let failure as Failure {
        failures.append(failure)
      }
    }
    if parts.isEmpty, let failure = failures.first { throw failure }
    for failure in failures { failure.report() }
    return parts.filter { $0.agenda.dueCount > 0 } + parts.filter { $0.agenda.dueCount == 0 }
  }
}
