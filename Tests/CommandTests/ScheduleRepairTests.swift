import Foundation
import TestSupport
import Testing

/// Cards that an earlier version sent years away come back, from the command line.
struct ScheduleRepairTests {
  /// A learner whose fit, without evidence, believes in centuries; one card was answered well three times.
  private func program() throws -> Program {
    let program = try Program()
    let weights =
      "0.212 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 4.5 0.0 0.796 1.4835 0.0614 0.2629 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1"
    var lines: [String] = []
    func add(_ days: Int, _ day: String, _ fields: String) {
      let line =
        "{\"v\":1,\"d\":\"otherone\",\"n\":\(lines.count + 1),\"t\":\((Program.morning - days * 86_400) * 1_000),\"z\":0,\"h\":4,\"day\":\"\(day)\",\(fields)"
      lines.append("\(line),\"c\":\"\(crc(line))\"}")
    }
    add(
      40, "2026-10-12", "\"e\":\"weights\",\"w\":\"\(weights)\",\"answers\":400,\"due\":0")
    for (days, day) in [(39, "2026-10-13"), (31, "2026-10-21"), (15, "2026-11-06")] {
      add(
        days, day,
        "\"e\":\"ans\",\"deck\":\"rivers\",\"topic\":\"rivers\",\"card\":\"rivers/bridge\",\"form\":\"typed\",\"g\":4,\"j\":\"correct\",\"ms\":900,\"a\":\"1927\""
      )
    }
    let log = program.folder.url.appending(path: "foreign.jsonl")
    try (lines.joined(separator: "\n") + "\n").write(to: log, atomically: true, encoding: .utf8)
    let run = try program.run("import", log.path(percentEncoded: false))
    #expect(run.end == .exited(0), "\(run.output)\(run.error)")
    return program
  }

  /// The CRC-32 of zlib, as eight hexadecimal digits.
  private func crc(_ text: String) -> String {
    let sum = text.utf8.reduce(UInt32.max) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in
        rest & 1 == 1 ? rest >> 1 ^ 0xedb8_8320 : rest >> 1
      }
    }
    let digits = String(~sum, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  private func dueDay(_ program: Program) throws -> String {
    let text = try program.run("export", "--format", "json").output
    let found = try #require(text.firstMatch(of: /"due_day":"(\d{4}-\d\d-\d\d)"/))
    return String(found.1)
  }

  @Test func `only a study session brings them back, in one sentence and for one undo`() throws {
    let program = try program()
    let before = try dueDay(program)
    #expect(before > "2030")
    for words in [
      ["show", "bridge"], ["stats"], ["today"], ["export", "--format", "csv"], ["fit", "--report"],
    ] {
      _ = try program.run(words)
    }
    #expect(try program.journalLines().count { $0.contains("\"repair\"") } == 0)
    #expect(try dueDay(program) == before)
    let session = try program.run("study", "--limit", "1", input: ":quit\n")
    let words = (session.output + session.error).replacing("\n", with: " ")
    #expect(
      words.contains(
        "1 card was due further ahead than your answers support, so it comes back sooner (hegang undo reverses this)."
      ))
    let after = try dueDay(program)
    #expect(after < "2027-06" && after > "2026-11")
    #expect(try program.journalLines().count { $0.contains("\"repair\"") } == 1)
    // It is done once.
    let again = try program.run("study", "--limit", "1", input: ":quit\n")
    #expect(!(again.output + again.error).contains("further ahead"))
    let shown = try program.run("show", "rivers/bridge").output
    #expect(shown.contains("your answers support no more than"), "\(shown)")
    #expect(
      try program.run("undo").output.replacing("\n", with: " ").contains(
        "Cards have their old due dates again."))
    #expect(try dueDay(program) == before)
    _ = try program.run("study", "--limit", "1", input: ":quit\n")
    #expect(try dueDay(program) == before)
    #expect(try program.journalLines().count { $0.contains("\"repair\"") } == 1)
  }
}
