import Foundation
import TestSupport
import Testing

@testable import hegang

/// The bar that long work shows.
struct WorkingTests {
  static let lines: [(share: Double?, tick: Int, columns: Int, line: String)] = [
    (0, 0, 80, "Checking  ░░░░░░░░░░░░░░░░░░░░"),
    (0.5, 7, 80, "Checking  ██████████░░░░░░░░░░"),
    (1, 7, 80, "Checking  ████████████████████"),
    (nil, 0, 80, "Checking  ████░░░░░░░░░░░░░░░░"),
    (nil, 3, 80, "Checking  ░░░████░░░░░░░░░░░░░"),
    (nil, 18, 80, "Checking  ██░░░░░░░░░░░░░░░░██"),
    (0.5, 0, 40, "Checking  █████░░░░░"),
    (0.5, 0, 16, "Che  █████░░░░░"),
  ]

  @Test(arguments: lines)
  func `the line fits, and shows how much is done`(
    share: Double?, tick: Int, columns: Int, line: String
  ) {
    #expect(Working.line("Checking", share, tick: tick, columns: columns) == line)
  }

  @Test func `on a terminal a bar comes and goes, in a pipe there is none`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    let export = try program.run("export", "--format", "journal").output
    let file = program.folder.url.appending(path: "export.jsonl")
    try Data(export.utf8).write(to: file)
    let line = "(sleep 1.5; cat \(file.path())) | \(Program.url.path()) import -"
    let shell = URL(filePath: "/bin/sh")
    let terminal = try program.start(["-c", line], of: shell, columns: 80)
    try terminal.expect("Reading standard input  ")
    try terminal.expect("█")
    try terminal.expect("Imported: 0 events; 1 were already here.")
    #expect(try terminal.expectEnd() == .exited(0))
    let plain = try program.start(["-c", line + " --plain"], of: shell, columns: 80)
    #expect(!(try plain.expect("Imported:").contains("Reading")))
    #expect(try program.shell(line).error.isEmpty)
  }

  @Test func `an interrupted bar does not stay on the screen`() throws {
    let program = try Program()
    let line = "sleep 9 | \(Program.url.path()) import -"
    let terminal = try program.start(["-c", line], of: URL(filePath: "/bin/sh"), columns: 80)
    try terminal.expect("█")
    terminal.send("\u{3}")
    #expect(try terminal.expectEnd() == .signalled(SIGINT))
    #expect(!terminal.seen.contains("Reading"), "\(terminal.raw)")
  }
}
