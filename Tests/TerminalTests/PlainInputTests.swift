import Foundation
import Glibc
import TestSupport
import Testing

/// The demonstration program on pipes.
@Suite(.timeLimit(.minutes(5)))
struct PlainInputTests {
  @Test func `lines are read without prompt and echo`() throws {
    let run = try ProgramRun(
      programURL(named: "TerminalDemo"), arguments: ["--keys", "12"],
      input: "\u{FEFF}luobei\r\n\n2\n鹤岗\nlast")
    #expect(
      run.output == """
        [text luobei]
        active 0 s
        [text ]
        active 0 s
        [key 2]
        active 0 s
        [text 鹤岗]
        active 0 s
        [text last]
        active 0 s
        [end]

        """)
    #expect(run.error == "")
    #expect(run.end == .exited(0))
  }

  @Test func `bytes that are no text are repaired`() throws {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE9, 0xB9, 0x0A, 0x00, 0x62]
    let run = try ProgramRun(programURL(named: "TerminalDemo"), input: bytes)
    #expect(run.output.contains("[text a\u{FFFD}\u{FFFD}]\n"))
    #expect(run.output.contains("[text \u{FFFD}b]\n"))
  }

  @Test func `a long input is read to its end`() throws {
    let lines = (1...20_000).map { "answer number \($0)\n" }.joined()
    let run = try ProgramRun(programURL(named: "TerminalDemo"), input: lines)
    #expect(run.output.contains("[text answer number 20000]\n"))
    #expect(run.end == .exited(0))
  }

  @Test func `the limit holds, and the rest of a late line is no answer`() throws {
    let run = try ProgramRun(
      programURL(named: "TerminalDemo"), arguments: ["--limit", "1", "--once"], input: "lu",
      keepsInputOpen: true)
    #expect(run.output == "[timed out lu]\nactive 1 s\n")
    #expect(run.end == .exited(0))
  }

  @Test func `nothing at all is the end`() throws {
    let run = try ProgramRun(programURL(named: "TerminalDemo"))
    #expect(run.output == "[end]\n")
  }

  @Test func `a reader that goes away ends the program quietly`() throws {
    let program = programURL(named: "TerminalDemo").path
    let run = try ProgramRun(
      URL(filePath: "/bin/bash"),
      arguments: ["-c", "yes luobei | '\(program)' | head -n 1; echo ${PIPESTATUS[1]}"])
    #expect(run.output == "[text luobei]\n0\n")
    #expect(run.error == "")
  }
}
