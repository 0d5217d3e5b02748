import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// Takes back what was saved last, and restores it.
@MainActor
enum Undoing {
  /// Reverses whatever was saved last; of a deck, if `--deck` names one. On a terminal it asks before it
  /// undoes an answer from an earlier day.
  ///
  /// - Throws: ``Failure`` if the change cannot be saved, `ExitCode` after a signal.
  static func undo(_ learner: Learner, in context: Context) throws {
    let named = try context.namedDeck()
    guard let last = learner.progress.undoable(deck: named?.subject).first else {
      return context.output.paragraph(SessionWords.nothingToUndo)
    }
    let deck = named ?? context.deck(called: last.deck)
    if context.isInteractive, last.isAnswer, last.day.number < learner.recorder.moment.day {
      let name = UndoWords.name(last, deck: deck, count: 1)
      context.output.paragraph("This undoes \(name). Press Enter to continue, ^D to cancel.")
      guard try context.isConfirmed() else {
        return context.output.paragraph(UndoWords.unchanged)
      }
    }
    try learner.recorder.save(learner.progress.undoing(last))
    let words = UndoWords.undone(last, deck: deck, progress: learner.progress)
    context.output.paragraph("\(words) \("Saved", .good).")
  }

  /// Restores whatever was undone last.
  ///
  /// - Throws: ``Failure`` if the change cannot be saved.
  static func redo(_ learner: Learner, in context: Context) throws {
    let named = try context.namedDeck()
    guard let last = learner.progress.redoable(deck: named?.subject).first else {
      return context.output.paragraph(SessionWords.nothingToRedo)
    }
    try learner.recorder.save(learner.progress.redoing(last))
    let words = UndoWords.redone(
      last, deck: named ?? context.deck(called: last.deck), progress: learner.progress)
    context.output.paragraph("\(words) \("Saved", .good).")
  }
}
