import Foundation
import TestSupport
import Testing

/// Forgetting, and taking it back.
struct ResetTests {
  private func studied() throws -> Program {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n1926\nrope, paper\n1370\n")
    return program
  }

  @Test func `a topic is forgotten after its name was typed, and undo brings it back`() throws {
    let program = try studied()
    let before = try program.run("export").output
    let terminal = try program.start("reset", "towns")
    try terminal.expect("This forgets 2 cards, 2 answers since 2026-11-21, in Towns.")
    try terminal.expect("Type towns to continue.")
    try terminal.expect("> ")
    terminal.sendLine("towns")
    try terminal.expect("Forgotten: 2 cards. hegang undo restores them. Saved.")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.run("export").output != before)
    #expect(
      try program.run("undo").output
        == "Undone: the reset of 2026-11-21. Everything it forgot is back. Saved.\n")
    #expect(try cards(program.run("export").output) == cards(before))
  }

  /// The cards of an export, as another reader reads them.
  private func cards(_ export: String) throws -> NSArray? {
    let document = try JSONSerialization.jsonObject(with: Data(export.utf8)) as? [String: Any]
    return document?["cards"] as? NSArray
  }

  private func scheduled(_ export: String) throws -> Int {
    try cards(export)?.count { ($0 as? [String: Any])?["schedule"] is [String: Any] } ?? 0
  }

  @Test func `anything else typed changes nothing`() throws {
    let program = try studied()
    let terminal = try program.start("reset", "--all")
    try terminal.expect("Type rivers to continue.")
    try terminal.expect("> ")
    terminal.sendLine("yes")
    try terminal.expect("Nothing has changed.")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.journalLines().count == 4)
  }

  @Test func `without a terminal it needs a yes`() throws {
    let program = try studied()
    let refused = try program.run("reset", "--all", input: "rivers\n")
    #expect(refused.end == .exited(64))
    #expect(
      refused.error
        == "hegang: Input is not a terminal, so nobody can be asked; add --yes to continue.\n")
    let done = try program.run("reset", "--all", "--yes")
    #expect(done.output.contains("Forgotten: 4 cards."))
    let empty = try program.run("reset", "--all", "--yes")
    #expect(empty.output == "There is nothing to forget.\n")
  }

  @Test(arguments: ["bridge", "rivers/bridge", "In which year was the bridge"])
  func `one fact is forgotten, by its id or by what show finds`(name: String) throws {
    let program = try studied()
    let before = try program.run("export").output
    let run = try program.run("reset", name, "--yes")
    #expect(run.end == .exited(0), "\(run.error)")
    #expect(run.output.contains("This forgets 1 card, 1 answer since 2026-11-21, in the year"))
    #expect(try scheduled(program.run("export").output) == scheduled(before) - 1)
    #expect(try program.run("undo").output.hasPrefix("Undone: the reset"))
    #expect(try cards(program.run("export").output) == cards(before))
  }

  @Test func `a name that more than one fact has is not guessed`() throws {
    let run = try studied().run("reset", "How many kilometres", "--yes")
    #expect(run.end == .exited(64))
    #expect(run.error.contains("give the id of one, such as nen-length"), "\(run.error)")
  }

  @Test func `a scope must be named, and must exist`() throws {
    let program = try studied()
    #expect(try program.run("reset").end == .exited(64))
    let unknown = try program.run("reset", "lakes", "--yes")
    #expect(unknown.end == .exited(64))
    #expect(unknown.error == "hegang: Rivers has no topic lakes; it has rivers, towns.\n")
  }
}
