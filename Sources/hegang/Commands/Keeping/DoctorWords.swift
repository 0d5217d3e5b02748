import Journal
import Progress

/// The report of the doctor.
struct DoctorWords {
  /// The result of checking the journal.
  let checkup: Checkup

  private var report: JournalReport { checkup.report }
  private var diagnosis: Diagnosis { checkup.diagnosis }

  /// The findings, each with its label.
  var rows: [(String, String)] {
    [
      (
        "Journal",
        "\(Words.count(checkup.events, "event")) in \(Words.count(report.files, "file")) of "
          + Words.count(diagnosis.writers, "writer")
      ),
      ("Files", files), ("Lines", lines), ("Numbers", numbers), ("Duplicates", twins),
      (
        "Clock",
        diagnosis.futureCount == 0
          ? "nothing is dated after today"
          : "\(Words.count(diagnosis.futureCount, "event")) dated after today"
      ),
      (
        "Copy",
        checkup.spare == 0
          ? "everything in the second copy on this machine is also in the journal"
          : "\(Words.count(checkup.spare, "event")) are only in the second copy; --repair restores them"
      ),
      ("Snapshot", kept),
      ("Digest", diagnosis.digest),
    ]
  }

  private var kept: String {
    switch checkup.snapshot {
    case .none: "none; the next start reads the whole journal"
    case .same: "matches the journal"
    case .outdated: "out of date, because the journal has changed; it is not used"
    case .different: "does not match the journal; --repair removes it"
    }
  }

  private var files: String {
    let unread =
      (report.unreadable + checkup.unreadCopies).map(\.description)
      + report.skipped.map { "\($0): its name does not end in .jsonl" }
    if unread.isEmpty { return "all were read" }
    return "\(unread.count) not read: " + Self.list(unread)
  }

  private var lines: String {
    if report.damagedCount == 0 { return "all are intact" }
    let places = report.damaged.prefix(5).map { "\($0.file), line \($0.number): \($0.reason)" }
    return "\(Words.count(report.damagedCount, "line")) damaged: "
      + Self.list(places, of: report.damagedCount)
  }

  /// The first five elements of a list, and the number of further ones.
  private static func list(_ texts: [String], of count: Int? = nil) -> String {
    let rest = (count ?? texts.count) - min(5, texts.count)
    return texts.prefix(5).joined(separator: "; ") + (rest > 0 ? "; and \(rest) more" : "")
  }

  private var numbers: String {
    if diagnosis.gaps.isEmpty { return "no number is missing" }
    let gaps = diagnosis.gaps.prefix(5).map { gap in
      let range = gap.numbers
      return range.count == 1
        ? "\(gap.writer) \(range.lowerBound)"
        : "\(gap.writer) \(range.lowerBound) to \(range.upperBound)"
    }
    return "\(diagnosis.missingCount) missing: " + gaps.joined(separator: ", ")
  }

  private var twins: String {
    let forks = diagnosis.forks
    if forks.isEmpty { return "no number is used twice" }
    return "\(Words.count(forks.count, "number")) used twice, first \(forks[0].writer) "
      + "\(forks[0].number); both events count"
  }

  /// Whether anything is lost, and what to do about it.
  var verdict: String {
    switch checkup.verdict {
    case .unknown:
      let files = Words.count(checkup.unreadCount, "file")
      let known = lost.isEmpty ? "" : " In what was read, \(lost.joined(separator: " and "))."
      return
        "Cannot say whether anything is lost: \(files) not read.\(known) Make them readable, rename "
        + "journals so that they end in .jsonl, or move other files out of the folder; then try again."
    case .lost:
      return
        "Lost here: \(lost.joined(separator: ", and ")). Another machine, a backup or an export may "
        + "have it; restore it with hegang import."
    case .whole:
      if checkup.spare > 0 {
        return "Nothing is lost: hegang doctor --repair restores what is missing from the journal."
      }
      return "Nothing is lost."
    }
  }

  private var lost: [String] {
    var lost: [String] = []
    if checkup.missing > 0 { lost.append(Words.count(checkup.missing, "event")) }
    if checkup.unexplained > 0 {
      lost.append("the contents of \(Words.count(checkup.unexplained, "damaged line"))")
    }
    return lost
  }
}
