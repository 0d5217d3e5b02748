import ArgumentParser
import Deck
import FSRS
import ProgressStore
import Study
import Terminal

/// `hegang undo`: reverses whatever was saved last, on the same or any later day.
struct UndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Undo your last action: an answer, quiz, mark, setting, reset …",
    discussion: """
      Repeat it to go back as far as you like. Nothing is deleted: hegang redo restores what \
      you undid. On a terminal it asks before it undoes an answer from an earlier day. With \
      --deck it undoes the last change to that deck.
      """)

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let named = try context.namedDeck()
    guard let last = learner.progress.undoable(deck: named?.subject).first else {
      context.output.paragraph(SessionWords.nothingToUndo)
      return
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
}
