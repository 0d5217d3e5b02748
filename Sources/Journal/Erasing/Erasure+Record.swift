import Progress
import Files
import Glibc
import JSON

extension Erasure {
  /// The record of erasures in a location's progress folder.
  static func record(_ place: JournalPlace) -> ErasureRecord { record(in: place.progress) }

  /// The record of erasures in a progress folder; empty if it cannot be read.
  static func record(in progress: String) -> ErasureRecord {
    guard let root = try? Descriptor(folder: progress, follow: true),
      let bytes = try? FileText.whole(erasedFile, in: root)
    else { return ErasureRecord() }
    return ErasureRecord(bytes)
  }

  /// Changes the record of erasures. Two programs that do so at the same time wait for each other,
  /// so that both changes are kept.
  static func update(
    _ progress: String, _ change: (inout ErasureRecord) -> Void
  ) throws(SystemError) -> ErasureRecord {
    let root = try Folders.openOrMake(progress)
    let lock = try FileLock(try Descriptor(folder: progress, follow: true), LOCK_EX)
    defer { withExtendedLifetime(lock) {} }
    var record = record(in: progress)
    let before = record
    change(&record)
    if record != before { try FileText.replace(erasedFile, in: root, with: record.encoded) }
    return record
  }

  /// The erased lines when this machine last removed any; it also keeps numbers from being used
  /// again if `erased.json` is lost.
  static func settled(_ place: JournalPlace) -> ErasedLines {
    guard let folder = try? Descriptor(folder: place.locks, follow: true),
      let bytes = try? FileText.whole(settledFile(place), in: folder)
    else { return ErasedLines() }
    return ErasureRecord(bytes).lines(of: place.learner)
  }

  static func noteSettled(_ place: JournalPlace, _ record: ErasureRecord) {
    guard let state = try? Folders.openOrMake(place.state),
      let folder = try? Folders.openOrMake(place.learner.name, in: state)
    else { return }
    try? FileText.replace(settledFile(place), in: folder, with: record.encoded)
  }

  private static func settledFile(_ place: JournalPlace) -> String {
    "erased-" + place.copyName + ".json"
  }

  /// Whether the learner has an id that was erased.
  static func hasErasedID(_ place: JournalPlace, _ record: ErasureRecord) -> Bool {
    id(at: place).map(record.ids.contains) ?? false
  }

  /// The id of the learner at a location, if any.
  static func id(at place: JournalPlace) -> String? {
    guard let root = try? Descriptor(folder: place.progress, follow: true),
      let own = try? Descriptor(folder: place.learner.name, in: root.number, follow: false),
      let bytes = try? FileText.whole(learnerFile, in: own)
    else { return nil }
    return id(bytes)
  }

  /// The id in the contents of a `learner.json`.
  static func id(_ bytes: [UInt8]) -> String? {
    var reader = JSONReader(bytes)
    guard let content = try? reader.value(), case .string(let id)? = content["id"] else {
      return nil
    }
    return id
  }
}

extension FileText {
  /// Reads a regular file in an open folder completely, whatever its size.
  static func whole(_ name: String, in folder: borrowing Descriptor) throws(SystemError) -> [UInt8]
  {
    let file = try open(name, in: folder)
    return try read(name, in: folder, limit: try FileStatus(of: file.number).size)
  }
}
