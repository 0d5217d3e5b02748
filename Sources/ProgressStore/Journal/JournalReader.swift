import Glibc

/// Reads every file of a journal.
///
/// A line counts if its checksum is valid and its fields make sense, in whatever file it is. So
/// nothing has to be repaired, and a copy made by a sync tool is just another file to read.
package enum JournalReader {
  /// Reads a learner's journal. One that does not exist is empty.
  /// - Parameter place: Where it is.
  /// - Returns: The events, and what was wrong with files and lines.
  /// - Throws: `JournalError.folder` when the folder is there but cannot be read.
  package static func read(
    _ place: JournalPlace
  ) throws(JournalError) -> (events: EventSet, report: JournalReport) {
    let part = try part(place)
    return (EventSet(part.events, newerLines: part.newerLines), part.report)
  }

  /// Reads a journal, with an account of what was read.
  static func part(_ place: JournalPlace) throws(JournalError) -> JournalPart {
    do throws(SystemError) {
      return try read(try place.openLog(), path: place.log)
    } catch {
      if error.code != ENOENT { throw .folder(path: place.log, error) }
      return JournalPart()
    }
  }

  /// The events that this machine wrote down a second time and that are not in a set: what was taken
  /// out of the journal, or never got into it. Each once.
  /// - Parameters:
  ///   - place: Where the journal is.
  ///   - events: What the journal holds.
  /// - Returns: The events; none if there is no second copy, or it cannot be read.
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

  /// What this machine wrote down a second time.
  /// - Returns: What was read; nil if there is nothing.
  /// - Throws: `SystemError` when it is there and cannot be read.
  static func copies(_ place: JournalPlace) throws(SystemError) -> JournalPart? {
    do throws(SystemError) {
      let folder = try place.openCopies()
      return JournalPart.read(try files(in: folder, path: place.copies), in: folder.number)
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// What stands in the folder of a journal and is not read, by path: something a sync tool, an editor
  /// or a careless hand put there, which may hold events.
  package static func skipped(_ place: JournalPlace) -> [String] {
    guard let folder = try? place.openLog() else { return [] }
    return (try? skipped(in: folder, path: place.log)) ?? []
  }

  /// What file managers and git put everywhere.
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

  /// The files of a journal in an open folder, in the order of their names.
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
