import Glibc

/// The file to which a writer appends, one of a numbered series: `lap7q2ma.000001.jsonl`.
struct Segment: ~Copyable {
  /// No segment becomes larger, so that sync tools and git handle small files.
  static let fullSize = 1 << 20
  /// How much space is set aside at a time: some hundred answers on a disk that others fill.
  private static let reserve = 64 << 10

  /// Its name in the folder.
  let name: String
  let file: Descriptor
  private let device: UInt64
  private let inode: UInt64
  /// The bytes in it, as far as this program knows.
  private var size: Int
  /// It ends in the middle of a line, so that the next write has to begin with a newline.
  private var isTorn: Bool
  private var reservedEnd = 0
  /// Nothing was saved in it yet.
  private(set) var isFresh: Bool
  /// Bringing it to the disk has failed. The kernel reports that once and then forgets it, so that
  /// a second try on this descriptor would prove nothing.
  private(set) var isDead = false
  /// The disk had no room to set space aside.
  private(set) var isSpaceLow = false

  /// An open segment.
  init(
    name: String, file: consuming Descriptor, status: FileStatus, isTorn: Bool, isFresh: Bool
  ) {
    self.name = name
    self.file = file
    device = status.device
    inode = status.inode
    size = status.size
    self.isTorn = isTorn
    self.isFresh = isFresh
  }

  /// Whether lines of so many bytes can be written to it: they fit, and what stands at its path is
  /// still this file as this program left it. A sync tool, or a person, may have put another in its
  /// place.
  func isUsable(for count: Int, at path: String, _ calls: FileCalls) -> Bool {
    guard !isDead, isFresh || size + count < Self.fullSize,
      let status = try? calls.status("\(path)/\(name)")
    else {
      return false
    }
    return status.isRegular && status.device == device && status.inode == inode
      && status.size == size
  }

  /// Writes whole lines in one call and waits until they are on the disk.
  mutating func append(_ lines: [UInt8], _ calls: FileCalls) throws(SystemError) {
    setSpaceAside(for: lines.count + 1, calls)
    let bytes = isTorn ? [UInt8(ascii: "\n")] + lines : lines
    let count = try calls.write(file.number, bytes)
    size += count
    guard count == bytes.count else {
      if count > 0 { isTorn = true }
      throw .shortWrite
    }
    isTorn = false
    do {
      try calls.synchronizeData(file.number)
    } catch {
      isDead = true
      throw error
    }
    isFresh = false
  }

  private mutating func setSpaceAside(for count: Int, _ calls: FileCalls) {
    guard size + count > reservedEnd else { return }
    reservedEnd = size + Self.reserve
    do {
      try calls.reserve(file.number, size, Self.reserve)
      isSpaceLow = false
    } catch {
      // Only a full disk is worth a word; many file systems cannot set space aside.
      isSpaceLow = error.code == ENOSPC || error.code == EDQUOT
    }
  }
}
