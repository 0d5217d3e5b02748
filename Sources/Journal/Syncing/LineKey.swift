import Progress
import Glibc

/// A key for the bytes of a whole line: two lines with the same key are the same line.
///
/// It has sixteen bytes instead of some hundred, so that the lines of two long journals can be
/// compared in memory. Checksum, length and a digest of 64 bits would all have to agree by chance.
struct LineKey: Hashable, Sendable {
  private let digest: UInt64
  private let checksum: UInt32
  private let count: UInt32

  /// The key of a line, given without its newline.
  /// - Throws: `LineError` if its checksum is wrong.
  init(_ bytes: [UInt8], _ range: Range<Int>) throws(LineError) {
    guard range.count <= Line.longest else { throw .tooLong }
    checksum = try LineDecoder.checksum(bytes, range)
    count = UInt32(range.count)
    var hash = WordHash()
    bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[range])) }
    digest = hash.digest
  }
}

extension [UInt8] {
  /// Passes on each line in turn, without its newline and any CR before it; skips empty lines.
  func forEachLine(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < count {
      let end = self[start...].firstIndex(of: UInt8(ascii: "\n")) ?? count
      let hasReturn = end > start && self[end - 1] == UInt8(ascii: "\r")
      let range = start..<(hasReturn ? end - 1 : end)
      if !range.isEmpty { body(range) }
      start = end + 1
    }
  }

  /// Passes on each line with a valid checksum, with its key.
  /// - Returns: The number of other lines.
  @discardableResult
  func forEachValidLine(_ body: (Range<Int>, LineKey) -> Void) -> Int {
    var damaged = 0
    forEachLine { range in
      do throws(LineError) {
        let key = try LineKey(self, range)
        body(range, key)
      } catch {
        damaged += 1
      }
    }
    return damaged
  }
}
