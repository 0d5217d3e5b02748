import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever is typed, the program ends as it should: no crash, the terminal as it was, the journal
/// whole.
struct RandomKeyTests {
  /// How many sessions; the variable raises it.
  static let sessions =
    ProcessInfo.processInfo.environment["HEGANG_RANDOM_SESSIONS"].flatMap { Int($0) } ?? 50

  private static let keys = [
    "1", "2", "3", "4", "1927", "1926", "1930", "1370 km", "rope, paper", "Amur", "amu", "鹤岗", "é",
    "\r", "\r", "\r", "\r", "?", "[", "]", "!", ":", "s", "t", "g", "r", " ",
    ":undo\r", ":redo\r", ":hint\r", ":why\r", ":source\r", ":help\r", ":right\r", ":easy\r",
    ":again\r", ":skip\r", ":time\r", ":nonsense\r", "\t", ":\t\t", "\u{3}", "\u{7F}", "\u{1B}",
    "\u{1B}[A", "\u{1B}[B", "\u{1B}[D", "\u{1B}[200~a\nb\nc\u{1B}[201~", "\u{1}", "\u{B}", "\u{19}",
    "\u{C}", "\u{0}", "\u{1F}", "\u{12}",
  ]

  @Test(arguments: 0..<RandomKeyTests.sessions)
  func `random keys break nothing`(session: Int) throws {
    var random = SeededGenerator(seed: UInt64(session))
    let program = try Program()
    let commands: [[String]] = [
      ["study"], ["study", "--form", "typed"], ["study", "--form", "choice"],
      ["quiz", "--confidence", "--questions", "5"], ["quiz", "--time", "1m"],
    ]
    let command = commands[session % commands.count]
    let columns = [20, 40, 80, 200][session % 4]
    let terminal = try program.start(command, columns: columns)
    let before = terminal.terminalSettings()
    try terminal.expect(command[0] == "quiz" ? "Enter" : "> ")
    for _ in 0..<Int.random(in: 5...60, using: &random) {
      guard let keys = RandomKeyTests.keys.randomElement(using: &random) else { continue }
      terminal.send(keys)
      if Int.random(in: 0..<8, using: &random) == 0 {
        terminal.resize(columns: Int.random(in: 1...120, using: &random))
      }
      usleep(UInt32.random(in: 0...4000, using: &random))
    }
    // A half-typed line goes with ^C; what was typed between two prompts may be lost.
    for _ in 0..<6 {
      terminal.send("\u{3}")
      usleep(20_000)
      terminal.send("\u{4}")
      usleep(20_000)
    }
    #expect(try terminal.expectEnd(within: .seconds(30)) == .exited(0))
    #expect(terminal.terminalSettings() == before)
    let lines = try program.journalLines()
    #expect(JournalCheck.validLines(lines.joined(separator: "\n")).count == lines.count)
    #expect(try program.run("export").end == .exited(0))
  }
}
