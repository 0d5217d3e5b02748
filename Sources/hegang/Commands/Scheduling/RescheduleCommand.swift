import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// `hegang reschedule`: gives cards the due dates that the scheduler would give them now.
struct RescheduleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "reschedule",
    abstract: "Give cards new due dates after a change of parameters or retention.",
    discussion: """
      A card keeps the due date from its last answer, even if you change the retention or fit \
      the scheduler. This command shows how many due dates the current parameters and settings \
      would change, and the number of cards due on each of the next 14 days before and after; \
      then it asks. A due date that is still right stays, none moves into the past, and busy \
      days are avoided. hegang undo reverses it.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Do not ask.")
  var yes = false

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let learner = try Learner(context)
    guard yes || context.isInteractive else {
      let preview = Rescheduling(of: deck, learner.progress, at: learner.recorder.moment)
      guard !preview.moves.isEmpty else { return context.output.paragraph(RescheduleWords.nothing) }
      RescheduleWords.tell(preview, on: context.output)
      return context.output.paragraph(RescheduleWords.howTo)
    }
    try Self.run(deck, learner.progress, learner.recorder, asks: !yes, in: context)
  }

  /// Shows the changes, and makes them unless the learner declines.
  ///
  /// - Throws: ``Failure`` if they could not be saved, `ExitCode` after a signal.
  @MainActor
  static func run(
    _ deck: Deck, _ progress: Progress, _ recorder: Recorder, asks: Bool, in context: Context
  ) throws {
    let preview = Rescheduling(of: deck, progress, at: recorder.moment)
    guard !preview.moves.isEmpty else { return context.output.paragraph(RescheduleWords.nothing) }
    RescheduleWords.tell(preview, on: context.output)
    if asks {
      context.output.paragraph(RescheduleWords.question)
      guard try context.isConfirmed() else {
        return context.output.paragraph(RescheduleWords.unchanged)
      }
    }
    try recorder.save(preview.events(deck: deck))
    context.output.paragraph(RescheduleWords.done(preview))
  }
}
