/// Tells what a terminal shows from what it acts on, byte by byte, however a read has cut them.
struct TerminalCodes {
  /// One thing that a program sent.
  enum Code: Hashable {
    /// A byte of a character; a character of several bytes comes byte by byte.
    case text(UInt8)
    /// A control character: carriage return, line feed, bell.
    case control(UInt8)
    /// `ESC [ 3 ; 1 H` is `sequence([3, 1], "H")`; private ones, as `ESC [ ? 2004 h`, have no parameters.
    case sequence([Int], Character)
  }

  private enum State { case text, escape, sequence, string, stringEscape, skipOne }
  private var state = State.text
  private var parameters: [UInt8] = []

  /// Takes the next byte; most bytes of a sequence give nothing.
  mutating func take(_ byte: UInt8) -> Code? {
    switch (state, byte) {
    case (.text, 0x1B): state = .escape
    case (.text, 0..<0x20), (.text, 0x7F): return .control(byte)
    case (.text, _): return .text(byte)
    case (.escape, UInt8(ascii: "[")): (state, parameters) = (.sequence, [])
    case (.escape, UInt8(ascii: "]")), (.escape, UInt8(ascii: "P")): state = .string
    case (.escape, UInt8(ascii: "(")), (.escape, UInt8(ascii: ")")): state = .skipOne
    case (.sequence, 0x40...0x7E):
      state = .text
      return .sequence(numbers, Character(UnicodeScalar(byte)))
    case (.sequence, _): parameters.append(byte)
    case (.string, 0x07): state = .text
    case (.string, 0x1B): state = .stringEscape
    case (.string, _): break
    case (.escape, _), (.stringEscape, _), (.skipOne, _): state = .text
    }
    return nil
  }

  private var numbers: [Int] {
    parameters.split(separator: UInt8(ascii: ";"))
      .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
  }
}
