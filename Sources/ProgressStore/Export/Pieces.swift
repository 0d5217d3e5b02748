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
