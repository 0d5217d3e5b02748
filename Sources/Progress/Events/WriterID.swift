/// The name of a writer: one session slot of one device, such as `lap7q2ma`.
///
/// It has one to eight characters of a–z and 0–9, stored in one number that sorts like the text.
package struct WriterID: BitwiseCopyable, Hashable, Sendable {
  /// The eight characters as one number.
  package let packed: UInt64

  /// Creates a name from its number.
  package init(packed: UInt64) {
    self.packed = packed
  }

  /// Creates a name; fails unless it is one to eight characters of a–z and 0–9.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, bytes.indices)
  }

  /// Reads a name from a range of bytes.
  package init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard 1...8 ~= range.count else { return nil }
    var packed: UInt64 = 0
    for index in range {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        packed = packed << 8 | UInt64(byte)
      default: return nil
      }
    }
    self.packed = packed << UInt64(8 * (8 - range.count))
  }

  func append(to bytes: inout [UInt8]) {
    var rest = packed
    while rest != 0 {
      bytes.append(UInt8(truncatingIfNeeded: rest >> 56))
      rest <<= 8
    }
  }
}

extension WriterID: Comparable {
  /// Whether one name sorts before another, by bytes.
  package static func < (left: WriterID, right: WriterID) -> Bool { left.packed < right.packed }
}

extension WriterID: CustomStringConvertible {
  /// The name.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
