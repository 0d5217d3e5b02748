import Files
import ArgumentParser
import Glibc
import Journal
import Progress
import Terminal

/// `hegang erase`: destroys progress; the only command that does.
struct EraseCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Destroy all progress of a learner, for good.",
    discussion: """
      Only an export or a backup can restore it. To start again and keep the history, use \
      hegang reset.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? {
    "it erases the progress in all decks; hegang reset --deck forgets one"
  }

  @Option(
    help: ArgumentHelp("The learner's name, to confirm without being asked.", valueName: "name"))
  var confirm: String?

  func perform(in context: Context) throws {
    let place = try Learner.place(context)
    let name = place.learner.name
    let count = try eventCount(place)
    let server = place.server
    guard count > 0 || server != nil || Erasure.isErased(place) else {
      context.output.line("There is nothing to erase in \(place.progress)/\(name).")
      return
    }
    if Erasure.isInUse(place) { throw inUse(place) }
    let elsewhere = server.map { ", and everything that the server \($0.address) has of you" }
    context.output.paragraph(
      "This destroys \(Words.count(count, "event")) in \(place.progress)/\(name) and the second copy on this machine\(elsewhere ?? ""), for good. hegang export first keeps a copy."
    )
    guard try confirms(name, in: context) else {
      context.output.line("Nothing has changed.")
      return
    }
    let left: [Erasure.Leftover]
    do {
      guard let done = try Erasure.erase(place) else { throw inUse(place) }
      left = done
    } catch let error as JournalError {
      throw Failure(error)
    }
    let isDone = left.allSatisfy { $0.error == nil }
    context.output.line(isDone ? "Erased: \(Words.count(count, "event"))." : "Erased only in part.")
    for leftover in left {
      let reason = leftover.error.map { ": \($0.description). \($0.advice)" }
      context.output.paragraph(
        "Left: \(leftover.path)\(reason ?? ", which is not from this program.")")
    }
    let isShared = access("\(place.progress)/.git", F_OK) == 0
    if isShared {
      context.output.paragraph(
        "Run hegang sync now: it removes the same answers from the repository, and from every other machine when that one runs hegang sync."
      )
    }
    let history =
      isShared
      ? "the history of the git repository here and where it is exchanged (git filter-repo --path \(name) --invert-paths)"
      : "the history of a git repository"
    context.output.paragraph(
      "Out of reach from here: exports and backups you made, \(history), the versions a sync tool keeps, and machines that never sync."
    )
    if let server { try ServerExchange(context, place).erase(server) }
    guard isDone else { throw ExitCode(EX_IOERR) }
  }

  /// The error for progress in use: a session that continues would write its answers again.
  private func inUse(_ place: JournalPlace) -> Failure {
    .system(
      "A session of \(place.learner.name), or the fit after one, is running on this machine; end it with ^D, then erase. Nothing has changed."
    )
  }

  /// The number of events, including those in the second copy.
  private func eventCount(_ place: JournalPlace) throws -> Int {
    do {
      let (events, _) = try JournalReader.read(place)
      return events.count + JournalReader.readCopies(place, beyond: events).count
    } catch {
      throw Failure(error)
    }
  }

  /// Asks the learner to type the name, and returns whether it was typed.
  @MainActor
  private func confirms(_ name: String, in context: Context) throws -> Bool {
    if let confirm { return confirm == name }
    guard context.isInteractive else {
      throw Failure.usage(
        "Input is not a terminal, so nobody can be asked; --confirm \(name) erases without asking.")
    }
    context.output.line("Type \(name) to continue.")
    switch context.input.read(LineRequest("> ")).line {
    case .text(let text): return text == name
    case .terminated(let signal): throw ExitCode(128 + signal)
    case .key, .endOfInput, .interrupted, .timedOut: return false
    }
  }
}
