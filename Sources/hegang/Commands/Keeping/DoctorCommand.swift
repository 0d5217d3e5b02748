import Files
import ArgumentParser
import Glibc
import Journal
import Progress
import Terminal

/// `hegang doctor`: verifies every line of the journal, and reports whether anything is lost.
struct DoctorCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Verify the journal line by line, and report whether anything is lost.",
    discussion: """
      Changes nothing unless you give --repair. The exit code is 0 if nothing is lost, 65 if \
      something is lost, and 74 if this is unknown because a file could not be read.
      """)

  @OptionGroup var common: CommonOptions

  var reasonForNoDeck: String? { "progress is kept for all decks together" }

  @Flag(
    help: "Restore lines that are missing from the journal from the second copy on this machine.")
  var repair = false

  func perform(in context: Context) throws {
    let place = try Learner.place(context)
    // Reading, as every command does it, restores lines from the second copy.
    if repair { _ = try Learner(context) }
    let checkup = try Working.show("Reading every line of the journal", in: context) { _ in
      try Learner.checkup(place, context)
    }
    let words = DoctorWords(checkup: checkup)
    let snapshot = words.checkup.snapshot
    if repair, snapshot == .different || snapshot == .outdated { SnapshotCheck.discard(place) }
    for (name, text) in words.rows + [("Disk", Self.disk(context.folders.progress))] {
      let margin = String(repeating: " ", count: max(1, 12 - name.count))
      context.output.paragraph("\(name)\(margin)\(text)", indent: 12)
    }
    context.output.paragraph(StyledText(words.verdict))
    switch words.checkup.verdict {
    case .whole: return
    case .lost: throw ExitCode(EX_DATAERR)
    case .unknown: throw ExitCode(EX_IOERR)
    }
  }

  /// The measured speed of the disk: "0.07 ms for one saved answer, 0.12 ms for the slowest of a
  /// hundred".
  private static func disk(_ folder: String) -> String {
    do {
      let latency = try DiskLatency(in: folder)
      let times = [latency.median, latency.slowest].map { "\(Words.milliseconds($0)) ms" }
      return "\(times[0]) until one answer is saved, \(times[1]) for the slowest of a hundred"
    } catch {
      return "not measured: \(error.description)"
    }
  }
}

extension Words {
  /// Microseconds as milliseconds with two decimals.
  static func milliseconds(_ microseconds: Int) -> String {
    let hundredths = (microseconds + 5) / 10
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
