import ArgumentParser
import Glibc
import ProgressStore
import Terminal

/// `hegang doctor`: verifies every line of the journal, and says whether anything is lost.
struct DoctorCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Verify the journal line by line; say whether anything is lost.",
    discussion: """
      Looks only, unless --repair is given: then what this machine's second copy still has is \
      appended to the journal. Exit code 65 when something is lost.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(help: "Put back what the second copy on this machine has and the journal lacks.")
  var repair = false

  func perform(in context: Context) throws {
    let place = try Learner.place(context)
    var (events, report) = try Learner.read(place)
    let spare = JournalReader.readCopies(place, beyond: events)
    if repair, !spare.isEmpty {
      let learner = try Learner(context)
      events = learner.progress.events
      (_, report) = try Learner.read(place)
    }
    let diagnosis = Diagnosis(
      events, now: context.clock.milliseconds, erased: Erasure.currentState(place).lasts)
    let missing =
      repair ? JournalReader.readCopies(place, beyond: try Learner.read(place).0) : spare
    let words = DoctorWords(
      events: events.count, report: report, diagnosis: diagnosis, spare: missing.count,
      snapshot: SnapshotCheck(place))
    if repair, words.snapshot == .different || words.snapshot == .outdated {
      SnapshotCheck.discard(place)
    }
    for (name, text) in words.rows + [("Disk", Self.disk(context.folders.progress))] {
      context.output.line(
        "\(name + String(repeating: " ", count: max(1, 10 - name.count)), .strong)\(text)")
    }
    context.output.paragraph(StyledText(words.verdict))
    if words.isLost { throw ExitCode(EX_DATAERR) }
  }

  /// "0.07 ms for one saved answer, 0.12 ms for the slowest of a hundred"
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
