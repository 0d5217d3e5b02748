import Progress
import Files
import Glibc

/// The second copy of the lines that this machine wrote, in a folder that no sync tool touches.
///
///     STATE/ada/copy-0f3c…/lap7q2ma.jsonl         the latest lines, up to a megabyte
///     STATE/ada/copy-0f3c…/lap7q2ma.old.jsonl     the megabyte before
///
/// The name of the folder depends on the path of the progress folder, so two of these never mix.
/// Each line is written here first, without waiting for the disk. If the journal cannot be written,
/// the copy is synced to disk instead, and the line is added to the journal when that is possible
/// again. Lines that a sync tool, a rollback or a mistake removes from the journal are restored
/// from it.
struct SecondCopy: ~Copyable {
  /// The size at which a new file begins, as long as the journal can be written.
  static let fullSize = 1 << 20

  private let folder: Descriptor
  private let writer: WriterID
  private let calls: FileCalls
  private var file: Descriptor
  private var size: Int
  private var isTorn: Bool

  /// Opens a writer's second copy, and creates folders and file as needed.
  init(at place: JournalPlace, writer: WriterID, calls: FileCalls) throws(SystemError) {
    let folder = try place.openOrMakeCopies()
    let file = try Self.open(writer, in: folder, calls)
    let status = try FileStatus(of: file.number)
    guard status.isRegular else { throw SystemError(code: EINVAL) }
    var end = UInt8(ascii: "\n")
    if status.size > 0, pread(file.number, &end, 1, status.size - 1) != 1 { throw .last }
    isTorn = end != UInt8(ascii: "\n")
    size = status.size
    self.folder = folder
    self.file = file
    self.writer = writer
    self.calls = calls
  }

  /// Appends complete lines, without waiting for the disk.
  /// - Parameters:
  ///   - lines: The lines, each with its newline.
  ///   - mayTurn: Whether a new file may begin, which drops older lines: they are all in the
  ///     journal.
  /// - Throws: `SystemError` if not all lines could be written.
  mutating func append(_ lines: [UInt8], mayTurn: Bool) throws(SystemError) {
    if size > 0, size + lines.count >= Self.fullSize, mayTurn { try turn() }
    let bytes = isTorn ? [UInt8(ascii: "\n")] + lines : lines
    let count = try calls.write(file.number, bytes)
    size += count
    isTorn = count < bytes.count
    if isTorn { throw .shortWrite }
  }

  /// Waits until the copy is on disk.
  func synchronize() throws(SystemError) {
    try calls.synchronizeData(file.number)
    try calls.synchronize(folder.number)
  }

  /// Begins a new file, and removes the one before the last.
  private mutating func turn() throws(SystemError) {
    guard
      renameat(folder.number, "\(writer).jsonl", folder.number, "\(writer).old.jsonl") == 0
    else { throw .last }
    file = try Self.open(writer, in: folder, calls)
    size = 0
    isTorn = false
  }

  private static func open(
    _ writer: WriterID, in folder: borrowing Descriptor, _ calls: FileCalls
  ) throws(SystemError) -> Descriptor {
    let flags = O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    return Descriptor(try calls.open(folder.number, "\(writer).jsonl", flags))
  }
}
