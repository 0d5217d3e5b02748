import Foundation
import TestSupport
import Testing

/// A long sitting is no burden; its times are measured in `Benchmarks/sitting.py`.
struct LongSittingTests {
  @Test func `two hundred answers in a row take hardly any memory`() throws {
    var program = try Program()
    try program.folder.write(wells(400), to: "Decks/Wells/facts/wells.yaml")
    program.decks = program.folder.url.appending(path: "Decks")
    _ = try program.run("generate")
    let terminal = try program.start("study", "--new", "400", "--limit", "400", "--form", "typed")
    var first = 0
    for number in 1...300 {
      try terminal.expect("How deep is ")
      try terminal.expect("> ")
      // None of the depths: the same work each time, and a pause to read.
      terminal.sendLine("7")
      try terminal.expect("· saved")
      try terminal.expect("> ")
      if number == 100 { first = try resident(terminal) }
      terminal.sendLine()
    }
    try terminal.expect("> ")
    let growth = try resident(terminal) - first
    #expect(growth < 2_000, "\(growth) kB")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  /// The memory of the program, in kB.
  private func resident(_ terminal: PseudoTerminal) throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(terminal.process)/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
    return try #require(line.split(separator: " ").dropLast().last.flatMap { Int($0) })
  }

  private func wells(_ count: Int) -> String {
    """
    schema: facts/1
    subject: wells
    title: Wells
    language: en
    topics: [{id: wells, name: Wells}]
    sources: [{id: atlas, title: An atlas, dated: 1999}]
    facts:

    """
      + (1...count).map {
        """
          - {id: well-\($0), topic: wells, about: well \($0), type: quantity, unit: m, value: \(1000 + 7 * $0),
             ask: How deep is well \($0)?, phrase: the depth of well \($0), source: {id: atlas, section: Wells}}

        """
      }.joined()
  }
}
