import Foundation
import TestSupport
import Testing

/// The quality report, by the command.
struct CheckTests {
  /// `MetricTests` measures the elements too, so the command does it only in a thorough run.
  @Test(arguments: ["Hegang"] + (isThorough ? ["Elements"] : []))
  func `the committed decks miss no target`(deck: String) throws {
    var program = try Program()
    program.decks = Program.projectDecks
    let run = try program.run("check", "--deck", deck)
    #expect(run.end == .exited(0), "\(run.output)")
    #expect(run.output.contains("38 targets met, 0 missed, 0 skipped."))
  }

  @Test func `a missed target ends with 1, as text and as JSON`() throws {
    var program = try Program()
    let decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    let facts = program.decks.appending(path: "Rivers/facts/rivers.yaml")
    let text = try String(contentsOf: facts, encoding: .utf8)
    let stale = text.replacing("ask: \"", with: "ask: \"Currently, ")
    try stale.write(to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("check")
    #expect(run.end == .exited(1))
    let lines = run.output.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.contains("to look at, the worst first:") })
    #expect(lines[first + 1].hasPrefix("    rivers/"))
    #expect(lines[first + 2].hasPrefix("      Currently, "))
    #expect(lines[first + 3].hasPrefix("      - "))
    #expect(run.output.contains("- says currently"))
    let missed = try #require(
      lines.firstIndex { $0.contains("missed questions that go out of date: ") })
    #expect(missed > first)
    #expect(lines[missed + 1] == "    Target: 0.")
    #expect(lines[missed + 2].hasPrefix("    To fix: Replace the listed word by a date"))
    #expect(try #require(lines.firstIndex { $0.hasPrefix("  met     ") }) > missed)
    let json = try program.run("check", "--json", "--deck", "Rivers")
    #expect(json.end == .exited(1))
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect((report["metrics"] as? [Any])?.count == 38)
    #expect(report["missed"] as? Int != 0)
    let copy = decks.appending(path: "Copy")
    try FileManager.default.copyItem(at: decks.appending(path: "Rivers"), to: copy)
    let all = try program.run("check", "--json")
    let reports = try JSONSerialization.jsonObject(with: Data(all.output.utf8)) as? [[String: Any]]
    #expect(reports?.count == 2)
  }
}
