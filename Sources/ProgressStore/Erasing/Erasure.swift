import Glibc
import JSON

/// Removes a learner's progress for good, and remembers that it did.
///
/// Each learner has a random id in `learner.json`. The ids of those who were erased stand in
/// `erased.json` beside the learners, so that a folder which a sync tool brings back is not read.
package enum Erasure {
  static let learnerFile = "learner.json"
  private static let erasedFile = "erased.json"
  private static let longestFile = 1 << 20

  /// Whether the progress at a place is of a learner who was erased.
  package static func isErased(_ place: JournalPlace) -> Bool {
    guard let root = try? Descriptor(folder: place.progress, follow: true),
      let own = try? Descriptor(folder: place.learner.name, in: root.number, follow: false),
      let id = id(in: own)
    else { return false }
    return erased(in: root).contains(id)
  }

  /// Whether a session of the learner is running on this machine: what is erased now, it would bring
  /// back.
  package static func isInUse(_ place: JournalPlace) -> Bool {
    // The lock of a writer is also seen after somebody has put another folder in the learner's place.
    Presence.isAny(at: place) || WriterSlot.isAnyTaken(at: place)
  }

  /// Something that an erasure did not remove.
  package struct Leftover: Hashable, Sendable {
    /// The path of the file or folder.
    package let path: String
    /// Why it could not be removed; nil if it is not the program's to remove.
    package let error: SystemError?
  }

  /// Removes journal, second copy and id.
  /// - Parameter place: Where they are.
  /// - Returns: What is left over, because it is not the program's or could not be removed.
  /// - Throws: `JournalError.folder` when it cannot be written down that the learner was erased; then
  ///   nothing is removed.
  package static func erase(_ place: JournalPlace) throws(JournalError) -> [Leftover] {
    var left: [Leftover] = []
    do throws(SystemError) {
      let root = try Descriptor(folder: place.progress, follow: true)
      let own = try Descriptor(folder: place.learner.name, in: root.number, follow: false)
      if let id = id(in: own) { try remember(id, in: root) }
      // The copy goes first: it must not bring back what is removed next.
      clear(place.copies, &left)
      clear(place.sessions, &left)
      clear(place.log, &left)
      clear("\(place.progress)/\(place.learner.name)", &left)
      _ = fsync(root.number)
      // What holds a leftover is none itself.
      left.removeAll { $0.path == place.log && $0.error == nil }
    } catch {
      throw .folder(path: place.progress, error)
    }
    return left
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

  private static func id(in folder: borrowing Descriptor) -> String? {
    guard let bytes = try? FileText.read(learnerFile, in: folder, limit: longestFile) else {
      return nil
    }
    var reader = JSONReader(bytes)
    guard let content = try? reader.value(), case .string(let id) = content["id"] else {
      return nil
    }
    return id
  }

  private static func erased(in root: borrowing Descriptor) -> [String] {
    guard let bytes = try? FileText.read(erasedFile, in: root, limit: longestFile) else {
      return []
    }
    var reader = JSONReader(bytes)
    guard let content = try? reader.value(), case .array(let ids) = content["ids"] else {
      return []
    }
    return ids.compactMap { if case .string(let id) = $0 { id } else { nil } }
  }

  private static func remember(
    _ id: String, in root: borrowing Descriptor
  ) throws(SystemError) {
    let ids = Set(erased(in: root) + [id]).sorted()
    let content: JSONValue = ["v": 1, "ids": .array(ids.map(JSONValue.string))]
    try FileText.replace(
      erasedFile, in: root, with: Array((content.encoded(ascii: true) + "\n").utf8))
  }

  /// Removes the files of a folder that are the program's own kinds, and the folder if it is empty.
  private static func clear(_ path: String, _ left: inout [Leftover]) {
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
      // A folder that cannot be read may hold all of it.
      if error.code != ENOENT { left.append(Leftover(path: path, error: error)) }
    }
  }
}
