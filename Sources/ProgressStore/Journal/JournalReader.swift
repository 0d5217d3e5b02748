import Glibc

/// Reads every file of a journal.
///
/// A line counts if its checksum is right and its fields make sense; where it stands does not matter.
/// So nothing has to be repaired, and a copy made by a sync tool is just another file to read.
package struct JournalReader {
  private var decoder = LineDecoder()
  private var events: [Event] = []
  private var newerLines: [[UInt8]] = []
  private var report = JournalReport()
  private var lines = LineSplitter()

  /// Reads a learner's journal. One that does not exist is empty.
  /// - Parameter place: Where it is.
  /// - Returns: The events, and what was wrong with files and lines.
  /// - Throws: `JournalError.folder` when the folder is there but cannot be read.
  package static func read(
    _ place: JournalPlace
  ) throws(JournalError) -> (events: EventSet, report: JournalReport) {
    var reader = JournalReader()
    do throws(SystemError) {
      try reader.read(try place.openLog(), path: place.log)
    } catch {
      if error.code != ENOENT { throw .folder(path: place.log, error) }
    }
    return (EventSet(reader.events, newerLines: reader.newerLines), reader.report)
  }

  /// The events that this machine wrote down a second time and that are not in a set: what was taken
  /// out of the journal, or never got into it. Each once.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - events: What the journal holds.
  /// - Returns: The events; none if there is no second copy, or it cannot be read.
  package static func readCopies(_ place: JournalPlace, beyond events: EventSet) -> [Event] {
    var reader = JournalReader()
    do throws(SystemError) {
      try reader.read(try place.openCopies(), path: place.copies)
    } catch {
      return []
    }
    return events.lacking(EventSet(reader.events))
  }

  private mutating func read(
    _ folder: consuming Descriptor, path: String
  ) throws(SystemError) {
    let names = try Folders.names(in: folder).filter { $0.hasSuffix(".jsonl") }
    reserve(for: names, in: folder)
    for name in names { read(name, in: folder, path: "\(path)/\(name)") }
  }

  /// Makes room for the events once: a list that doubles as it grows would need twice the memory.
  private mutating func reserve(for names: [String], in folder: borrowing Descriptor) {
    var total = 0
    for name in names {
      var status = stat()
      if fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0,
        status.st_mode & S_IFMT == S_IFREG
      {
        total += Int(status.st_size)
      }
    }
    // The shortest lines of answers; room that is never used is never touched.
    events.reserveCapacity(total / 180)
  }

  private mutating func read(_ name: String, in folder: borrowing Descriptor, path: String) {
    do throws(SystemError) {
      let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
      let number = openat(folder.number, name, flags)
      guard number >= 0 else { throw .last }
      let file = Descriptor(number)
      guard try FileStatus(of: file.number).isRegular else {
        report.unreadable.append(JournalReport.UnreadableFile(path: path, error: nil))
        return
      }
      report.files += 1
      lines.restart()
      while try lines.fill(from: file) {
        while let line = lines.next() { take(line, path) }
      }
      if let line = lines.last() { take(line, path) }
    } catch {
      let isLink = error.code == ELOOP
      report.unreadable.append(
        JournalReport.UnreadableFile(path: path, error: isLink ? nil : error))
    }
  }

  private mutating func take(_ line: LineSplitter.Piece, _ path: String) {
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      // A torn line is ended by the next writer, which may leave an empty one.
      if line.range.isEmpty { return }
      switch try decoder.decode(lines.buffer, line.range) {
      case .event(let event): events.append(event)
      case .newer(let bytes): newerLines.append(bytes)
      }
    } catch {
      report.note(error, file: path, line: line.number)
    }
  }
}
