import Progress
import Files
import Glibc

extension Erasure {
  /// Removes the lines named by a record from this machine: from the journal, the second copies and
  /// the snapshot. Other lines stay, under a new id if the old one was erased.
  /// - Returns: Whether it was done; false while a session is running, so that the next start does
  ///   it.
  /// - Throws: `JournalError.folder` if a file cannot be read or written.
  @discardableResult
  static func settle(
    _ place: JournalPlace, _ record: ErasureRecord
  ) throws(JournalError) -> Bool {
    let lines = record.lines(of: place.learner)
    var path = place.log
    do throws(SystemError) {
      guard let hold = try EraseHold.take(place) else { return false }
      var left: [Leftover] = []
      var removed: Set<LineKey> = []
      path = place.copies
      if let copies = try found({ () throws(SystemError) in try place.openCopies() }) {
        try remove(lines, from: copies, &removed)
        FileText.remove(Snapshot.file, in: copies)
      }
      path = place.log
      var isEmpty = true
      if let log = try found({ () throws(SystemError) in try place.openLog() }) {
        isEmpty = try !remove(lines, from: log, &removed)
      }
      removeFromMovedCopies(place, lines, removed, &left)
      if isEmpty {
        clear(place.copies, &left)
        clear(place.log, &left)
        clear("\(place.progress)/\(place.learner.name)", &left)
      } else if hasErasedID(place, record),
        let root = try? Descriptor(folder: place.progress, follow: true),
        let own = try? Descriptor(folder: place.learner.name, in: root.number, follow: false)
      {
        name(own)
      }
      noteSettled(place, record)
      withExtendedLifetime(hold) {}
      return true
    } catch {
      throw .folder(path: path, error)
    }
  }

  /// Removes lines from second copies of the same journal that were made when its folder was at
  /// another path.
  static func removeFromMovedCopies(
    _ place: JournalPlace, _ lines: ErasedLines, _ keys: Set<LineKey>, _ left: inout [Leftover]
  ) {
    guard let locks = try? Descriptor(folder: place.locks, follow: true),
      let names = try? Folders.names(in: locks)
    else { return }
    for name in names where name.hasPrefix("copy-") && name != place.copyName {
      do throws(SystemError) {
        let folder = try Descriptor(folder: name, in: locks.number, follow: false)
        let found = try LineKeys(folder)
        guard !found.keys.isDisjoint(with: keys) else { continue }
        var removed: Set<LineKey> = []
        try remove(lines, from: folder, &removed)
        FileText.remove(Snapshot.file, in: folder)
        unlinkat(locks.number, name, AT_REMOVEDIR)
      } catch {
        left.append(Leftover(path: "\(place.locks)/\(name)", error: error))
      }
    }
  }

  /// Removes lines from the files of an open folder. Each file is replaced completely, or removed
  /// if nothing is left in it. A damaged line among erased ones is removed too, because it may be
  /// one of them.
  /// - Parameters:
  ///   - lines: The lines.
  ///   - folder: The folder.
  ///   - removed: Collects the keys of the removed lines.
  /// - Returns: Whether valid lines remain in the folder.
  /// - Throws: `SystemError` if a file cannot be read or written.
  @discardableResult
  private static func remove(
    _ lines: ErasedLines, from folder: borrowing Descriptor, _ removed: inout Set<LineKey>
  ) throws(SystemError) -> Bool {
    var isAnyLeft = false
    for name in try Folders.names(in: folder) where name.hasSuffix(".jsonl") {
      guard let bytes = try FileText.wholeIfRegular(name, in: folder) else { continue }
      var kept: [UInt8] = []
      var gone: [LineKey] = []
      bytes.forEachValidLine { range, key in
        if lines.hold(bytes, range) {
          gone.append(key)
        } else {
          kept += bytes[range] + [UInt8(ascii: "\n")]
        }
      }
      isAnyLeft = isAnyLeft || !kept.isEmpty
      removed.formUnion(gone)
      if gone.isEmpty { continue }
      if !kept.isEmpty {
        try FileText.replace(name, in: folder, with: kept)
      } else if unlinkat(folder.number, name, 0) != 0 {
        throw .last
      }
    }
    guard fsync(folder.number) == 0 || errno == EINVAL else { throw .last }
    return isAnyLeft
  }

  /// Opens a folder; nil if there is none.
  private static func found(
    _ open: () throws(SystemError) -> Descriptor
  ) throws(SystemError) -> Descriptor? {
    do throws(SystemError) {
      return try open()
    } catch {
      if error.code == ENOENT { return nil }
      throw error
    }
  }

  /// Removes the program's own files from a folder, and the folder if it is empty.
  static func clear(_ path: String, _ left: inout [Leftover]) {
    do throws(SystemError) {
      let folder = try Descriptor(folder: path, follow: false)
      for name in try Folders.names(in: folder) where name != "." && name != ".." {
        let isOwn =
          name.hasSuffix(".jsonl") || name.hasSuffix(".tmp") || name.hasSuffix(".session")
          || name == "gate.lock" || name == learnerFile
          || name == "progress.json" || name == Snapshot.file || name == JournalPlace.backupFile
        if isOwn, unlinkat(folder.number, name, 0) == 0 { continue }
        left.append(Leftover(path: "\(path)/\(name)", error: isOwn ? .last : nil))
      }
      _ = fsync(folder.number)
      rmdir(path)
    } catch {
      // A folder that cannot be read may contain everything.
      if error.code != ENOENT { left.append(Leftover(path: path, error: error)) }
    }
  }
}

extension FileText {
  /// The contents of a regular file in an open folder; nil if it is a link, a pipe or anything
  /// else.
  static func wholeIfRegular(
    _ name: String, in folder: borrowing Descriptor
  ) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      return try whole(name, in: folder)
    } catch {
      // ENXIO means that it is a socket.
      if [ELOOP, EINVAL, ENXIO, ENOENT].contains(error.code) { return nil }
      throw error
    }
  }
}
