import Progress
import Files
import Glibc

/// The location of a learner's journal.
///
///     Progress/ada/log/lap7q2ma.000001.jsonl     the journal: one file per writer, in segments
///     Progress/ada/learner.json                  a random id, so that an erased learner stays erased
///     STATE/device.json                          the id of this machine; never shared
///     STATE/ada/lap7q2ma.lock                    held while a session of this writer runs
///     STATE/ada/sessions-0f3c…/k7f2m9qa.session  the cards that a running session asks
///     STATE/ada/copy-0f3c…/lap7q2ma.jsonl        the second copy of this machine's lines
///     STATE/ada/copy-0f3c…/progress.snapshot     the replayed journal, for a faster start
///
/// Every file in `log` whose name ends in `.jsonl` is read, whoever put it there; the program
/// writes only to its own segments, and only at their end.
package struct JournalPlace: Hashable, Sendable {
  /// The folder of all learners.
  package let progress: String
  /// The folder for data that belongs to this machine alone.
  package let state: String
  /// The learner.
  package let learner: LearnerID

  /// The location of a learner's journal. The folders need not exist yet.
  package init(progress: String, state: String, learner: LearnerID) {
    self.progress = progress
    self.state = state
    self.learner = learner
  }

  /// Creates a folder of learners, and its parent folders as needed.
  /// - Throws: `JournalError.folder` if it cannot be created.
  package static func makeFolder(_ progress: String) throws(JournalError) {
    do {
      _ = try Folders.openOrMake(progress)
    } catch {
      throw .folder(path: progress, error)
    }
  }

  /// The folder of the segments.
  package var log: String { "\(progress)/\(learner.name)/log" }

  /// The folder of the locks.
  var locks: String { "\(state)/\(learner.name)" }

  /// The folder of this journal's second copies, inside the folder of the locks.
  package var copies: String { "\(locks)/\(copyName)" }

  /// The name of the folder of second copies. It contains a digest of the progress folder's path,
  /// so that a learner of the same name in another progress folder has other copies.
  var copyName: String {
    var digest = SHA256()
    digest.update(Folders.resolved(progress).utf8)
    return "copy-" + digest.finish().prefix(16)
  }

  /// The folder in which running sessions list their cards, inside the folder of the locks.
  var sessions: String { "\(locks)/\(sessionsName)" }

  private var sessionsName: String {
    copyName.replacing("copy-", with: "sessions-", maxReplacements: 1)
  }

  /// Opens the folder of the running sessions, and creates it as needed.
  func openOrMakeSessions() throws(SystemError) -> Descriptor {
    let state = try Folders.openOrMake(state)
    let own = try Folders.openOrMake(learner.name, in: state)
    return try Folders.openOrMake(sessionsName, in: own)
  }

  /// Opens the folder of the second copies if it exists.
  func openCopies() throws(SystemError) -> Descriptor {
    let root = try Descriptor(folder: state, follow: true)
    let own = try Descriptor(folder: learner.name, in: root.number, follow: false)
    return try Descriptor(folder: copyName, in: own.number, follow: false)
  }

  /// Opens the folder of the second copies, and creates it as needed.
  func openOrMakeCopies() throws(SystemError) -> Descriptor {
    let state = try Folders.openOrMake(state)
    let own = try Folders.openOrMake(learner.name, in: state)
    return try Folders.openOrMake(copyName, in: own)
  }

  /// Opens the folder of the segments if it exists.
  func openLog() throws(SystemError) -> Descriptor {
    let root = try Descriptor(folder: progress, follow: true)
    let own = try Descriptor(folder: learner.name, in: root.number, follow: false)
    return try Descriptor(folder: "log", in: own.number, follow: false)
  }

  /// Whether there is a file of a journal.
  package var hasJournal: Bool {
    guard let log = try? openLog(), let names = try? Folders.names(in: log) else { return false }
    return names.contains { $0.hasSuffix(".jsonl") }
  }

  /// Opens the folder of the segments, and creates it as needed.
  func openOrMakeLog() throws(SystemError) -> Descriptor {
    let root = try Folders.openOrMake(progress)
    let own = try Folders.openOrMake(learner.name, in: root)
    if faccessat(own.number, Erasure.learnerFile, F_OK, 0) != 0 { Erasure.name(own) }
    return try Folders.openOrMake("log", in: own)
  }
}
