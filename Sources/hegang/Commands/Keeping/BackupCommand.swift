import ArgumentParser
import Journal
import Progress
import Terminal

/// `hegang backup DIR`: copies the progress to a second folder, from which nothing is ever removed.
struct BackupCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy new progress to a second folder, best on another disk.",
    discussion: """
      The folder is itself a progress folder: hegang --progress DIR studies with it, and \
      hegang import restores its journals. Nothing in it is ever removed, whatever happens to \
      the original. If you use neither hegang backup nor hegang sync, a session reminds you \
      every five hundred answers.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? { "progress is kept for all decks together" }

  @Argument(help: "The folder; created if it does not exist.")
  var folder: String

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let place = try Learner.place(context)
    let backup = JournalPlace(progress: folder, state: place.state, learner: place.learner)
    let (kept, report) = try Learner.read(backup)
    let new = kept.lacking(learner.progress.allEvents)
    if !new.isEmpty {
      try Working.show("Writing to \(folder)", in: context) { _ in
        do throws(JournalError) {
          try Journal(at: backup).restore(new)
        } catch {
          throw Failure(error)
        }
      }
    }
    let total = kept.count + new.count
    context.output.paragraph(
      "Backed up: \(Words.count(new.count, "new event")), \(Words.grouped(total)) in all, in \(backup.log)."
    )
    if !report.description.isEmpty { context.talk.paragraph(StyledText(report.description)) }
    let unread = learner.unread + JournalReader.skipped(place)
    guard unread.isEmpty else {
      throw Failure.system(
        "The backup is not complete: \(Words.count(unread.count, "file")) not read, first \(unread[0]). "
          + "Make them readable, or move them out of the folder, and back up again.")
    }
    place.noteBackup()
    if JournalPlace.disk(of: folder) == JournalPlace.disk(of: place.progress) {
      context.talk.paragraph(
        "It is on the same disk as the progress itself: a disk that fails takes both.")
    }
  }
}
