/// Who wrote an event: one session slot of one device, such as `lap7q2ma`.
///
/// One to eight characters of a–z and 0–9, kept in one number whose order is the order of the
/// texts.
package struct WriterID: Hashable, Sendable {
  let packed: UInt64

  /// The writer whose name was packed so.
  init(packed: UInt64) {
    self.packed = packed
  }

  /// The writer with this name; nil unless it is one to eight characters of a–z and 0–9.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes.span, bytes.indices)
  }

  /// The writer whose name stands in a range of bytes.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
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
  /// Whether one name is before another, compared by bytes.
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
