import Foundation
import TestSupport

/// The demonstration program at a terminal, its first prompt shown.
func demo(
  _ arguments: String..., environment: [String: String] = [:], columns: Int = 80
) throws -> PseudoTerminal {
  let terminal = try PseudoTerminal(
    programURL(named: "TerminalDemo"), arguments: arguments, environment: environment,
    columns: columns)
  try terminal.expect("> ")
  return terminal
}

extension PseudoTerminal {
  /// Types text and waits until it can be seen.
  func type(_ text: String) throws {
    send(text)
    try expect(text)
  }

  /// Sends a line, waits for what the program makes of it and for the next prompt.
  func answer(_ line: String, gives result: String) throws {
    sendLine(line)
    try expect("\n\(result)\n")
    try expect("> ")
  }
}

/// The bytes that keys send.
enum Key {
  static let up = "\u{1B}[A"
  static let down = "\u{1B}[B"
  static let left = "\u{1B}[D"
  static let backspace = "\u{7F}"
  static let escape = "\u{1B}"

  static func control(_ letter: Character) -> String {
    String(UnicodeScalar((letter.asciiValue ?? 0) & 0x1F))
  }

  static func paste(_ text: String) -> String {
    "\u{1B}[200~\(text)\u{1B}[201~"
  }
}
