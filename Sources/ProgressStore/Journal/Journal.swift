import Glibc

/// Appends the events of one session to a learner's journal.
///
///     let journal = try Journal(at: place)
///     for event in try journal.append(.answer(answer), at: reading) { progress.apply(event) }
///     // Only now may the program say "saved".
///
/// One event is one line, one `write` and one `fdatasync`. Nothing that was written is ever
/// changed, truncated or renamed. If a write fails, the rest goes to a new segment. If that fails
/// too, the second copy on this machine is synced to disk instead, and the event is added to the
/// journal with the next one. If even that fails, the caller gets the event back in an error and
/// can retry as often as it likes, since a duplicate line counts once.
///
/// The program should ignore `SIGXFSZ`, so that a limit on file sizes is an error rather than its
/// end.
package final class Journal {
  /// An event this much earlier than the last one means that the clock was set back.
  private static let toleratedStep = 5 * 60_000

  /// Where the journal is.
  package let place: JournalPlace
  private var slot: WriterSlot
  private let calls: FileCalls
  private var row: SegmentRow
  private var folder: Descriptor?
  private var segment: Segment?
  private var copy: SecondCopy?
  /// Events that are in the second copy, brought to the disk there, but not yet in the journal.
  package private(set) var unfiled: [Event] = []
  /// Why they are not.
  package private(set) var unfiledReason: SystemError?
  /// The number and time of the last event of this writer.
  private var last = (sequence: 0, milliseconds: 0)

  /// Takes a writer's slot, and finds out where that writer stopped. Nothing is made but the folders
  /// of this machine.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - generator: The source of this machine's id, used once in its life.
  ///   - keepsCopy: Whether everything is written a second time in the folder of this machine.
  ///   - ends: What is known of the journal already; what has changed since is read again.
  ///   - calls: The calls to reach the disk with.
  /// - Throws: `JournalError.folder` when the journal is there but cannot be read.
  package init(
    at place: JournalPlace,
    generator: consuming some RandomNumberGenerator = SystemRandomNumberGenerator(),
    keepsCopy: Bool = false, after ends: JournalEnds = JournalEnds(), calls: FileCalls = .system
  ) throws(JournalError) {
    self.place = place
    self.calls = calls
    slot = try WriterSlot.take(at: place, generator: &generator)
    row = SegmentRow(slot.writer)
    var ends = ends
    var isEndKnown = try findEnd(&ends, mayFail: keepsCopy)
    if JournalEnds.isSpent(last.sequence) {
      // The machine takes another name; a session beside this one may have given it one just now.
      slot = try WriterSlot.take(at: place, instead: slot.writer, generator: &generator)
      row = SegmentRow(slot.writer)
      isEndKnown = try findEnd(&ends, mayFail: keepsCopy)
    }
    if keepsCopy {
      // A number that the journal has lost is not given again.
      var copied = isEndKnown ? ends : JournalEnds()
      if let copies = try? place.openCopies() {
        _ = try? copied.read(copies, path: place.copies, calls)
      }
      if copied.last(of: slot.writer).number > 0 { isEndKnown = true }
      let last = copied.last(of: slot.writer)
      if last.number > self.last.sequence { self.last = (last.number, last.milliseconds) }
    }
    last.sequence = max(last.sequence, Erasure.lastNumber(of: slot.writer, at: place))
    if !isEndKnown || JournalEnds.isSpent(last.sequence) {
      // Its last number stands in a file that cannot be read: another name has no last number.
      slot = try WriterSlot.random(&generator)
      row = SegmentRow(slot.writer)
      last.sequence = 0
      segment = nil
    }
    if keepsCopy { copy = try? SecondCopy(at: place, writer: slot.writer, calls: calls) }
  }

  /// The name under which this session writes.
  package var writer: WriterID { slot.writer }

  /// Whether the disk had no room left to set aside: answers may soon fail to be saved.
  package var isSpaceLow: Bool { segment?.isSpaceLow ?? false }

  /// Writes down that something happened, and returns when it is on the disk.
  ///
  /// If the clock was set back since the last event, a note about that goes first.
  /// - Parameters:
  ///   - kind: What happened.
  ///   - reading: What the clock says. An impossible time is replaced by that of the last event: an
  ///     answer is never refused because of a clock.
  /// - Returns: The events written, in order, for `Progress.apply(_:)`.
  /// - Throws: `JournalError.notSaved` with the events when they are not on the disk.
  package func append(
    _ kind: Event.Kind, at reading: ClockReading
  ) throws(JournalError) -> [Event] {
    try append([kind], at: reading)
  }

  /// Writes down several things at once, in one write, as ``append(_:at:)`` does one.
  package func append(
    _ kinds: [Event.Kind], at reading: ClockReading
  ) throws(JournalError) -> [Event] {
    if kinds.isEmpty { return [] }
    let clock = reading.corrected(fallback: last.milliseconds)
    var kinds = kinds
    if clock.milliseconds < last.milliseconds - Self.toleratedStep {
      kinds.insert(.clock(Event.Clock(was: last.milliseconds)), at: 0)
    }
    var events: [Event] = []
    for kind in kinds {
      do {
        let sequence = last.sequence + 1 + events.count
        events.append(
          try Event(writer: writer, sequence: sequence, clock: clock, kind: kind))
      } catch {
        throw .impossible(error)
      }
    }
    // A number is never given twice, even if the event is lost: the gap tells of it.
    last = (last.sequence + events.count, clock.milliseconds)
    try retry(events)
    return events
  }

  /// Puts events back into the journal that were taken out of it, or never got into it.
  /// - Throws: `JournalError.notSaved` with the events when they are not on the disk.
  package func restore(_ events: some Collection<Event>) throws(JournalError) {
    do {
      try file(events)
    } catch {
      throw .notSaved(Array(events), path: place.log, error)
    }
    for event in events
    where event.writer == writer && event.sequence > last.sequence
      && !JournalEnds.isSpent(event.sequence)
    {
      last = (event.sequence, event.clock.milliseconds)
    }
  }

  /// Tries again to write events that an error brought back.
  /// - Throws: `JournalError.notSaved` with the events when they are still not on the disk.
  package func retry(_ events: [Event]) throws(JournalError) {
    let isCopied = makeCopy(of: events)
    do {
      try file(unfiled + events)
      unfiled = []
      unfiledReason = nil
    } catch {
      guard isCopied, (try? copy?.synchronize()) != nil else {
        throw .notSaved(events, path: place.log, error)
      }
      unfiled += events
      unfiledReason = error
    }
  }
}

