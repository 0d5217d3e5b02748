/// The checksum of zlib, PNG and Ethernet: CRC-32 with the reflected polynomial 0xEDB88320.
///
/// Eight bytes are processed at a time, each with its own table ("slicing by 8", Kounavis and
/// Berry, 2005).
package enum CRC32 {
  /// Entry 256·k + b is the checksum of the byte b followed by k zero bytes.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 2048)
    for byte in 0..<256 {
      var rest = UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
      tables[byte] = rest
    }
    for index in 256..<2048 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xff)]
    }
    return tables
  }()

  /// The checksum of a part of an array.
  package static func checksum(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    let tables = tables.span
    let bytes = bytes.span.extracting(range)
    var rest: UInt32 = 0xffff_ffff
    var index = 0
    while index &+ 8 <= bytes.count {
      let first =
        rest
        ^ (UInt32(bytes[index]) | UInt32(bytes[index &+ 1]) << 8
          | UInt32(bytes[index &+ 2]) << 16 | UInt32(bytes[index &+ 3]) << 24)
      let low =
        tables[1792 | Int(first & 0xff)] ^ tables[1536 | Int(first >> 8 & 0xff)]
        ^ tables[1280 | Int(first >> 16 & 0xff)] ^ tables[1024 | Int(first >> 24)]
      rest =
        low ^ tables[768 | Int(bytes[index &+ 4])] ^ tables[512 | Int(bytes[index &+ 5])]
        ^ tables[256 | Int(bytes[index &+ 6])] ^ tables[Int(bytes[index &+ 7])]
      index &+= 8
    }
    while index < bytes.count {
      rest = rest >> 8 ^ tables[Int((rest ^ UInt32(bytes[index])) & 0xff)]
      index &+= 1
    }
    return ~rest
  }
}
