import Foundation
import Glibc
import TestSupport
import Testing

/// Ends of a line other than Enter, and the state of the terminal afterwards.
@Suite(.timeLimit(.minutes(5)))
struct LineEditorEndTests {
  @Test func `control-C gives what had been typed, and nothing on an empty line`() throws {
    let terminal = try demo()
    try terminal.type("half")
    terminal.send(Key.control("c"))
    try terminal.expect("^C\n[interrupted half]\n")
    try terminal.expect("> ")
    terminal.send(Key.control("c"))
    try terminal.expect("^C\n[interrupted ]\n")
    try terminal.expect("> ")
    try terminal.answer("whole", gives: "[text whole]")
  }

  @Test func `control-C leaves a search of the history`() throws {
    let terminal = try demo()
    try terminal.answer(":hint", gives: "[text :hint]")
    terminal.send(Key.control("r"))
    try terminal.expect("search)")
    terminal.send(Key.control("c"))
    try terminal.expect("[interrupted ")
    try terminal.expect("\n> ")
    try terminal.answer("on", gives: "[text on]")
  }

  @Test func `control-D ends an empty line only`() throws {
    let terminal = try demo()
    terminal.send("ab" + Key.control("a") + Key.control("d"))
    try terminal.answer("", gives: "[text b]")
    terminal.send(Key.control("d"))
    try terminal.expect("\n[end]\n")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `a signal to end is reported, and the line is left`(signal: Int32) throws {
    let terminal = try demo()
    try terminal.type("half")
    terminal.signal(signal)
    try terminal.expect("\n[terminated \(signal)]\n")
    #expect(try terminal.expectEnd() == .exited(128 + signal))
  }

  @Test func `a signal between two lines waits for the next, unless signals were released`() throws
  {
    let waiting = try demo()
    waiting.sendLine(":kill")
    try waiting.expect("[text :kill]")
    try waiting.expect("\n[terminated 15]\n")
    #expect(try waiting.expectEnd() == .exited(128 + SIGTERM))

    let released = try demo()
    released.sendLine(":release")
    try released.expect("[text :release]")
    #expect(try released.expectEnd() == .signalled(SIGTERM))
  }

  @Test func `control-backslash ends by its signal`() throws {
    let terminal = try demo()
    terminal.send(Key.control("\\"))
    try terminal.expect("\n[terminated 3]\n")
  }

  @Test func `a window that is closed ends the program by its signal`() throws {
    let terminal = try demo()
    terminal.hangUp()
    #expect(try terminal.expectEnd() == .exited(128 + SIGHUP))
  }

  @Test(arguments: ["d", "\\"])
  func `the terminal is as it was`(key: Character) throws {
    let folder = try TemporaryFolder()
    let before = try folder.write("", to: "before").path
    let after = try folder.write("", to: "after").path
    let program = programURL(named: "TerminalDemo").path
    let script = "stty -a >\(before); '\(program)'; stty -a >\(after)"
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/sh"), arguments: ["-c", "trap : INT QUIT; " + script])
    try terminal.expect("> ")
    #expect(!terminal.terminalSettings().isOrdinary)
    try terminal.answer("one", gives: "[text one]")
    terminal.send(Key.control("c"))
    try terminal.expect("[interrupted ]")
    try terminal.expect("> ")
    try terminal.type("half")
    terminal.send(Key.control("c"))
    try terminal.expect("[interrupted half]")
    try terminal.expect("> ")
    terminal.send(Key.control(key))
    try terminal.expectEnd()
    #expect(try folder.read("after") == folder.read("before"))
    #expect(try folder.read("before").contains("speed"))
  }

  @Test(arguments: [
    ("trap", SIGILL), ("abort", SIGABRT), ("sent", SIGSEGV), ("stack", SIGSEGV),
  ])
  func `the terminal is restored when the program breaks down`(crash: String, signal: Int32) throws
  {
    let terminal = try demo("--limit", "60", "--crash", crash)
    #expect(!terminal.terminalSettings().isOrdinary)
    #expect(try terminal.expectEnd() == .signalled(signal))
    #expect(terminal.terminalSettings().isOrdinary)
  }
}
