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

  /// What was erased of a journal, for a program that is about to read it. What another machine
  /// erased since the last start is removed here first, unless a session is running.
  /// - Throws: `JournalError.folder` when it cannot be removed.
  package static func state(_ place: JournalPlace) throws(JournalError) -> State {
    let record = record(place)
    let state = State(lines: record.lines(of: place.learner))
    guard !state.lines.isEmpty else { return state }
    if state.lines != settled(place) || hasErasedID(place, record) {
      try settle(place, record)
    }
    return state
  }

  /// What is known as erased now, with nothing removed.
  package static func currentState(_ place: JournalPlace) -> State {
    State(lines: record(place).lines(of: place.learner))
  }

  /// Removes lines that were erased and that somebody, perhaps a sync tool, put back.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - events: What was read of it.
  /// - Returns: Whether there were any.
  /// - Throws: `JournalError.folder` when they cannot be removed.
  package static func removeReturned(
    _ place: JournalPlace, among events: EventSet
  ) throws(JournalError) -> Bool {
    let record = record(place)
    guard !record.isEmpty, events.hold(record.lines(of: place.learner)) else { return false }
    return try settle(place, record)
  }

  /// Whether a session of the learner is running on this machine: what is erased now, it would bring
  /// back.
  package static func isInUse(_ place: JournalPlace) -> Bool {
    // The lock of a writer is also seen after somebody has put another folder in the learner's place.
    Presence.isAny(at: place) || WriterSlot.isAnyTaken(at: place)
  }

  /// Removes journal, second copies and id.
  /// - Parameter place: Where they are.
  /// - Returns: What is left over, because it is not the program's or could not be removed; nil if
  ///   nothing was done since a session is running.
  /// - Throws: `JournalError.folder` when it cannot be written down what is erased; then nothing is
  ///   removed.
  package static func erase(_ place: JournalPlace) throws(JournalError) -> [Leftover]? {
    var left: [Leftover] = []
    do throws(SystemError) {
      guard let hold = try EraseHold.take(place) else { return nil }
      let survey = try LineSurvey(place)
      var generator = SystemRandomNumberGenerator()
      let erasure = Device.randomName(count: 16, &generator)
      let record = try update(place.progress) {
        $0.add(erasure, of: place.learner, id: id(at: place), survey.spans(erasure))
      }
      // The copies go first: they must not bring back what is removed next.
      clear(place.copies, &left)
      let lines = record.lines(of: place.learner)
      removeFromMovedCopies(place, lines, survey.keys, &left)
      clear(place.sessions, &left)
      clear(place.log, &left)
      clear("\(place.progress)/\(place.learner.name)", &left)
      if let root = try? Descriptor(folder: place.progress, follow: true) { _ = fsync(root.number) }
      noteSettled(place, record)
      withExtendedLifetime(hold) {}
    } catch {
      throw .folder(path: place.progress, error)
    }
    // What holds a leftover is none itself.
    left.removeAll { $0.path == place.log && $0.error == nil }
    return left
  }

  /// Writes down that erased lines among events are wanted back, since they come from an export or a
  /// backup that somebody chose.
  /// - Throws: `JournalError.folder` when that cannot be written down.
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

  /// The last number of a writer that was erased here or elsewhere: no later one may repeat it.
  static func lastNumber(of writer: WriterID, at place: JournalPlace) -> Int {
    max(record(place).lines(of: place.learner).last(of: writer), settled(place).last(of: writer))
  }

  /// Gives the learner of an open folder an id.
  static func name(_ folder: borrowing Descriptor) {
    var generator = SystemRandomNumberGenerator()
    let id = Device.randomName(count: 16, &generator)
    let content: JSONValue = ["v": 1, "id": .string(id)]
    let line = content.encoded(ascii: true) + "\n"
    // Without an id there is only nothing to remember.
    try? FileText.replace(learnerFile, in: folder, with: Array(line.utf8))
  }
}
