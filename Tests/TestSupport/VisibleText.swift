/// Leaves out what a terminal would act on instead of showing, so that a transcript can be read.
///
/// It works on bytes as they come, however a read has cut them.
struct VisibleText {
  private enum State { case text, escape, sequence, string, stringEscape, skipOne }
  private static let hidden: Set<UInt8> = [0x07, 0x08, 0x0D]

  /// Everything that came.
  private(set) var raw: [UInt8] = []
  /// What can be seen of it.
  private(set) var bytes: [UInt8] = []
  private var state = State.text

  mutating func add(_ new: some Sequence<UInt8>) {
    for byte in new {
      raw.append(byte)
      add(byte)
    }
  }

  private mutating func add(_ byte: UInt8) {
    switch (state, byte) {
    case (.text, 0x1B): state = .escape
    case (.text, _): if !Self.hidden.contains(byte) { bytes.append(byte) }
    case (.escape, UInt8(ascii: "[")): state = .sequence
    case (.escape, UInt8(ascii: "]")), (.escape, UInt8(ascii: "P")): state = .string
    case (.escape, UInt8(ascii: "(")), (.escape, UInt8(ascii: ")")): state = .skipOne
    case (.sequence, 0x40...0x7E): state = .text
    case (.sequence, _): break
    case (.string, 0x07): state = .text
    case (.string, 0x1B): state = .stringEscape
    case (.string, _): break
    case (.escape, _), (.stringEscape, _), (.skipOne, _): state = .text
    }
  }
}
