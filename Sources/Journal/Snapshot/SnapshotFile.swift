import Progress
import Files
import Glibc

/// The layout of a snapshot file: a header of fixed size with the length and the digest of each
/// section, then the sections.
struct SnapshotFile: BitwiseCopyable, Sendable {
  /// A list of values.
  struct Section: BitwiseCopyable, Sendable {
    /// The number of values.
    let count: Int
    let digest: UInt64

    init<Value: BitwiseCopyable>(_ values: [Value]) {
      var hash = WordHash()
      values.withUnsafeBytes { hash.update($0) }
      (count, digest) = (values.count, hash.digest)
    }

    /// Reads the values at an offset of a file; nil if they are not those that were written.
    func read<Value: BitwiseCopyable>(from file: Int32, at offset: Int) -> [Value]? {
      let values = [Value](unsafeUninitializedCapacity: count) { buffer, filled in
        let bytes = UnsafeMutableRawBufferPointer(buffer)[..<(count * MemoryLayout<Value>.stride)]
        let part = UnsafeMutableRawBufferPointer(rebasing: bytes)
        let isRead = (try? FileText.fill(part, from: file, at: offset)) == part.count
        filled = isRead ? count : 0
      }
      return Section(values).digest == digest && values.count == count ? values : nil
    }
  }

  /// The version of the format; a change to the format needs a new one.
  private static let version: UInt64 = 0x0467_6e61_6765_6800

  private let version = Self.version
  private let stamp = Program.stamp
  /// The time at which the journal was read, in nanoseconds since 1970.
  let readAt: Int
  private let covers: Section
  private let state: Section
  /// The number of places of lines. Each list of them has its own digest.
  private let placeCount: Int
  /// The digest of the header; 0 while it is computed.
  private var digest: UInt64 = 0

  private init(_ covers: [UInt8], _ state: [UInt8], _ placeCount: Int, readAt: Int) {
    self.readAt = readAt
    self.covers = Section(covers)
    self.state = Section(state)
    self.placeCount = placeCount
    digest = ownDigest
  }

  private var ownDigest: UInt64 {
    var head = self
    head.digest = 0
    return Section([head]).digest
  }

  /// Writes a snapshot to an empty file; returns false if that failed.
  static func write(
    _ covers: [UInt8], _ state: [UInt8], _ places: [LinePlace], readAt: Int, to file: Int32
  ) -> Bool {
    let head = SnapshotFile(covers, state, places.count, readAt: readAt)
    return put([head], file) && put(covers, file) && put(state, file) && put(places, file)
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
  private var stateStart: Int { coversStart + covers.count }
  /// The offset of the first place of a line.
  var placesStart: Int { stateStart + state.count }
  private var end: Int { placesStart + placeCount * MemoryLayout<LinePlace>.stride }

  /// Reads the list of covered files.
  func covers(in file: Int32) -> [UInt8]? { covers.read(from: file, at: coversStart) }

  /// Reads what every start needs.
  func state(in file: Int32) -> [UInt8]? { state.read(from: file, at: stateStart) }
}

/// The running program.
enum Program {
  /// The device, inode, size and time of its file, which differ for each build.
  struct Stamp: Hashable, BitwiseCopyable, Sendable {
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
