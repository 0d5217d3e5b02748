import Progress
import Files
import Glibc

/// Exchanges all journals of a progress folder with those in another tree of files, such as a git
/// commit.
///
/// An exchange is a union of lines. Lines that are missing here are appended to the files here;
/// lines that are missing there are in the new contents for the other side. Damaged lines are not
/// sent, and no valid line is removed anywhere, except those named by an erasure. Since only lines
/// count, it does not matter what was deleted, damaged or renamed on either side, and an
/// interrupted exchange is simply repeated.
package struct Exchange {
  /// A change to a file on the other side.
  package struct Change: Hashable, Sendable {
    /// Its path in the tree, as in `ada/log/lap7q2ma.000001.jsonl`.
    package let path: String
    /// Its new content; nil if it is to be removed.
    package let content: [UInt8]?
  }

  /// The result of an exchange.
  package struct Outcome: Hashable, Sendable {
    /// The changes for the other side, sorted by path; empty if it lacks nothing.
    package internal(set) var changes: [Change] = []
    /// How many events were missing here.
    package internal(set) var received = 0
    /// How many events were missing on the other side.
    package internal(set) var sent = 0
    /// How many events each learner now has.
    package internal(set) var counts: [LearnerID: Int] = [:]
    /// How many damaged lines are here; they were not sent.
    package internal(set) var damaged = 0
    /// The files here that could not be read; no line of them was sent.
    package internal(set) var unreadable: [String] = []
    /// The learners whose erased lines are still here, because a session is running.
    package internal(set) var waiting: [LearnerID] = []
  }

  /// Reads files of the other side: calls its second argument with the path and content of each.
  package typealias Reading = ([String], (String, [UInt8]) -> Void) throws -> Void

  private let progress: String
  private let state: String

  /// Creates an exchange for a progress folder.
  /// - Parameters:
  ///   - progress: The folder that contains one folder for each learner.
  ///   - state: The folder for data that belongs to this machine alone.
  package init(progress: String, state: String) {
    self.progress = progress
    self.state = state
  }

  /// Appends all lines that are missing here, so that they are on disk when this returns, and
  /// determines which lines are missing on the other side.
  /// - Parameters:
  ///   - paths: The paths of the files on the other side.
  ///   - read: Reads some of these files.
  /// - Returns: The changes for the other side, with counts.
  /// - Throws: `JournalError.folder` if a folder here cannot be read or written, and the errors of
  ///   `read`.
  package func run(_ paths: [String], read: Reading) throws -> Outcome {
    var outcome = Outcome()
    let record = try joinedRecord(paths, read, &outcome)
    var theirs = TheirFiles(paths)
    try read(theirs.idFiles) { theirs.ids[$0] = $1 }
    for learner in try learners().union(theirs.learners).sorted(by: { $0.name < $1.name }) {
      let place = JournalPlace(progress: progress, state: state, learner: learner)
      let lines = record.lines(of: learner)
      let idPath = "\(learner.name)/\(Erasure.learnerFile)"
      if lines.isEmpty {
        // Erased by an earlier version, which did not record the lines: nothing of this learner is
        // exchanged.
        let ids = [Erasure.id(at: place), theirs.ids[idPath].flatMap(Erasure.id)]
        if ids.contains(where: { $0.map(record.ids.contains) ?? false }) { continue }
      } else if try !Erasure.settle(place, record) {
        outcome.waiting.append(learner)
      }
      let prefix = "\(learner.name)/log/"
      var union = JournalUnion(erased: lines)
      try read(theirs.logs[learner] ?? []) {
        union.readTheirs(String($0.dropFirst(prefix.count)), $1)
      }
      outcome.unreadable += try place.readFiles { union.readOurs($0, $1) }
      try read(union.wanted.map { prefix + $0 }) {
        union.receive(String($0.dropFirst(prefix.count)), $1)
      }
      try settleID(place, record, theirs.ids[idPath], hasLines: union.count > 0, &outcome)
      try place.append(union.incoming)
      let changed = union.spoilt.union(union.outgoing.keys)
      var contents = Dictionary(uniqueKeysWithValues: changed.map { ($0, [UInt8]()) })
      let known = Set(theirs.logs[learner] ?? [])
      try read(changed.map { prefix + $0 }.filter(known.contains)) {
        contents[String($0.dropFirst(prefix.count))] = $1
      }
      for (name, bytes) in contents {
        let content = union.content(of: name, was: bytes)
        outcome.changes.append(
          Change(path: prefix + name, content: content.isEmpty ? nil : content))
      }
      outcome.received += union.received
      outcome.sent += union.sent
      outcome.damaged += union.damaged
      outcome.counts[learner] = union.count
    }
    outcome.changes.sort { $0.path < $1.path }
    return outcome
  }

  /// Merges the records of erasures of both sides, and writes the result here.
  private func joinedRecord(
    _ paths: [String], _ read: Reading, _ outcome: inout Outcome
  ) throws -> ErasureRecord {
    var bytes: [UInt8]?
    if paths.contains(Erasure.erasedFile) { try read([Erasure.erasedFile]) { bytes = $1 } }
    let theirs = bytes.map { ErasureRecord($0) } ?? ErasureRecord()
    var record = Erasure.record(in: progress)
    if !theirs.isEmpty {
      do throws(SystemError) {
        record = try Erasure.update(progress) { $0.formUnion(theirs) }
      } catch {
        throw JournalError.folder(path: progress, error)
      }
    }
    if !record.isEmpty, record.encoded != bytes {
      outcome.changes.append(Change(path: Erasure.erasedFile, content: record.encoded))
    }
    return record
  }

  /// The learners who have a folder here.
  private func learners() throws -> Set<LearnerID> {
    do throws(SystemError) {
      let root = try Descriptor(folder: progress, follow: true)
      return Set(try Folders.names(in: root).compactMap { try? LearnerID($0) })
    } catch {
      if error.code == ENOENT { return [] }
      throw JournalError.folder(path: progress, error)
    }
  }

  /// Makes both sides agree on the id of a learner: theirs, unless it is missing or was erased.
  private func settleID(
    _ place: JournalPlace, _ record: ErasureRecord, _ theirs: [UInt8]?, hasLines: Bool,
    _ outcome: inout Outcome
  ) throws {
    let path = "\(place.learner.name)/\(Erasure.learnerFile)"
    let theirID = theirs.flatMap(Erasure.id)
    let ourID = Erasure.id(at: place)
    guard hasLines else {
      if theirs != nil { outcome.changes.append(Change(path: path, content: nil)) }
      return
    }
    do throws(SystemError) {
      if let theirs, let theirID, !record.ids.contains(theirID) {
        guard theirID != ourID else { return }
        let root = try Folders.openOrMake(progress)
        let own = try Folders.openOrMake(place.learner.name, in: root)
        return try FileText.replace(Erasure.learnerFile, in: own, with: theirs)
      }
      _ = try place.openOrMakeLog()
      let own = try Descriptor(folder: "\(progress)/\(place.learner.name)", follow: true)
      if Erasure.id(at: place).map(record.ids.contains) ?? true { Erasure.name(own) }
      let bytes = try FileText.whole(Erasure.learnerFile, in: own)
      outcome.changes.append(Change(path: path, content: bytes))
    } catch {
      throw JournalError.folder(path: "\(progress)/\(place.learner.name)", error)
    }
  }
}
