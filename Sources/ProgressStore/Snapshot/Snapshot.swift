import FSRS
import Glibc

/// What a journal came to, kept on this machine so that the next start need not work it out again.
///
/// It is a cache and never believed over the journal. It names the bytes that it was made from and
/// the program that made it, ends with a digest of itself, and is used only if
///
/// - it is whole, and this very program wrote it;
/// - every file that it covers still begins with the bytes covered, which is known from the file
///   system (inode, size and both times) or, if that says anything else, found out by a digest;
/// - all lines read were whole and understood.
///
/// What came since is folded on top. In any other case everything is worked out anew.
struct Snapshot: Sendable {
  /// The name of the file among the second copies.
  static let file = "progress.snapshot"
  /// Changes with anything that is written differently.
  private static let magic = Array("hegang-snapshot 1\n".utf8)
  /// A file that changed this shortly before it was read may have changed after it within one tick
  /// of the file system's clock, in nanoseconds.
  private static let tick = 1_000_000_000

  /// When the journal was read, nanoseconds since 1970.
  let readAt: Int
  /// What was read.
  let covers: [SegmentCover]
  /// What it came to, as ``body(of:)`` writes it.
  private let bytes: [UInt8]
  private let body: Range<Int>

  /// What is in a snapshot besides the head.
  var content: ArraySlice<UInt8> { bytes[body] }

  /// The bytes of a snapshot.
  static func bytes(of progress: Progress, _ covers: [SegmentCover], readAt: Int) -> [UInt8] {
    var writer = ByteWriter()
    writer.reserve(progress.events.count * 80)
    for byte in magic { writer.append(byte) }
    writer.append(Program.stamp)
    writer.append(readAt)
    writer.append(covers.count)
    for cover in covers {
      writer.append(cover.name)
      writer.append(cover.hash)
      writer.append(cover.status.fields)
    }
    append(progress, to: &writer)
    var hash = WordHash()
    writer.bytes.withUnsafeBytes { hash.update($0) }
    writer.append(hash.digest)
    return writer.bytes
  }

  /// The snapshot in some bytes; nil if it is not whole, or of another program.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > Self.magic.count + 8, bytes.starts(with: Self.magic) else { return nil }
    var hash = WordHash()
    bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0.dropLast(8))) }
    var reader = ByteReader(bytes, Self.magic.count..<bytes.count - 8)
    var tail = ByteReader(bytes, bytes.count - 8..<bytes.count)
    do {
      guard try tail.next(UInt64.self) == hash.digest else { return nil }
      guard try reader.next(Program.Stamp.self) == Program.stamp else { return nil }
      readAt = try reader.next()
      var covers: [SegmentCover] = []
      for _ in 0..<(try reader.next(Int.self)) {
        covers.append(
          SegmentCover(
            name: try reader.text(), hash: try reader.next(),
            status: FileStatus(try reader.next(FileStatus.Fields.self)), endsWhole: true))
      }
      self.covers = covers
      body = reader.offset..<bytes.count - 8
    } catch {
      return nil
    }
    self.bytes = bytes
  }

  /// The files that are to be read yet, or nil if a file that is covered is gone or became shorter.
  /// - Parameter files: The files of the journal as they are.
  /// - Returns: The files, or what is not known of them yet.
  func rest(of files: [JournalPart.File]) -> [JournalPart.File]? {
    var found = Dictionary(files.map { ($0.name, $0) }) { first, _ in first }
    for cover in covers {
      guard var file = found[cover.name], let status = file.status, status.isRegular,
        status.size >= cover.length
      else { return nil }
      let isUntouched =
        status == cover.status && status.size == cover.length
        && status.changed < readAt - Self.tick
      file.before = cover.hash
      found[cover.name] = isUntouched ? nil : file
    }
    return files.compactMap { found[$0.name] }
  }

  /// What the events covered came to; nil if the body is not what this program writes.
  var progress: Progress? {
    var reader = ByteReader(bytes, body)
    do {
      let progress = try Self.progress(&reader)
      return reader.isAtEnd ? progress : nil
    } catch {
      return nil
    }
  }
}

/// The program that runs.
enum Program {
  /// Device, inode, size and time of the file it is in: another build has another stamp.
  struct Stamp: Hashable, BitwiseCopyable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: Int
  }

  static let stamp: Stamp = {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else {
      return Stamp(device: 0, inode: 0, size: 0, modified: 0)
    }
    let file = FileStatus(status)
    return Stamp(
      device: file.device, inode: file.inode, size: file.size, modified: file.modified)
  }()
}

extension FileStatus {
  /// The numbers of a status, without gaps between them.
  struct Fields: BitwiseCopyable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let modified: Int
    let changed: Int
  }

  var fields: Fields {
    Fields(device: device, inode: inode, size: size, modified: modified, changed: changed)
  }

  /// The status of an ordinary file.
  init(_ fields: Fields) {
    device = fields.device
    inode = fields.inode
    size = fields.size
    modified = fields.modified
    changed = fields.changed
    isRegular = true
  }
}
