import ArgumentParser
import Glibc
import ProgressStore
import Terminal

/// `hegang backup DIR`: a second progress folder, on another disk, that only ever grows.
struct BackupCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy what is new into a folder, best on another disk.",
    discussion: """
      The folder is a progress folder itself: hegang --progress DIR studies with it, and hegang \
      import takes its journals back. What it has is never removed, whatever happened here.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "The folder; it is made if need be.")
  var folder: String

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let place = try Learner.place(context)
    let backup = JournalPlace(progress: folder, state: place.state, learner: place.learner)
    let (kept, report) = try Learner.read(backup)
    let new = kept.lacking(learner.progress.events)
    if !new.isEmpty {
      do {
        try Journal(at: backup).restore(new)
      } catch {
        throw Failure(error)
      }
    }
    let total = kept.count + new.count
    context.output.paragraph(
      "Backed up: \(Words.count(new.count, "new event")), \(Words.grouped(total)) in all, in \(backup.log)."
    )
    if !report.description.isEmpty { context.talk.paragraph(StyledText(report.description)) }
    if Self.device(of: folder) == Self.device(of: place.progress) {
      context.talk.paragraph(
        "It is on the same disk as the progress itself: a disk that fails takes both.")
    }
  }

  private static func device(of path: String) -> dev_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_dev : nil
  }
}
