/// Finds the terminal's report of the cursor position in the input: `ESC [ row ; column R`.
struct CursorReport {
  /// The request for a report.
  static let question = "\u{1B}[6n"

  /// The number of reports still to come.
  var awaited = 0
  private var begun: [UInt8] = []

  /// The meaning of a byte.
  enum Piece: Equatable {
    /// Typed bytes, in order; none while it is undecided.
    case typed([UInt8])
    /// The column of the cursor, from 1.
    case column(Int)
  }

  /// Accepts the next byte from the terminal.
  mutating func take(_ byte: UInt8) -> Piece {
    begun.append(byte)
    guard isBeginning(begun) else { return .typed(giveUp()) }
    guard byte == UInt8(ascii: "R") else { return .typed([]) }
    let parameters = begun.dropFirst(2).dropLast().split(separator: UInt8(ascii: ";"))
    let column = parameters.last.flatMap { Int(String(decoding: $0, as: UTF8.self)) }
    begun = []
    awaited -= 1
    return .column(column ?? 1)
  }

  /// The bytes held back because they might have become a report.
  mutating func giveUp() -> [UInt8] {
    defer { begun = [] }
    return begun
  }

  /// Whether bytes are the beginning of a report, or a whole one.
  private func isBeginning(_ bytes: [UInt8]) -> Bool {
    var separators = 0
    for (place, byte) in bytes.enumerated() {
      switch (place, byte) {
      case (0, 0x1B), (1, UInt8(ascii: "[")): break
      case (2..., UInt8(ascii: "0")...UInt8(ascii: "9")): break
      case (3..., UInt8(ascii: ";")) where separators == 0: separators = 1
      case (5..., UInt8(ascii: "R")) where separators == 1: break
      default: return false
      }
    }
    return bytes.count <= 12
  }
}
