/// How one event names another: writer, sequence number and checksum, `lap7q2ma-1024-476730d3`.
///
/// The checksum is part of it because after a rollback or on a cloned machine a number can be given
/// twice.
package struct EventReference: Hashable, Sendable {
  /// Who wrote the event.
  package let writer: WriterID
  /// Its number among the events of that writer, from 1.
  package let sequence: Int
  /// The CRC-32 at the end of its line.
  package let checksum: UInt32

  /// A reference of these parts.
  package init(writer: WriterID, sequence: Int, checksum: UInt32) {
    self.writer = writer
    self.sequence = sequence
    self.checksum = checksum
  }

  /// The numbers an event can have: those every JSON reader holds exactly.
  static let validSequences = 1...(1 << 53 - 1)
}

extension EventReference: LosslessStringConvertible {
  /// The reference written as `lap7q2ma-1024-476730d3`; nil if the text is not exactly such a one.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let writer = WriterID(String(parts[0])),
      let sequence = Int(parts[1]), Self.validSequences.contains(sequence),
      let checksum = UInt32(parts[2], radix: 16)
    else { return nil }
    self.init(writer: writer, sequence: sequence, checksum: checksum)
    // Only one spelling: no plus sign, no leading zeros, eight small hexadecimal digits.
    if description != text { return nil }
  }

  /// The reference as `lap7q2ma-1024-476730d3`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the same.
  func append(to bytes: inout [UInt8]) {
    writer.append(to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: sequence)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(checksum: checksum)
  }
}

extension [UInt8] {
  /// Appends a checksum as eight hexadecimal digits.
  mutating func append(checksum: UInt32) {
    for shift in stride(from: 28, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: checksum >> UInt32(shift) & 0xf)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }
}
