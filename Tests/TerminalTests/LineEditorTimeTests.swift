import Foundation
import Glibc
import TestSupport
import Testing

/// The countdown, the limit, and time in which the program is stopped.
@Suite(.timeLimit(.minutes(5)))
struct LineEditorTimeTests {
  @Test func `the countdown does not disturb typing`() throws {
    let terminal = try demo("--limit", "601")
    #expect(terminal.transcript.hasSuffix("10:01> "))
    try terminal.type("鹤岗 and lu")
    // The prompt gets shorter on the way.
    try terminal.expect("9:59")
    try terminal.answer("obei", gives: "[text 鹤岗 and luobei]")
  }

  @Test func `at the limit the line ends with what had been typed`() throws {
    let terminal = try demo("--limit", "2")
    try terminal.type("lu")
    try terminal.expect("\n[timed out lu]\nactive 2 s\n")
    try terminal.expect("> ")
    try terminal.expect("\n[timed out ]\nactive 2 s\n")
  }

  @Test func `the limit holds in a search of the history too`() throws {
    let terminal = try demo("--limit", "2")
    terminal.send(Key.control("r"))
    try terminal.expect("search)")
    try terminal.expect("\n[timed out ]\n")
    try terminal.expect("0:02> ")
  }

  @Test func `a limit that is over at once asks nothing`() throws {
    let terminal = try demo("--limit", "0", "--once")
    try terminal.expect("\n[timed out ]\nactive 0 s\n")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `time in which another hand stops the program does not count`() throws {
    let terminal = try demo("--limit", "10")
    try terminal.type("still ")
    terminal.signal(SIGSTOP)
    // Longer than the limit: this is the time that must not count.
    sleep(11)
    terminal.send("here\r")
    terminal.signal(SIGCONT)
    try terminal.expect("\n[text still here]\nactive ")
    let active = try #require(Int(terminal.expect(" s\n")))
    #expect(active < 8)
  }

  @Test func `control-Z restores the terminal, and the line continues after fg`() throws {
    let program = programURL(named: "TerminalDemo").path
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/bash"), arguments: ["--norc", "--noprofile", "-i"],
      environment: ["PS1": "shell$ "])
    try terminal.expect("shell$ ")
    terminal.sendLine("'\(program)' --limit 10")
    try terminal.expect("0:10> ")
    try terminal.type("half")
    terminal.send(Key.control("z"))
    try terminal.expect("Stopped")
    try terminal.expect("shell$ ")
    terminal.sendLine("stty -a | grep -o ' icanon'; sleep 11")
    try terminal.expect("\n icanon\n")
    try terminal.expect("shell$ ")
    terminal.sendLine("fg")
    try terminal.expect("> half")
    terminal.sendLine("way")
    try terminal.expect("\n[text halfway]\nactive ")
    let active = try #require(Int(terminal.expect(" s\n")))
    #expect(active < 8)
    try terminal.expect("> ")
    terminal.send(Key.control("d"))
    try terminal.expect("[end]")
    try terminal.expect("shell$ ")
    terminal.sendLine("exit")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `control-Z without a shell continues at once`() throws {
    let terminal = try demo()
    try terminal.type("half")
    terminal.send(Key.control("z"))
    try terminal.expect("> half")
    try terminal.answer("way", gives: "[text halfway]")
  }
}
