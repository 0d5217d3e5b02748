import Progress
import Files
import Glibc
import JSON

/// Removes a learner's progress for good, here and on every machine that syncs with this one.
///
/// `erased.json` beside the learners names the erased lines, see ``ErasureRecord``. It is synced
/// like the journals; a machine that receives it removes those lines, and keeps later answers.
package enum Erasure {
  static let learnerFile = "learner.json"
  static let erasedFile = "erased.json"

  /// The erased part of a journal when a program began to read it.
  package struct State: Hashable, Sendable {
    let lines: ErasedLines

    /// The last erased number of each writer: up to it nothing is missing.
    package var lasts: [WriterID: Int] { lines.lasts }
  }

  /// A file or folder that an erasure did not remove.
  package struct Leftover: Hashable, Sendable {
    /// The path of the file or folder.
    package let path: String
    /// The error; nil if it is not the program's file.
    package let error: SystemError?
  }

  /// Whether the learner at a location was erased by an earlier version, which recorded the learner
  /// but not the lines.
  package static func isErased(_ place: JournalPlace) -> Bool {
    let record = record(place)
    guard !record.ids.isEmpty, record.lines(of: place.learner).isEmpty else { return false }
    return hasErasedID(place, record)
  }

  /// The erased part of a journal, for a program that is about to read it. Lines that another
  /// machine erased since the last start are removed here first, unless a session is running.
  /// - Throws: `JournalError.folder` if they cannot be removed.
  package static func state(_ place: JournalPlace) throws(JournalError) -> State {
    let record = record(place)
    let state = State(lines: record.lines(of: place.learner))
    guard !state.lines.isEmpty else { return state }
    if state.lines != settled(place) || hasErasedID(place, record) {
      try settle(place, record)
    }
    return state
  }

  /// The erased part as recorded now; nothing is removed.
  package static func currentState(_ place: JournalPlace) -> State {
    State(lines: record(place).lines(of: place.learner))
  }

  /// Removes erased lines that have come back, perhaps through a sync tool.
  /// - Parameters:
  ///   - place: The location of the journal.
  ///   - hold: Whether any of the events read from it was erased.
  /// - Returns: Whether there were any.
  /// - Throws: `JournalError.folder` if they cannot be removed.
  package static func removeReturned(
    _ place: JournalPlace, found hold: (ErasedLines) -> Bool
  ) throws(JournalError) -> Bool {
    let record = record(place)
    guard !record.isEmpty, hold(record.lines(of: place.learner)) else { return false }
    return try settle(place, record)
  }

  /// Whether a session of the learner is running on this machine; it would restore lines that are
  /// erased now.
  package static func isInUse(_ place: JournalPlace) -> Bool {
    // The lock of a writer is seen even if somebody has replaced the learner's folder.
    Presence.isAny(at: place) || WriterSlot.isAnyTaken(at: place)
  }

  /// Removes a learner's journal, second copies and id.
  /// - Parameter place: The location of the journal.
  /// - Returns: The files left over, because they are not the program's or could not be removed;
  ///   nil if nothing was done because a session is running.
  /// - Throws: `JournalError.folder` if the erasure cannot be recorded; then nothing is removed.
  package static func erase(_ place: JournalPlace) throws(JournalError) -> [Leftover]? {
    var left: [Leftover] = []
    do throws(SystemError) {
      guard let hold = try EraseHold.take(place) else { return nil }
      let found = try LineKeys(place)
      var generator = SystemRandomNumberGenerator()
      let erasure = Device.randomName(count: 16, &generator)
      let record = try update(place.progress) {
        $0.add(erasure, of: place.learner, id: id(at: place), found.spans(erasure))
      }
      // The copies go first; otherwise they would restore what is removed next.
      clear(place.copies, &left)
      let lines = record.lines(of: place.learner)
      removeFromMovedCopies(place, lines, found.keys, &left)
      clear(place.sessions, &left)
      clear(place.log, &left)
      clear("\(place.progress)/\(place.learner.name)", &left)
      if let root = try? Descriptor(folder: place.progress, follow: true) { _ = fsync(root.number) }
      noteSettled(place, record)
      withExtendedLifetime(hold) {}
    } catch {
      throw .folder(path: place.progress, error)
    }
    // A folder that contains a leftover is not one itself.
    left.removeAll { $0.path == place.log && $0.error == nil }
    return left
  }

  /// Records that erased lines among events are restored, because somebody chose an export or a
  /// backup with them.
  /// - Throws: `JournalError.folder` if that cannot be recorded.
  package static func bringBack(
    _ events: some Collection<Event>, at place: JournalPlace
  ) throws(JournalError) {
    let lines = record(place).lines(of: place.learner)
    guard !lines.isEmpty else { return }
    var returns: [ErasedLines.Return] = []
    for event in events.sorted(by: { ($0.writer, $0.sequence) < ($1.writer, $1.sequence) }) {
      let (writer, number) = (event.writer, event.sequence)
      for erasure in lines.erasures(of: writer, number, at: event.clock.milliseconds) {
        let before = returns.lastIndex { $0.erasure == erasure }
        if let before, returns[before].writer == writer,
          returns[before].numbers.upperBound >= number - 1
        {
          let first = returns[before].numbers.lowerBound
          returns[before] = .init(erasure: erasure, writer: writer, numbers: first...number)
        } else {
          returns.append(.init(erasure: erasure, writer: writer, numbers: number...number))
        }
      }
    }
    guard !returns.isEmpty else { return }
    do throws(SystemError) {
      let record = try update(place.progress) { $0.add(returns) }
      noteSettled(place, record)
    } catch {
      throw .folder(path: place.progress, error)
    }
  }

  /// A writer's last number that was erased here or elsewhere; no later event may have it again.
  static func lastNumber(of writer: WriterID, at place: JournalPlace) -> Int {
    max(record(place).lines(of: place.learner).last(of: writer), settled(place).last(of: writer))
  }

  /// Gives a learner's folder an id.
  static func name(_ folder: borrowing Descriptor) {
    var generator = SystemRandomNumberGenerator()
    let id = Device.randomName(count: 16, &generator)
    let content: JSONValue = ["v": 1, "id": .string(id)]
    let line = content.encoded(ascii: true) + "\n"
    // Without an id, there is merely nothing to record.
    try? FileText.replace(learnerFile, in: folder, with: Array(line.utf8))
  }
}
