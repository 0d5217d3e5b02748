import Progress
import Files
import Glibc

/// Splits a file of any size into lines, with a megabyte of it in memory at a time.
struct LineSplitter: Sendable {
  /// A line inside ``buffer``, without its newline.
  struct Piece {
    let range: Range<Int>
    /// The line's number in the file, from 1.
    let number: Int
    /// The offset in the file at which the range begins.
    let offset: Int
    /// Whether it is longer than any valid line; then `range` is empty.
    let isTooLong: Bool
  }

  private(set) var buffer: [UInt8] = []
  private var start = 0
  private var end = 0
  private var number = 0
  /// Whether the current line is longer than the buffer, so that its beginning is lost.
  private var isOverlong = false

  /// The digest of everything read of the file.
  private(set) var hash = WordHash()
  /// Whether the file, as far as it was read, ends with a newline.
  private(set) var endsWhole = true

  /// Starts on another file, after bytes with a known digest.
  mutating func restart(after hash: WordHash = WordHash()) {
    if buffer.isEmpty { buffer = [UInt8](repeating: 0, count: 1 << 20) }
    self.hash = hash
    endsWhole = true
    start = 0
    end = 0
    number = 0
    isOverlong = false
  }

  /// Reads more bytes; returns false at the end of the file.
  mutating func fill(from file: borrowing Descriptor) throws(SystemError) -> Bool {
    if start > 0 {
      let rest = end - start
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + start, rest)
      }
      end = rest
      start = 0
    }
    if end == buffer.count {
      isOverlong = true
      end = 0
    }
    let count = try FileText.read(file, into: &buffer, at: end)
    buffer.withUnsafeBytes { bytes in
      hash.update(UnsafeRawBufferPointer(rebasing: bytes[end..<end + count]))
    }
    end += count
    if count > 0 { endsWhole = buffer[end - 1] == UInt8(ascii: "\n") }
    return count > 0
  }

  /// The next complete line in the buffer.
  mutating func next() -> Piece? {
    guard let newline = newline() else { return nil }
    let piece = piece(upTo: newline)
    start = newline + 1
    return piece
  }

  /// The rest of a file that does not end with a newline.
  mutating func last() -> Piece? {
    guard start < end || isOverlong else { return nil }
    let piece = piece(upTo: end)
    start = end
    return piece
  }

  private func newline() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < end, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0a, end - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  private mutating func piece(upTo end: Int) -> Piece {
    number += 1
    defer { isOverlong = false }
    let offset = hash.count - self.end + start
    if isOverlong {
      return Piece(range: start..<start, number: number, offset: offset, isTooLong: true)
    }
    // In a journal that passed through a tool for other systems, lines may end with CR LF.
    let hasReturn = start < end && buffer[end - 1] == UInt8(ascii: "\r")
    return Piece(
      range: start..<(hasReturn ? end - 1 : end), number: number, offset: offset, isTooLong: false)
  }
}
