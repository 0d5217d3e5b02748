/// A pull reader for strict JSON (RFC 8259): the caller asks for what should come next.
///
///     var reader = JSONReader(Array(#"{"name": "Luobei", "area": 6761}"#.utf8))
///     var name = "", area = 0
///     try reader.object { (reader, key) throws(JSONError) in
///       switch key {
///       case "name": name = try reader.string()
///       case "area": area = try reader.integer()
///       default: try reader.skip()
///       }
///     }
///     try reader.end()
///
/// The text must be UTF-8 without a byte order mark. Trailing commas, comments, duplicate keys,
/// lone surrogates, numbers that do not fit and nesting beyond ``maximumDepth`` are errors. White
/// space before a value is skipped. After an error the reader must not be used any more.
package struct JSONReader: Sendable {
  /// The largest number of nested arrays and objects.
  package static let maximumDepth = 64

  let bytes: [UInt8]
  let limit: Int
  /// The offset of the next byte.
  package internal(set) var offset: Int
  var depth = 0

  /// Creates a reader for a whole array.
  package init(_ bytes: [UInt8]) {
    self.init(bytes, range: bytes.indices)
  }

  /// Creates a reader for a part of an array; anything outside the array is ignored.
  package init(_ bytes: [UInt8], range: Range<Int>) {
    let range = range.clamped(to: bytes.indices)
    self.bytes = bytes
    self.limit = range.upperBound
    self.offset = range.lowerBound
  }

  /// Reads an object, calling `member` for each key; `member` must consume exactly one value.
  ///
  /// Keys that Unicode considers equivalent count as duplicates, since a dictionary could not
  /// contain both.
  /// - Throws: `JSONError` if the text is not an object, or whatever `member` throws.
  package mutating func object(
    _ member: (inout JSONReader, String) throws(JSONError) -> Void
  ) throws(JSONError) {
    try fields { (reader, key) throws(JSONError) in try member(&reader, reader.text(of: key)) }
  }

  /// Reads an object as ``object(_:)`` does, a quarter faster if keys are only compared with
  /// literals.
  /// - Throws: `JSONError` if the text is not an object, or whatever `member` throws.
  package mutating func fields(
    _ member: (inout JSONReader, JSONKey) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(UInt8(ascii: "{"), "an object")
    var keys = KeySet()
    if !closes(UInt8(ascii: "}")) {
      repeat {
        skipWhiteSpace()
        let start = offset
        let key = try key()
        if !keys.insert(key, text: { text(of: key) }) {
          throw .duplicateKey(text(of: key), at: start)
        }
        try consume(UInt8(ascii: ":"), "a colon after the key")
        try member(&self, key)
      } while try continues(until: UInt8(ascii: "}"), "a comma or } after the value")
    }
    depth -= 1
  }

  /// A key as a string.
  package func text(of key: JSONKey) -> String {
    let isPlain = key.number != 0 && key.other.isEmpty
    return isPlain ? String(decoding: bytes[key.range], as: UTF8.self) : key.other
  }

  /// Reads an array, calling `element` for each value; `element` must consume exactly one.
  /// - Throws: `JSONError` if the text is not an array, or whatever `element` throws.
  package mutating func array(
    _ element: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try open(UInt8(ascii: "["), "an array")
    if !closes(UInt8(ascii: "]")) {
      repeat {
        try element(&self)
      } while try continues(until: UInt8(ascii: "]"), "a comma or ] after the value")
    }
    depth -= 1
  }

  /// Checks that only white space is left.
  /// - Throws: `JSONError.expected` if there is anything else.
  package mutating func end() throws(JSONError) {
    skipWhiteSpace()
    if offset < limit { throw .expected("nothing more", at: offset) }
  }
}
