import ArgumentParser
import Deck
import ProgressStore
import Study
import Terminal

/// `hegang redo`: restores whatever was undone last, on the same or any later day.
struct RedoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Redo whatever you undid last.",
    discussion: """
      Repeat it to redo everything that you undid.
      """)

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let named = try context.namedDeck()
    guard let last = learner.progress.redoable(deck: named?.subject).first else {
      context.output.paragraph(SessionWords.nothingToRedo)
      return
    }
    try learner.recorder.save(learner.progress.redoing(last))
    let words = UndoWords.redone(
      last, deck: named ?? context.deck(called: last.deck), progress: learner.progress)
    context.output.paragraph("\(words) \("Saved", .good).")
  }
}
