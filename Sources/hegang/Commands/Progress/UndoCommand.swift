import ArgumentParser
import ProgressStore
import Study
import Terminal

/// `hegang undo`: takes back the last answer, quiz or reset, today or any day later.
struct UndoCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last answer, quiz, mark or reset.",
    discussion: "Again and again, as far back as you like. Nothing is deleted: an undo is an event."
  )

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    guard let last = learner.progress.undoable().first else {
      context.output.paragraph(SessionWords.nothingToUndo)
      return
    }
    try learner.recorder.save(learner.progress.undoing(last))
    let words = UndoWords.undone(
      last, deck: try? context.deckFolder().deck(), progress: learner.progress)
    context.output.paragraph("\(words) \("Saved", .good).")
  }
}
