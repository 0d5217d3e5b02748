import Foundation
import Glibc
import TestSupport
import Testing

/// Keys typed between two prompts, while the program works.
@Suite(.timeLimit(.minutes(5)))
struct LineEditorGapTests {
  /// The demonstration program between two prompts.
  private func working() throws -> PseudoTerminal {
    let terminal = try demo()
    terminal.sendLine(":work")
    try terminal.expect("\nworking\n")
    return terminal
  }

  @Test func `control-D ends at the next prompt`() throws {
    let terminal = try working()
    terminal.send(Key.control("d"))
    try terminal.expect("> \n[end]\n")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test(arguments: [
    ("luobei\r", "luobei"),
    ("鹤岗市" + Key.backspace + "\r", "鹤岗"),
    ("abc def" + Key.control("w") + Key.control("y") + Key.control("y") + "\r", "abc defdef"),
    ("b" + Key.control("a") + "a\r", "ab"),
    ("one" + Key.control("u") + "two\r", "two"),
    (Key.paste("one\rtwo\r") + "\r", "one two"),
  ])
  func `an answer is edited by the next prompt, and shown once`(keys: String, text: String) throws {
    let terminal = try working()
    terminal.send(keys)
    try terminal.expect("[text \(text)]")
    let shown = terminal.transcript.split(separator: "working\n").last ?? ""
    #expect(shown.hasPrefix("> "), "\(shown)")
  }

  @Test func `several answers and a control-D all arrive`() throws {
    let terminal = try working()
    terminal.send("one\r:work\rthree\r\r" + Key.control("d"))
    for text in ["one", ":work", "three", ""] { try terminal.expect("[text \(text)]") }
    try terminal.expect("[end]")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `control-C interrupts the next prompt`() throws {
    let terminal = try working()
    terminal.send(Key.control("c") + "x")
    try terminal.expect("[interrupted ]")
  }

  @Test func `another program finds the terminal as it was`() throws {
    let terminal = try demo()
    terminal.sendLine(":stty")
    try terminal.expect("[text :stty]")
    try terminal.expect("\n icanon\n> ")
    #expect(!terminal.terminalSettings().isOrdinary)
    try terminal.answer("on", gives: "[text on]")
  }

  @Test func `control-C belongs to another program while it runs`() throws {
    let terminal = try demo()
    terminal.sendLine(":sleep")
    try terminal.expect("\nsleeping\n")
    terminal.send(Key.control("c"))
    try terminal.expect("^C")
    try terminal.expect("ended\n> ")
    try terminal.answer("on", gives: "[text on]")
  }

  @Test(arguments: [SIGTRAP, SIGSEGV])
  func `the terminal is restored when the program breaks down`(signal: Int32) throws {
    let terminal = try working()
    #expect(!terminal.terminalSettings().isOrdinary)
    terminal.signal(signal)
    #expect(try terminal.expectEnd() == .signalled(signal))
    #expect(terminal.terminalSettings().isOrdinary)
  }

  @Test func `the end gives the terminal back`() throws {
    let terminal = try PseudoTerminal(programURL(named: "TerminalDemo"), arguments: ["--once"])
    try terminal.expect("> ")
    #expect(terminal.terminalSettings() != terminal.firstSettings)
    terminal.sendLine("one")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
    #expect(terminal.raw.contains("\u{1B}[?2004l"))
  }

  @Test func `the rest of a paste whose time is over belongs to no later line`() throws {
    let terminal = try demo("--limit", "3")
    terminal.send("\u{1B}[200~one\rtwo")
    try terminal.expect("[timed out ]")
    try terminal.expect("> ")
    terminal.send("\rthree\rfour\u{1B}[201~five\r")
    try terminal.expect("[text five]")
  }
}
