/// Everything that can be found out about a learner's journal, and whether anything is lost.
package struct Checkup: Sendable {
  /// What can be said about what a learner saved.
  package enum Verdict: Hashable, Sendable {
    /// Everything that was saved is here, in the journal or in the second copy.
    case whole
    /// Something is gone, and nothing on this machine has it.
    case lost
    /// Something was not read, and may hold anything.
    case unknown
  }

  /// How many events the journal holds.
  package let events: Int
  /// What was found while it was read.
  package let report: JournalReport
  /// What follows from the numbers and times of its events.
  package let diagnosis: Diagnosis
  /// How many events only the second copy has.
  package let spare: Int
  /// How many numbers no event has, in the journal and in the second copy.
  package let missing: Int
  /// How many damaged lines hold something that is nowhere else.
  package let unexplained: Int
  /// The second copies that could not be read.
  package let unreadCopies: [JournalReport.UnreadableFile]

  /// Reads a journal and its second copy, and compares them.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - now: The present, Unix milliseconds.
  ///   - erased: The last number of each writer that was erased; up to it nothing is missing.
  /// - Throws: `JournalError.folder` when the folder is there but cannot be read.
  package init(
    _ place: JournalPlace, now: Int, erased: [WriterID: Int] = [:]
  ) throws(JournalError) {
    let (events, report) = try JournalReader.read(place)
    self.report = report
    self.events = events.count
    diagnosis = Diagnosis(events, now: now, erased: erased)
    var copies = JournalReport()
    var spare: [Event] = []
    do throws(SystemError) {
      if let part = try JournalReader.copies(place) {
        copies = part.report
        spare = events.lacking(EventSet(part.events))
      }
    } catch {
      copies.unreadable.append(JournalReport.UnreadableFile(path: place.copies, error: error))
    }
    self.spare = spare.count
    unreadCopies = copies.unreadable
    var all = events
    if !spare.isEmpty { all.formUnion(EventSet(spare)) }
    missing = spare.isEmpty ? diagnosis.missingCount : Diagnosis.missingCount(all, erased: erased)
    // A line of the copy that breaks off was never in the journal: nobody was told that it is saved.
    let lines = report.damaged + copies.damaged.filter { $0.reason != .unfinished }
    unexplained =
      DamageAccount.unexplained(lines, by: all) + report.damagedCount - report.damaged.count
  }

  /// How many files were not read.
  package var unreadCount: Int {
    report.unreadable.count + report.skipped.count + unreadCopies.count
  }

  /// Whether anything is lost.
  package var verdict: Verdict {
    if unreadCount > 0 { return .unknown }
    return missing > 0 || unexplained > 0 ? .lost : .whole
  }
}
