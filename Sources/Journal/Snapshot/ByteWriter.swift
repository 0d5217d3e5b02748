import Progress
/// Writes numbers, rows and texts one after another, in this machine's byte order.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func append<Value: BitwiseCopyable>(_ value: Value) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  /// Appends the number of values, then the values.
  mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
    append(values.count)
    values.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ text: String) { append(Array(text.utf8)) }
}

/// Reads what a ``ByteWriter`` wrote.
struct ByteReader {
  /// An error: the bytes end too early, or a value is impossible.
  struct Broken: Error {}

  private let bytes: [UInt8]
  /// The offset of the next byte.
  private var offset = 0
  private var end: Int { bytes.count }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == end }

  mutating func next<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) throws(Broken)
    -> Value
  {
    let size = MemoryLayout<Value>.size
    guard size <= end - offset else { throw Broken() }
    let value = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: Value.self) }
    offset += size
    return value
  }

  mutating func list<Value: BitwiseCopyable>(_ type: Value.Type = Value.self) throws(Broken)
    -> [Value]
  {
    let count = try next(Int.self)
    let stride = MemoryLayout<Value>.stride
    guard count >= 0, count <= (end - offset) / stride else { throw Broken() }
    let start = offset
    offset += count * stride
    return [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      bytes.withUnsafeBytes { bytes in
        let part = UnsafeRawBufferPointer(rebasing: bytes[start..<start + count * stride])
        UnsafeMutableRawBufferPointer(buffer).copyMemory(from: part)
      }
      filled = count
    }
  }

  mutating func text() throws(Broken) -> String {
    let count = try next(Int.self)
    guard 0...end - offset ~= count else { throw Broken() }
    offset += count
    let start = offset - count
    return bytes.span.extracting(start..<offset).withUnsafeBufferPointer {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
