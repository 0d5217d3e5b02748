import Foundation
import TestSupport
import Testing

/// Progress for other programs.
struct ExportTests {
  private func studied() throws -> Program {
    let program = try Program()
    _ = try program.run(
      "study", "--form", "typed", input: "1927\n1926\n=cmd, rope\n:undo\nrope, paper\n1370\n")
    return program
  }

  @Test func `json is one document that other readers can read`() throws {
    let program = try studied()
    let data = Data(try program.run("export", "--format", "json").output.utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cards = try #require(document["cards"] as? [[String: Any]])
    #expect(Set(cards.compactMap { $0["card"] as? String }).contains("rivers/songhua-length"))
  }

  @Test func `csv has a row for each answer, and no formula`() throws {
    let program = try studied()
    let rows = try program.run("export", "--format", "csv").output.split(separator: "\r\n")
    // A head, four answers, and the undone one.
    #expect(rows.count == 6)
    #expect(rows.contains { $0.contains("'=cmd") })
  }

  @Test func `journal is the lines themselves`() throws {
    let program = try studied()
    let lines = try program.run("export", "--format", "journal").output.split(separator: "\n")
    #expect(try lines.map(String.init) == program.journalLines())
  }
}
