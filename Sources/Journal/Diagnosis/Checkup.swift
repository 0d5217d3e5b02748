import Progress
import Files
import Concurrency

/// A check of a learner's journal and of its second copy: whether anything is lost.
package struct Checkup: Sendable {
  /// The result of a check.
  package enum Verdict: Hashable, Sendable {
    /// Everything that was saved still exists, in the journal or in the second copy.
    case whole
    /// Something is lost, and this machine has no copy of it.
    case lost
    /// Something could not be read, so this is unknown.
    case unknown
  }

  /// The number of events in the journal.
  package let events: Int
  /// The problems found while reading.
  package let report: JournalReport
  /// The result of examining the numbers and times of the events.
  package let diagnosis: Diagnosis
  /// The number of events that only the second copy has.
  package let spare: Int
  /// The number of sequence numbers that no event has, in the journal or in the second copy.
  package let missing: Int
  /// The number of damaged lines whose content is stored nowhere else.
  package let unexplained: Int
  /// The result of comparing the snapshot with the journal.
  package let snapshot: SnapshotCheck
  /// The second copies that could not be read.
  package let unreadCopies: [JournalReport.UnreadableFile]

  /// Reads a journal and its second copy, and compares them.
  /// - Parameters:
  ///   - place: The location of the journal.
  ///   - now: The present time in Unix milliseconds.
  ///   - erased: The last erased number of each writer; up to it nothing is missing.
  /// - Throws: `JournalError.folder` if the folder exists but cannot be read.
  package init(
    _ place: JournalPlace, now: Int, erased: [WriterID: Int] = [:]
  ) throws(JournalError) {
    let (events, report) = try JournalReader.read(place)
    self.report = report
    self.events = events.count
    (snapshot, diagnosis) = both(
      { SnapshotCheck(place, events) }, { Diagnosis(events, now: now, erased: erased) })
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
    // An incomplete line in the copy was never in the journal: nobody was told that it is saved.
    let lines = report.damaged + copies.damaged.filter { $0.reason != .unfinished }
    unexplained =
      DamageAccount.unexplained(lines, by: all) + report.damagedCount - report.damaged.count
  }

  /// The number of files that could not be read.
  package var unreadCount: Int {
    report.unreadable.count + report.skipped.count + unreadCopies.count
  }

  /// The result of the check.
  package var verdict: Verdict {
    if unreadCount > 0 { return .unknown }
    return missing > 0 || unexplained > 0 ? .lost : .whole
  }
}
