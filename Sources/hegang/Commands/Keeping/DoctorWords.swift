import ProgressStore

/// What the doctor says.
struct DoctorWords {
  let events: Int
  let report: JournalReport
  let diagnosis: Diagnosis
  /// How many events only the second copy has.
  let spare: Int
  /// What comes of comparing the snapshot with the journal.
  let snapshot: SnapshotCheck

  /// Whether events are gone that nothing here can bring back.
  var isLost: Bool { diagnosis.missingCount > 0 && spare == 0 }

  /// The findings, each with its name.
  var rows: [(String, String)] {
    [
      (
        "Journal",
        "\(Words.count(events, "event")) in \(Words.count(report.files, "file")) of "
          + Words.count(diagnosis.writers, "writer")
      ),
      ("Lines", lines), ("Numbers", numbers), ("Twins", twins),
      (
        "Clock",
        diagnosis.futureCount == 0
          ? "nothing is dated after today"
          : "\(Words.count(diagnosis.futureCount, "event")) dated after today"
      ),
      (
        "Copy",
        spare == 0
          ? "the journal lacks nothing that this machine wrote down a second time"
          : "\(Words.count(spare, "event")) are in the second copy only; --repair puts them back"
      ),
      ("Snapshot", kept),
      ("Digest", diagnosis.digest),
    ]
  }

  private var kept: String {
    switch snapshot {
    case .none: "there is none; the next start reads the whole journal"
    case .same: "it is what the journal gives, byte for byte"
    case .outdated: "the journal has changed behind it; it is not used"
    case .different: "it is not what the journal gives; --repair removes it"
    }
  }

  private var lines: String {
    if report.damagedCount == 0, report.unreadable.isEmpty { return "all are whole" }
    let places = report.damaged.prefix(5).map { "\($0.file), line \($0.number): \($0.reason)" }
    let files = report.unreadable.map { "\($0.path) was not read" }
    return "\(Words.count(report.damagedCount, "line")) damaged: "
      + (places + files).joined(separator: "; ")
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
    if forks.isEmpty { return "no number was given twice" }
    return "\(Words.count(forks.count, "number")) given twice, first \(forks[0].writer) "
      + "\(forks[0].number); both events count"
  }

  /// One sentence: whether anything is lost.
  var verdict: String {
    if !report.unreadable.isEmpty {
      return "Not everything could be read, so nothing can be said about the rest."
    }
    if spare > 0 {
      return "Nothing is lost: hegang doctor --repair puts back what the journal lacks."
    }
    if diagnosis.missingCount > 0 {
      let count = Words.count(diagnosis.missingCount, "event")
      return "Lost here: \(count). Another machine, a backup or an export may have them: "
        + "hegang import takes them in."
    }
    return "Nothing is lost."
  }
}
