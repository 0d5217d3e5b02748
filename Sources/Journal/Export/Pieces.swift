import Progress
import Concurrency

/// Collects output into large pieces, so that there is one call for thousands of rows.
struct Pieces {
  private static let size = 64 << 10
  /// The bytes that have not been passed on yet.
  var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(2 * Self.size)
  }

  /// Appends a text.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Passes on the bytes if there are enough of them.
  mutating func passOn<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    if bytes.count >= Self.size { try finish(write) }
  }

  /// Passes on the remaining bytes.
  mutating func finish<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    if bytes.isEmpty { return }
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

extension Pieces {
  /// Writes a long list in order; several threads make blocks of it while earlier ones are written.
  /// - Parameters:
  ///   - count: How many elements the list has.
  ///   - size: How many of them a block has.
  ///   - write: Takes each block that is not empty.
  ///   - make: Makes the block of a range of elements.
  /// - Throws: What `write` throws.
  static func inOrder<E: Error>(
    _ count: Int, by size: Int, to write: ([UInt8]) throws(E) -> Void,
    _ make: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) throws(E) {
    // A few blocks at a time, so that the whole list is never in memory.
    let some = 8 * size
    let blocks = { @Sendable (start: Int) in
      let rest = min(some, count - start)
      return parallelMap((rest + size - 1) / size) { block in
        make(start + block * size..<start + min(rest, (block + 1) * size))
      }
    }
    guard count > 0 else { return }
    var made = blocks(0)
    for next in stride(from: some, to: count, by: some) {
      let (following, written) = both({ blocks(next) }) { () -> Result<Void, E> in
        do throws(E) {
          for block in made where !block.isEmpty { try write(block) }
          return .success(())
        } catch {
          return .failure(error)
        }
      }
      try written.get()
      made = following
    }
    // A short list, such as one answer, is written without another thread.
    for block in made where !block.isEmpty { try write(block) }
  }

  /// Writes a list of JSON values in order; see ``inOrder(_:by:to:_:)``.
  /// - Parameters:
  ///   - count: How many elements the list has.
  ///   - size: How many of them a block has.
  ///   - write: Takes each block.
  ///   - make: Makes the block of a range of elements, with a comma before each of them.
  /// - Throws: What `write` throws.
  static func values<E: Error>(
    _ count: Int, by size: Int, to write: ([UInt8]) throws(E) -> Void,
    _ make: @escaping @Sendable (Range<Int>) -> [UInt8]
  ) throws(E) {
    var isFirst = true
    try inOrder(
      count, by: size,
      to: { (block) throws(E) in
        try write(isFirst ? Array(block.dropFirst()) : block)
        isFirst = false
      }, make)
  }
}
