import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever is typed, and however it ends, the program ends as it should: no crash, the terminal as it
/// was, the journal whole.
struct RandomKeyTests {
  /// The number of sessions, thirty of which try each command with each end; the variable raises it.
  static let sessions =
    ProcessInfo.processInfo.environment["HEGANG_RANDOM_SESSIONS"].flatMap { Int($0) }
    ?? (isThorough ? 60 : 30)

  private static let keys = [
    "1", "2", "3", "4", "1927", "1926", "1930", "1370 km", "rope, paper", "Amur", "amu", "鹤岗", "é",
    "\r", "\r", "\r", "\r", "?", "[", "]", "!", ":", "s", "t", "g", "r", "d", " ",
    ":undo\r", ":redo\r", ":hint\r", ":why\r", ":source\r", ":help\r", ":right\r", ":easy\r",
    ":again\r", ":skip\r", ":time\r", ":plan\r", ":flag\r", ":note later\r", ":bury\r",
    ":suspend\r",
    ":question\r", "help\r", "undo\r", "quit\r", ":flag why not\r",
    ":edit\r", ":nonsense\r", "\t", ":\t\t", "\u{3}", "\u{7F}", "\u{1A}", "\u{1B}", "\u{1B}[A",
    "\u{1B}[B", "\u{1B}[D", "\u{1B}[200~a\nb\nc\u{1B}[201~", "\u{1}", "\u{B}", "\u{19}",
    "\u{C}", "\u{0}", "\u{1F}", "\u{12}",
    "\u{1B}[200~\(String(repeating: "1927\r", count: 20))\u{1B}[201~",
  ]

  private static let keysWithoutEditor = keys.filter { $0 != ":edit\r" }

  private static let commands: [[String]] = [
    ["study"], ["study", "--form", "typed"], ["study", "--form", "choice"], [],
    ["quiz", "--confidence", "--questions", "5"], ["quiz", "--time", "1m"],
  ]

  /// A way to end a session.
  private enum End: CaseIterable {
    case keys, terminated, hungUp, quit, closed

    /// Ends it, and returns the expected exit code.
    func come(to terminal: PseudoTerminal) -> Int32 {
      switch self {
      case .keys:
        // A half-typed line goes with ^C; each ^D leaves a prompt.
        terminal.send("\u{3}" + String(repeating: "\u{4}", count: 6))
        return 0
      case .terminated: terminal.signal(SIGTERM)
      case .hungUp: terminal.signal(SIGHUP)
      case .quit: terminal.signal(SIGQUIT)
      case .closed: terminal.hangUp()
      }
      return [.terminated: 128 + SIGTERM, .quit: 128 + SIGQUIT][self] ?? 128 + SIGHUP
    }
  }

  @Test(arguments: 0..<RandomKeyTests.sessions)
  func `random keys and signals break nothing`(session: Int) throws {
    var random = SeededGenerator(seed: UInt64(session))
    let program = try randomProgram()
    let command = Self.commands[session % Self.commands.count]
    let terminal = try program.start(command, columns: [20, 40, 80, 200][session % 4])
    try terminal.expect(command.first == "quiz" ? "Enter" : "> ")
    let end = End.allCases[session % End.allCases.count]
    // What is typed or sent by keys while the editor runs is the editor's.
    let keys = [.keys, .quit].contains(end) ? Self.keysWithoutEditor : Self.keys
    for _ in 0..<Int.random(in: 5...60, using: &random) {
      try play(keys, on: terminal, &random)
    }
    let code = end.come(to: terminal)
    // The keys may have ended it before.
    let ended = try terminal.expectEnd()
    // A shell tells of both in the same way; the signal itself ends it while the editor runs.
    let ends: [ProgramEnd] = [.exited(0), .exited(code), .signalled(code - 128)]
    #expect(ends.contains(ended), "\(terminal.transcript.suffix(1500))")
    if end != .closed { #expect(terminal.terminalSettings() == terminal.firstSettings) }
    try check(program)
  }

  /// A program whose decks may be edited.
  private func randomProgram() throws -> Program {
    var program = try Program()
    let decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    program.environment["EDITOR"] = "/bin/true"
    return program
  }

  /// Types keys, changes the window, or stops the program for a moment.
  private func play(
    _ keys: [String], on terminal: PseudoTerminal, _ random: inout SeededGenerator
  ) throws {
    terminal.send(try #require(keys.randomElement(using: &random)))
    switch Int.random(in: 0..<24, using: &random) {
    case 0..<3: terminal.resize(columns: Int.random(in: 1...120, using: &random))
    case 3:
      terminal.signal(SIGSTOP)
      terminal.signal(SIGCONT)
    case 4: terminal.signal(SIGTSTP)
    case 5: terminal.signal(SIGINT)
    default: break
    }
    usleep(UInt32.random(in: 0...3000, using: &random))
  }

  private func check(_ program: Program) throws {
    let lines = try program.journalLines()
    #expect(JournalCheck.validLines(lines.joined(separator: "\n")).count == lines.count)
    #expect(try program.run("export").end == .exited(0))
  }

  @Test(arguments: 0..<RandomKeyTests.sessions / 5)
  func `stopped by a shell and continued, a random session goes on`(session: Int) throws {
    var random = SeededGenerator(seed: UInt64(1_000_000 + session))
    var program = try randomProgram()
    let folder = Program.url.deletingLastPathComponent().path(percentEncoded: false)
    program.environment.merge(
      ["PS1": "shell> ", "IGNOREEOF": "9", "PATH": "\(folder):/usr/bin:/bin"]) { $1 }
    let shell = URL(filePath: "/bin/bash")
    let terminal = try program.start(["--norc", "--noprofile", "-i"], of: shell, columns: 80)
    try terminal.expect("shell> ")
    terminal.sendLine("hegang study --form typed")
    try terminal.expect("> ")
    let keys = Self.keysWithoutEditor.filter { !["\u{3}", "\u{1A}"].contains($0) }
    for _ in 0..<Int.random(in: 2...6, using: &random) {
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        terminal.send(try #require(keys.randomElement(using: &random)))
      }
      terminal.send("\u{1A}")
      try terminal.expect("shell> ")
      // A search backwards that was stopped has a prompt of its own; ^G ends it.
      terminal.sendLine("fg")
      terminal.send("\u{7}")
      // The keys may have ended it before; then the shell asks again.
      if try terminal.expect("> ").hasSuffix("shell") { break }
    }
    // A ^D in the same moment can be lost when ^C gives the terminal's settings back.
    terminal.send("\u{3}")
    usleep(200_000)
    terminal.send("\u{4}")
    try terminal.expect("shell> ")
    terminal.send("\u{15}exit 7\r")
    #expect(try terminal.expectEnd() == .exited(7))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
    try check(program)
  }
}
