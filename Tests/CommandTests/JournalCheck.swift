import Foundation

/// A second reader of journals that shares no code with the program: it checks only that a line is
/// JSON and ends in the CRC-32 of the bytes before.
enum JournalCheck {
  /// The valid lines of a text; a line that is torn or changed is not among them.
  static func validLines(_ text: String) -> [[String: Any]] {
    text.split(separator: "\n").compactMap { line in
      let bytes = Array(line.utf8)
      guard bytes.count > 16, let mark = line.range(of: ",\"c\":\"", options: .backwards)
      else { return nil }
      let body = Array(line[..<mark.lowerBound].utf8)
      let sum = line[mark.upperBound...].prefix(8)
      guard UInt32(sum, radix: 16) == crc32(body) else { return nil }
      return try? JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    }
  }

  /// CRC-32 bit by bit, as in ISO 3309.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var register: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      register ^= UInt32(byte)
      for _ in 0..<8 {
        register = register & 1 == 1 ? (register >> 1) ^ 0xEDB8_8320 : register >> 1
      }
    }
    return ~register
  }
}
