/// Finds the answer to "where is the cursor?" among what is typed: `ESC [ row ; column R`.
struct CursorReport {
  /// The question.
  static let question = "\u{1B}[6n"

  /// How many answers are still to come.
  var awaited = 0
  private var begun: [UInt8] = []

  /// What a byte turned out to be.
  enum Piece: Equatable {
    /// Bytes that belong to no answer, in the order they came; none while that is undecided.
    case typed([UInt8])
    /// The column of the cursor, from 1.
    case column(Int)
  }

  /// Takes the next byte from the terminal.
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

  /// What was held back, because it might have become an answer.
  mutating func giveUp() -> [UInt8] {
    defer { begun = [] }
    return begun
  }

  /// Whether bytes begin an answer, or are a whole one.
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
