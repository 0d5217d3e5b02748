import Progress
import Files
import Glibc

/// Shares the cards of this session with the learner's other sessions on this machine, so that no
/// two sessions ask the same card.
///
///     STATE/ada/sessions-0f3c…/k7f2m9qa.session     since when, in milliseconds; then the ids of cards
///
/// Each session has a lock on its file, which the kernel releases when the program ends, whatever
/// the reason. A file without a lock belongs to a session that has ended: its cards may have been
/// answered.
package struct RunningSession: ~Copyable {
  private let folder: Descriptor
  private let name: String
  private let file: Int32
  /// The lock on this session's file, released with this value.
  private let lock: FileLock
  /// The files of sessions that are known to have ended.
  private var ended: Set<String>

  /// Another running session.
  package struct Other: Hashable, Sendable {
    /// Identifies it while it runs.
    package let name: String
    /// The time when it began, in milliseconds since 1970.
    package let since: Int
    /// The ids of the cards that it has asked, including the current one.
    package let cards: Set<String>
  }

  /// The learner's other sessions on this machine.
  package struct Others: Hashable, Sendable {
    /// The sessions that are running.
    package var running: [Other]
    /// Whether a session has ended since the last look, so that its answers are in the journal.
    package var hasEnded: Bool

    /// Creates a value without other sessions unless given.
    package init(running: [Other] = [], hasEnded: Bool = false) {
      self.running = running
      self.hasEnded = hasEnded
    }
  }

  private static let suffix = ".session"
  private static let longest = 1 << 20

  private init(
    folder: consuming Descriptor, name: String, file: Int32, lock: consuming FileLock,
    ended: Set<String>
  ) {
    self.folder = folder
    self.name = name
    self.file = file
    self.lock = lock
    self.ended = ended
  }

  /// Marks a session as running from now on.
  ///
  /// - Parameters:
  ///   - place: The location of the journal that it writes to.
  ///   - milliseconds: The current time, since 1970.
  /// - Returns: The session; nil if this machine's state folder cannot be used, so that sessions do
  ///   not see each other.
  package static func begin(at place: JournalPlace, since milliseconds: Int) -> RunningSession? {
    var generator = SystemRandomNumberGenerator()
    let name = Device.randomName(count: 8, &generator) + suffix
    guard let folder = try? place.openOrMakeSessions(), let gate = try? gate(of: folder),
      let ended = try? tidy(folder),
      let file = try? FileCalls.system.open(
        folder.number, name, O_WRONLY | O_APPEND | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC),
      let lock = try? FileLock(Descriptor(file), LOCK_EX | LOCK_NB)
    else { return nil }
    _ = try? FileCalls.system.write(file, Array("\(milliseconds)\n".utf8))
    withExtendedLifetime(gate) {}
    return RunningSession(folder: folder, name: name, file: file, lock: lock, ended: ended)
  }

  /// Chooses a card while no other session can choose one.
  ///
  /// - Parameter choose: Receives the other sessions, and returns the id of the card to ask next;
  ///   nil for none.
  package mutating func choosing(_ choose: (Others) -> String?) {
    guard let gate = try? Self.gate(of: folder) else {
      _ = choose(Others())
      return
    }
    if let card = choose(look()) {
      _ = try? FileCalls.system.write(file, Array("\(card)\n".utf8))
    }
    withExtendedLifetime(gate) {}
  }

  /// Reads the state of the other sessions.
  package mutating func look() -> Others {
    var others = Others()
    for name in (try? Folders.names(in: folder)) ?? []
    where name.hasSuffix(Self.suffix) && name != self.name && !ended.contains(name) {
      guard Self.isRunning(name, in: folder) else {
        ended.insert(name)
        others.hasEnded = true
        continue
      }
      guard let bytes = try? FileText.read(name, in: folder, limit: Self.longest) else { continue }
      let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      guard let since = lines.first.flatMap({ Int($0) }) else { continue }
      others.running.append(
        Other(name: name, since: since, cards: Set(lines.dropFirst().map(String.init))))
    }
    return others
  }

  /// A lock that a session holds while it chooses a card.
  private static func gate(of folder: borrowing Descriptor) throws(SystemError) -> FileLock {
    try FileLock(name: "gate.lock", in: folder, LOCK_EX)
  }

  /// Removes the files of ended sessions, unless a session is running; returns those that stay.
  private static func tidy(_ folder: borrowing Descriptor) throws(SystemError) -> Set<String> {
    let names = try Folders.names(in: folder).filter { $0.hasSuffix(suffix) }
    var over: Set<String> = []
    for name in names where !isRunning(name, in: folder) { over.insert(name) }
    guard over.count == names.count else { return over }
    for name in over { FileText.remove(name, in: folder) }
    return []
  }

  private static func isRunning(_ name: String, in folder: borrowing Descriptor) -> Bool {
    guard let file = try? FileText.open(name, in: folder) else { return false }
    return FileLock.isHeld(on: file)
  }
}
