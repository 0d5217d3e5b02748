import Progress
import Files
import Glibc

/// The file to which a writer appends, one of a numbered series: `lap7q2ma.000001.jsonl`.
struct Segment: ~Copyable {
  /// No segment becomes larger, so that sync tools and git handle small files.
  static let fullSize = 1 << 20
  /// The space reserved at a time: enough for some hundred answers if other programs fill the disk.
  private static let reserve = 64 << 10

  /// The file's name.
  let name: String
  let file: Descriptor
  private let device: UInt64
  private let inode: UInt64
  /// The size of the file, as far as this program knows.
  private var size: Int
  /// Whether it ends in the middle of a line, so that the next write must begin with a newline.
  private var isTorn: Bool
  private var reservedEnd = 0
  /// Whether nothing has been saved in it yet.
  private(set) var isFresh: Bool
  /// Whether syncing it to disk has failed. The kernel reports that only once, so a second try on
  /// this descriptor would prove nothing.
  private(set) var isDead = false
  /// Whether the disk was too full to reserve space.
  private(set) var isSpaceLow = false

  /// Creates a segment from an open file.
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

  /// Whether this many bytes can be written to it: they fit, and the file at its path is still this
  /// one, unchanged by others. A sync tool or a person may have replaced it.
  func isUsable(for count: Int, at path: String, _ calls: FileCalls) -> Bool {
    guard !isDead, isFresh || size + count < Self.fullSize,
      let status = try? calls.status("\(path)/\(name)")
    else {
      return false
    }
    return status.isRegular && status.device == device && status.inode == inode
      && status.size == size
  }

  /// Writes complete lines in one call, and waits until they are on disk.
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
      // Only a full disk is reported; many file systems cannot reserve space.
      isSpaceLow = error.code == ENOSPC || error.code == EDQUOT
    }
  }
}

extension Segment {
  /// Passes on lines in pieces that fit into a segment. Several threads make long lists of lines.
  /// - Parameters:
  ///   - count: How many lines there are.
  ///   - line: Appends the line at an offset, without its newline.
  ///   - body: Takes each piece.
  /// - Throws: What `body` throws.
  static func forEachPiece<Failure: Error>(
    of count: Int, _ line: @escaping @Sendable (Int, inout [UInt8]) -> Void,
    _ body: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let newline = UInt8(ascii: "\n")
    var lines: [UInt8] = []
    try Pieces.inOrder(
      count, by: 1 << 10,
      to: { (block) throws(Failure) in
        lines += block
        while lines.count >= fullSize,
          let end = lines[..<(fullSize - 1)].lastIndex(of: newline)
        {
          try body(Array(lines[...end]))
          lines.removeFirst(end + 1)
        }
      },
      { offsets in
        var block: [UInt8] = []
        for offset in offsets {
          line(offset, &block)
          block.append(newline)
        }
        return block
      })
    if !lines.isEmpty { try body(lines) }
  }

  /// The lines of events, in pieces that a segment takes at once.
  static func pieces(of events: [Event]) -> [[UInt8]] {
    var pieces: [[UInt8]] = []
    forEachPiece(of: events.count, { Line.append(events[$0], to: &$1) }) { pieces.append($0) }
    return pieces
  }
}