extension Journal {
  /// Writes events down in the second copy; false if there is none, or it did not take them.
  private func makeCopy(of events: [Event]) -> Bool {
    guard copy != nil else { return false }
    // What turns the copy over twice is in the journal before it goes.
    var mayTurn = unfiled.isEmpty
    do {
      try Self.forEachPiece(of: events) { lines throws(SystemError) in
        try copy?.append(lines, mayTurn: mayTurn)
        mayTurn = false
      }
      return true
    } catch {
      return false
    }
  }

  /// Hands over the lines of events in pieces that a segment has room for.
  private static func forEachPiece(
    of events: some Collection<Event>, _ body: ([UInt8]) throws(SystemError) -> Void
  ) throws(SystemError) {
    var lines: [UInt8] = []
    for event in events {
      let start = lines.count
      Line.append(event, to: &lines)
      lines.append(UInt8(ascii: "\n"))
      guard lines.count >= Segment.fullSize else { continue }
      try body(Array(lines[..<start]))
      lines.removeFirst(start)
    }
    if !lines.isEmpty { try body(lines) }
  }

  /// Writes events to the journal, if need be in new segments.
  private func file(_ events: some Collection<Event>) throws(SystemError) {
    try Self.forEachPiece(of: events) { lines throws(SystemError) in try file(lines) }
  }

  private func file(_ lines: [UInt8]) throws(SystemError) {
    var hasSecondChance = true
    while true {
      do throws(SystemError) {
        return try write(lines)
      } catch {
        // A new segment that takes nothing is kept for the next try; anything else is given up.
        let isNewAndWhole = segment?.isFresh == true && segment?.isDead == false
        guard hasSecondChance, !isNewAndWhole else { throw error }
        hasSecondChance = false
        segment = nil
      }
    }
  }

  /// Writes lines to the segment at hand, or to a new one if there is none.
  private func write(_ lines: [UInt8]) throws(SystemError) {
    if segment?.isUsable(for: lines.count, at: place.log, calls) != true { segment = nil }
    if segment == nil { segment = try makeSegment() }
    try segment?.append(lines, calls)
  }

  private func makeSegment() throws(SystemError) -> Segment {
    if let number = folder?.number, isInPlace(number) {
      do throws(SystemError) {
        return try row.makeNext(in: number, calls)
      } catch {
        // The folder itself was removed.
        if error.code != ENOENT { throw error }
      }
    }
    let made = try place.openOrMakeLog()
    folder = nil
    _ = row.note(try Folders.names(in: made))
    let segment = try row.makeNext(in: made.number, calls)
    folder = consume made
    return segment
  }

  /// Whether the open folder is still the one at the path of the journal.
  private func isInPlace(_ folder: Int32) -> Bool {
    guard let own = try? FileStatus(of: folder), let there = try? calls.status(place.log) else {
      return false
    }
    return own.device == there.device && own.inode == there.inode
  }

  /// Opens the folder, and looks for the last event of this writer; false if a segment of it cannot be
  /// read.
  private func findEnd(_ ends: inout JournalEnds, mayFail: Bool) throws(JournalError) -> Bool {
    var isKnown = true
    do throws(SystemError) {
      let folder = try place.openLog()
      _ = row.note(try Folders.names(in: folder))
      segment = row.openLast(in: folder, calls)
      for file in try ends.read(folder, path: place.log, calls).unreadable {
        // A link, a pipe or a folder was never a segment.
        let name = String(file.path.dropFirst(place.log.count + 1))
        if file.error != nil, row.number(name) != nil { isKnown = false }
      }
      self.folder = consume folder
    } catch {
      isKnown = error.code == ENOENT
      if !isKnown, !mayFail { throw .folder(path: place.log, error) }
    }
    let end = ends.last(of: writer)
    last = (end.number, end.milliseconds)
    return isKnown
  }
}
