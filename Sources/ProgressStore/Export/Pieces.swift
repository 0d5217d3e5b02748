/// Collects output into large pieces, so that there is one call for thousands of rows.
struct Pieces {
  private static let size = 64 << 10
  /// What was written and not yet handed over.
  var bytes: [UInt8] = []

  init() {
    bytes.reserveCapacity(2 * Self.size)
  }

  /// Adds a text.
  mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Hands over what was written, if it has become enough.
  mutating func passOn<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    if bytes.count >= Self.size { try finish(write) }
  }

  /// Hands over what was written.
  mutating func finish<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    if bytes.isEmpty { return }
    try write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
