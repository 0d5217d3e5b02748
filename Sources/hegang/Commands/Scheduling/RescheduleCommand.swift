import ArgumentParser
import Deck
import FSRS
import ProgressStore
import Study
import Terminal

/// `hegang reschedule`: gives cards the due dates that the scheduler would give them now.
struct RescheduleCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "reschedule",
    abstract: "Give cards new days after a change of weights or retention.",
    discussion: """
      A card keeps the day that its last answer gave it, also when the retention is changed or the \
      scheduler fitted anew. This shows how many cards would get another day by what is in force \
      now, and how that changes the next two weeks; then Enter does it. A card whose day is still a \
      good one keeps it, none moves into the past, and days with much work are spared. hegang undo \
      takes it back.
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
