/// A reference to an event: writer, sequence number and checksum, `lap7q2ma-1024-476730d3`.
///
/// The checksum is included because a number can be used twice after a rollback or on a cloned
/// machine.
package struct EventReference: BitwiseCopyable, Hashable, Sendable {
  /// The writer of the event.
  package let writer: WriterID
  /// Its sequence number among the events of that writer, from 1.
  package let sequence: Int
  /// The CRC-32 at the end of its line.
  package let checksum: UInt32

  /// Creates a reference from its parts.
  package init(writer: WriterID, sequence: Int, checksum: UInt32) {
    self.writer = writer
    self.sequence = sequence
    self.checksum = checksum
  }

  /// The range of sequence numbers: those that every JSON reader represents exactly.
  package static let validSequences = 1...(1 << 53 - 1)
}

extension EventReference: LosslessStringConvertible {
  /// Reads a reference written as `lap7q2ma-1024-476730d3`; fails for any other text.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let writer = WriterID(String(parts[0])),
      let sequence = Int(parts[1]), Self.validSequences.contains(sequence),
      let checksum = UInt32(parts[2], radix: 16)
    else { return nil }
    self.init(writer: writer, sequence: sequence, checksum: checksum)
    // There is only one spelling: no plus sign, no leading zeros, eight lowercase hexadecimal
    // digits.
    if description != text { return nil }
  }

  /// The reference written as `lap7q2ma-1024-476730d3`.
  package var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the reference as text.
  package func append(to bytes: inout [UInt8]) {
    writer.append(to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(decimal: sequence)
    bytes.append(UInt8(ascii: "-"))
    bytes.append(checksum: checksum)
  }
}

extension [UInt8] {
  /// Appends a checksum as eight hexadecimal digits.
  package mutating func append(checksum: UInt32) {
    for shift in stride(from: 28, through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: checksum >> UInt32(shift) & 0xf)
      append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }
}
