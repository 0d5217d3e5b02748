import Progress
import Files
import Concurrency
import Glibc

/// The layout of a snapshot file: a header of fixed size with the length and the digest of each
/// section, then the sections.
struct SnapshotFile: BitwiseCopyable {
  /// A list of values.
  struct Section: BitwiseCopyable {
    /// The number of values.
    let count: Int
    let digest: UInt64

    init<Value: BitwiseCopyable>(_ values: [Value]) {
      var hash = WordHash()
      values.withUnsafeBytes { hash.update($0) }
      (count, digest) = (values.count, hash.digest)
    }

    /// Reads the values at an offset of a file; nil if they are not those that were written.
    func read<Value: BitwiseCopyable>(
      _: Value.Type = Value.self, from file: Int32, at offset: Int
    ) -> [Value]? {
      var hash = WordHash()
      // Room for the next answers: the first one would otherwise copy everything.
      let room = count > 0 ? 1 << 14 : 0
      let values = [Value](unsafeUninitializedCapacity: count + room) { buffer, filled in
        let bytes = UnsafeMutableRawBufferPointer(
          UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
        bytes.preferLargePages()
        var start = 0
        // The bytes just read are still in the processor's cache.
        while start < bytes.count {
          let end = min(bytes.count, start + 1 << 18)
          let part = UnsafeMutableRawBufferPointer(rebasing: bytes[start..<end])
          guard (try? FileText.fill(part, from: file, at: offset + start)) == part.count else {
            return
          }
          hash.update(UnsafeRawBufferPointer(part))
          start = end
        }
        filled = count
      }
      return values.count == count && hash.digest == digest ? values : nil
    }
  }

  /// The version of the format; a change to the format needs a new one.
  private static let version: UInt64 = 0x0367_6e61_6765_6800

  private let version = Self.version
  private let stamp = Program.stamp
  /// The time at which the journal was read, in nanoseconds since 1970.
  let readAt: Int
  private let covers: Section
  private let rows: Section
  private let texts: Section
  private let rest: Section
  /// The digest of the header; 0 while it is computed.
  private var digest: UInt64 = 0

  private init(_ covers: [UInt8], _ body: SnapshotBody, readAt: Int) {
    self.readAt = readAt
    self.covers = Section(covers)
    rows = Section(body.rows)
    texts = Section(body.texts)
    rest = Section(body.rest)
    digest = ownDigest
  }

  private var ownDigest: UInt64 {
    var head = self
    head.digest = 0
    return Section([head]).digest
  }

  /// Writes a snapshot to an empty file; returns false if that failed.
  static func write(
    _ covers: [UInt8], _ body: SnapshotBody, readAt: Int, to file: Int32
  ) -> Bool {
    let head = SnapshotFile(covers, body, readAt: readAt)
    return put([head], file) && put(covers, file) && put(body.rows, file)
      && put(body.texts, file) && put(body.rest, file)
  }

  private static func put<Value: BitwiseCopyable>(_ values: [Value], _ file: Int32) -> Bool {
    values.withUnsafeBytes { bytes in
      var start = 0
      while start < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
        let count = Glibc.write(file, rest.baseAddress, rest.count)
        if count < 0, errno != EINTR { return false }
        start += max(0, count)
      }
      return true
    }
  }

  /// The header of an open file; nil if this program did not write it or the file has another
  /// length.
  static func head(of file: Int32) -> SnapshotFile? {
    let size = MemoryLayout<SnapshotFile>.size
    let heads = [SnapshotFile](unsafeUninitializedCapacity: 1) { buffer, filled in
      let bytes = UnsafeMutableRawBufferPointer(buffer)
      filled = (try? FileText.fill(bytes, from: file)) == size ? 1 : 0
    }
    guard let head = heads.first, head.version == version, head.digest == head.ownDigest,
      head.stamp == Program.stamp, (try? FileStatus(of: file))?.size == head.end
    else { return nil }
    return head
  }

  private var coversStart: Int { MemoryLayout<SnapshotFile>.size }
  private var rowsStart: Int { coversStart + covers.count }
  private var textsStart: Int { rowsStart + rows.count * MemoryLayout<EventRow>.stride }
  private var restStart: Int { textsStart + texts.count }
  private var end: Int { restStart + rest.count }

  /// Reads the list of covered files.
  func covers(in file: Int32) -> [UInt8]? { covers.read(from: file, at: coversStart) }

  /// Reads the content, on two threads.
  func body(in file: Int32) -> SnapshotBody? {
    let (rows, (texts, rest)) = both(
      { self.rows.read(EventRow.self, from: file, at: rowsStart) },
      {
        (
          self.texts.read(UInt8.self, from: file, at: textsStart),
          self.rest.read(UInt8.self, from: file, at: restStart)
        )
      })
    guard let rows, let texts, let rest else { return nil }
    return SnapshotBody(rows: rows, texts: texts, rest: rest)
  }
}

/// The running program.
enum Program {
  /// The device, inode, size and time of its file, which differ for each build.
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

extension UnsafeMutableRawBufferPointer {
  /// Requests large memory pages before the memory is first touched: thousands of small pages would
  /// take longer to set up than to fill.
  fileprivate func preferLargePages() {
    guard count >= 1 << 22, let baseAddress else { return }
    let page = 4096
    let skipped = -Int(bitPattern: baseAddress) & (page - 1)
    madvise(baseAddress + skipped, (count - skipped) & -page, MADV_HUGEPAGE)
  }
}
