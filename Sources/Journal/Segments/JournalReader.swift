import Progress
import Files
import Glibc

/// Reads every file of a journal.
///
/// A line counts if its checksum is valid and its fields make sense, in whatever file it is. So
/// nothing has to be repaired, and a copy made by a sync tool is just another file to read.
package enum JournalReader {
  /// Reads a learner's journal. One that does not exist is empty.
  /// - Parameter place: The location of the journal.
  /// - Returns: The events, and the problems of files and lines.
  /// - Throws: `JournalError.folder` if the folder exists but cannot be read.
  package static func read(
    _ place: JournalPlace
  ) throws(JournalError) -> (events: EventSet, report: JournalReport) {
    let part = try part(place)
    return (EventSet(part.events, newerLines: part.newerLines), part.report)
  }

  /// Reads a journal, with details of each file.
  static func part(_ place: JournalPlace) throws(JournalError) -> JournalPart {
    do throws(SystemError) {
      return try read(try place.openLog(), path: place.log)
    } catch {
      if error.code != ENOENT { throw .folder(path: place.log, error) }
      return JournalPart()
    }
  }

  /// The events of this machine's second copy that a set lacks, each once: they were removed from
  /// the journal or never reached it.
  /// - Parameters:
  ///   - place: The location of the journal.
  ///   - events: The events in the journal.
  /// - Returns: The events; none if there is no second copy or it cannot be read.
  package static func readCopies(_ place: JournalPlace, beyond events: EventSet) -> [Event] {
    guard let folder = try? place.openCopies(),
      let part = try? read(folder, path: place.copies)
    else { return [] }
    return events.lacking(EventSet(part.events))
  }

  private static func read(
    _ folder: consuming Descriptor, path: String
  ) throws(SystemError) -> JournalPart {
    var part = JournalPart.read(try files(in: folder, path: path), in: folder.number)
    part.note(skipped: try skipped(in: folder, path: path))
    return part
  }

  /// Reads this machine's second copy.
  /// - Returns: Its content; nil if there is none.
  /// - Throws: `SystemError` if it exists but cannot be read.
  static func copies(_ place: JournalPlace) throws(SystemError) -> JournalPart? {
    do throws(SystemError) {
      let folder = try place.openCopies()
      return JournalPart.read(try files(in: folder, path: place.copies), in: folder.number)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// The paths of entries in a journal's folder that are not read. A sync tool, an editor or a
  /// person put them there, and they may contain events.
  package static func skipped(_ place: JournalPlace) -> [String] {
    guard let folder = try? place.openLog() else { return [] }
    return (try? skipped(in: folder, path: place.log)) ?? []
  }

  /// The names of files that file managers and git create everywhere.
  private static let harmless: Set<String> = [
    ".", "..", ".DS_Store", ".directory", ".gitattributes", ".gitignore", ".gitkeep", ".stignore",
    "Thumbs.db", "desktop.ini",
  ]

  private static func skipped(
    in folder: borrowing Descriptor, path: String
  ) throws(SystemError) -> [String] {
    let folderNumber = folder.number
    return try Folders.names(in: folder).filter { name in
      if name.hasSuffix(".jsonl") || harmless.contains(name) { return false }
      var status = stat()
      let isEmpty =
        fstatat(folderNumber, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        && status.st_mode & S_IFMT == S_IFREG && status.st_size == 0
      return !isEmpty
    }.map { "\(path)/\($0)" }
  }

  /// The files of a journal in an open folder, sorted by name.
  static func files(
    in folder: borrowing Descriptor, path: String
  ) throws(SystemError) -> [JournalPart.File] {
    try Folders.names(in: folder).filter { $0.hasSuffix(".jsonl") }.map { name in
      var status = stat()
      let isFound = fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0
      let isRegular = isFound && status.st_mode & S_IFMT == S_IFREG
      return JournalPart.File(
        name: name, path: "\(path)/\(name)", size: isRegular ? Int(status.st_size) : 0,
        status: isFound ? FileStatus(status) : nil)
    }
  }
}
