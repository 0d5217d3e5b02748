import Foundation
import Glibc
import TestSupport
import Testing

@testable import Terminal

/// A prompt stays where it is, and whole, when the window gets another width.
@Suite(.timeLimit(.minutes(5)))
struct ResizingTests {
  @Test(arguments: [
    ("> ", 80, 0, 2), ("> 12345678", 10, 1, 0), ("> 123456789", 10, 1, 1), ("> 鹤岗鹤岗", 9, 1, 2),
    ("", 10, 0, 0), (String(repeating: "x", count: 25), 10, 2, 5),
  ])
  func `the cursor after a text that wraps`(text: String, columns: Int, row: Int, column: Int) {
    let cursor = WrappedCursor(after: text, columns: columns)
    #expect(cursor.row == row)
    #expect(cursor.column == column)
  }

  @Test(
    arguments: [
      // A line of 50 columns, made narrower: wrapped again, left as it is, no answer.
      (50, 80, 40, 11, 1), (50, 80, 40, 40, 0), (50, 80, 40, nil, 0),
      // A line of 50 columns in 40, made wider: wrapped again, left, no answer.
      (50, 40, 80, 51, 0), (50, 40, 80, 11, 1), (50, 40, 80, nil, 1),
      // Just full: the cursor waits behind the last column.
      (80, 100, 40, 40, 1), (80, 100, 40, 41, 1), (80, 100, 40, 1, 2),
      // Nothing is said that helps: what is above stays.
      (85, 80, 40, 6, 1), (50, 80, 40, 33, 0),
    ] as [(Int, Int, Int, Int?, Int)])
  func `where a prompt begins`(length: Int, old: Int, new: Int, reported: Int?, rows: Int) {
    let text = String(repeating: "x", count: length)
    #expect(WrappedCursor.rows(above: text, from: old, to: new, reported: reported) == rows)
  }

  @Test func `the terminal's reply is distinguished from typed text`() {
    var report = CursorReport()
    report.awaited = 1
    var typed: [UInt8] = []
    var columns: [Int] = []
    for byte in "a\u{1B}[A\u{1B}[12;34Rb\u{1B}".utf8 {
      switch report.take(byte) {
      case .typed(let bytes): typed += bytes
      case .column(let column): columns.append(column)
      }
    }
    typed += report.giveUp()
    #expect(String(decoding: typed, as: UTF8.self) == "a\u{1B}[Ab\u{1B}")
    #expect(columns == [34])
    #expect(report.awaited == 0)
  }

  @Test(arguments: [
    // From, to, the column that the terminal tells, and the rows that the prompt is above the cursor.
    (80, 40, 13, 1), (80, 40, 40, 0), (40, 80, 53, 0), (40, 80, 13, 1),
  ])
  func `the prompt is shown once, where it was`(
    old: Int, new: Int, column: Int, rows: Int
  ) throws {
    let terminal = try demo(columns: old)
    let answer = String(repeating: "x", count: 50)
    terminal.send(answer)
    try wait(terminal) { terminal.transcript.filter { $0 == "x" }.count >= 50 }
    terminal.resize(columns: new)
    try wait(terminal) { terminal.raw.hasSuffix("\u{1B}[6n") }
    // What is typed before the answer comes is not lost.
    terminal.send("y\u{1B}[9;\(column)Rz")
    let up = rows == 0 ? "" : "\u{1B}[\(rows)A"
    try wait(terminal) { terminal.raw.contains("\u{1B}[6n\r\(up)\u{1B}[J> x") }
    try terminal.answer("", gives: "[text \(answer)yz]")
  }

  @Test func `a terminal that does not answer is not waited for`() throws {
    let terminal = try demo()
    try terminal.type("half")
    terminal.resize(columns: 40)
    try terminal.expect("> half")
    try terminal.answer(" done", gives: "[text half done]")
    // An answer that comes late is no answer of the learner's.
    terminal.send("\u{1B}[9;7R")
    try terminal.answer("next", gives: "[text next]")
  }

  /// Reads what the program writes until something is so.
  private func wait(_ terminal: PseudoTerminal, _ isSo: () -> Bool) throws {
    for _ in 0..<600 {
      if isSo() { return }
      // Never shown: only time passes.
      _ = try? terminal.expect("\u{1}", within: .milliseconds(1))
    }
    Issue.record("waited in vain; there is \(terminal.raw)")
  }
}
