import Files
import JSON
import Progress

/// A file that is read piece by piece, with no more in memory than one value or line.
struct IncomingBytes {
  /// The most bytes that one value or line may have.
  static let longest = 1 << 28

  private let more: () throws -> [UInt8]
  /// The bytes in memory.
  private(set) var bytes: [UInt8] = []
  /// The index in ``bytes`` of the next byte.
  private(set) var start = 0
  /// The number of bytes read before those in memory.
  private var dropped = 0
  private var isAtEnd = false

  /// A file whose pieces a function returns; an empty piece is the end.
  init(_ more: @escaping () throws -> [UInt8]) {
    self.more = more
  }

  /// Reads another piece; false at the end of the file.
  /// - Throws: `ImportError.tooLong` if one value needs more than ``longest`` bytes.
  private mutating func fill() throws -> Bool {
    if isAtEnd { return false }
    bytes.removeFirst(start)
    dropped += start
    start = 0
    if bytes.count > Self.longest { throw ImportError.tooLong }
    let piece = try more()
    isAtEnd = piece.isEmpty
    bytes += piece
    return !isAtEnd
  }

  /// Reads until this many bytes are waiting, or the file ends.
  mutating func fill(upTo count: Int) throws {
    while bytes.count - start < count, try fill() {}
  }

  /// Converts UTF-16 to UTF-8, and skips a byte order mark.
  mutating func decode() throws {
    try fill(upTo: 3)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { start = 3 }
    guard UTF16Text.marked(bytes.prefix(2)) != nil else { return }
    while try fill() {}
    if let text = UTF16Text.marked(bytes) { bytes = Array(text.utf8) }
  }

  /// Consumes the next line; nil at the end.
  /// - Returns: Its range in ``bytes``, without the newline.
  mutating func line() throws -> Range<Int>? {
    var searched = start
    while true {
      if let newline = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = newline + 1 }
        return start..<newline
      }
      searched = bytes.count - start
      guard try !fill() else { continue }
      defer { start = bytes.count }
      return start < bytes.count ? start..<bytes.count : nil
    }
  }
}

/// Reading JSON that is larger than memory; a `JSONReader` reads each value inside it.
extension IncomingBytes {
  /// The next byte that is not white space, not consumed; nil at the end.
  mutating func peek() throws -> UInt8? {
    repeat {
      while start < bytes.count, ProgressImport.isSpace(bytes[start]) { start += 1 }
      if start < bytes.count { return bytes[start] }
    } while try fill()
    return nil
  }

  /// Consumes one value.
  /// - Parameter read: Reads the value; called again if not all of it was in memory.
  /// - Returns: The value.
  /// - Throws: `JSONError` when it is not well formed.
  mutating func value<Value>(
    _ read: (inout JSONReader) throws(JSONError) -> Value
  ) throws -> Value {
    while true {
      var reader = JSONReader(bytes, range: start..<bytes.count)
      do throws(JSONError) {
        let value = try read(&reader)
        // A number at the end of the bytes in memory may continue in the file.
        if reader.offset < bytes.count || isAtEnd {
          start = reader.offset
          return value
        }
      } catch {
        // An error at the end of the bytes in memory may only mean that there is more to read.
        if isAtEnd || error.offset + 64 < bytes.count { throw error.moved(by: dropped) }
      }
      try fill(upTo: 2 * (bytes.count - start) + 1)
    }
  }

  /// Consumes an array, calling `element` for each value; `element` must consume exactly one.
  mutating func array(_ element: (inout IncomingBytes) throws -> Void) throws {
    start += 1
    if try peek() == UInt8(ascii: "]") { return start += 1 }
    repeat { try element(&self) } while try continues(until: UInt8(ascii: "]"), "a comma or ]")
  }

  /// Consumes an object, calling `member` for each key; `member` must consume exactly one value.
  mutating func object(_ member: (inout IncomingBytes, String) throws -> Void) throws {
    start += 1
    var keys: Set<String> = []
    if try peek() == UInt8(ascii: "}") { return start += 1 }
    repeat {
      let place = try place
      let key = try value { (reader) throws(JSONError) in try reader.string() }
      if !keys.insert(key).inserted { throw JSONError.duplicateKey(key, at: place) }
      guard try peek() == UInt8(ascii: ":") else {
        throw JSONError.expected("a colon after the key", at: try self.place)
      }
      start += 1
      try member(&self, key)
    } while try continues(until: UInt8(ascii: "}"), "a comma or }")
  }

  /// Consumes a value of any kind, an array element by element.
  mutating func skip() throws {
    if try peek() == UInt8(ascii: "[") {
      try array { try $0.value { (reader) throws(JSONError) in try reader.skip() } }
    } else {
      try value { (reader) throws(JSONError) in try reader.skip() }
    }
  }

  /// The offset in the file of the next byte that is not white space.
  private var place: Int {
    mutating get throws {
      _ = try peek()
      return dropped + start
    }
  }

  private mutating func continues(until closing: UInt8, _ what: String) throws -> Bool {
    let byte = try peek()
    guard byte == UInt8(ascii: ",") || byte == closing else {
      throw JSONError.expected("\(what) after the value", at: try place)
    }
    start += 1
    return byte != closing
  }
}
