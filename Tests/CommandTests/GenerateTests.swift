import Foundation
import TestSupport
import Testing

/// From facts to deck, by the command.
struct GenerateTests {
  private func copy(_ program: inout Program, from decks: URL) throws {
    let target = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: decks, to: target)
    program.decks = target
  }

  @Test func `two processes give the same bytes, whatever the order of the files`() throws {
    var one = try Program()
    try copy(&one, from: Program.projectDecks)
    let facts = one.decks.appending(path: "Hegang/facts")
    #expect(try one.run("generate", "--deck", "Hegang").end == .exited(0))
    let deck = one.decks.appending(path: "Hegang/deck.json")
    let first = try Data(contentsOf: deck)
    // The same files, made again in the reverse order, so that the folder lists them otherwise.
    let names = try FileManager.default.contentsOfDirectory(atPath: facts.path()).sorted()
    let texts = try names.map { try Data(contentsOf: facts.appending(path: $0)) }
    for name in names { try FileManager.default.removeItem(at: facts.appending(path: name)) }
    for (name, text) in zip(names, texts).reversed() {
      try text.write(to: facts.appending(path: name))
    }
    try FileManager.default.removeItem(at: deck)
    #expect(try one.run("generate", "--deck", "Hegang").end == .exited(0))
    #expect(try Data(contentsOf: deck) == first)
  }

  @Test func `the committed decks, and the one of the tests, are what their facts give`() throws {
    var program = try Program()
    for decks in [program.decks, Program.projectDecks] {
      program.decks = decks
      let run = try program.run("generate", "--check")
      #expect(run.end == .exited(0), "\(run.error)")
    }
  }

  @Test func `a stale deck fails the check and is left alone`() throws {
    var program = try Program()
    try copy(&program, from: program.decks)
    let facts = program.decks.appending(path: "Rivers/facts/rivers.yaml")
    let deck = program.decks.appending(path: "Rivers/deck.json")
    let before = try Data(contentsOf: deck)
    let text = try String(contentsOf: facts, encoding: .utf8).replacing("1370", with: "1371")
    try text.write(to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("generate", "--check")
    #expect(run.end == .exited(65))
    #expect(run.error.contains("deck.json: is not what the facts give; run hegang generate"))
    #expect(try Data(contentsOf: deck) == before)
    let refused = try program.run("generate")
    #expect(refused.end == .exited(65))
    #expect(
      refused.error.contains(
        "rivers/nen-length has another answer or time than before: write fix: YYYY-MM-DD"))
    #expect(try Data(contentsOf: deck) == before)
    let fixed = text.replacing("value: 1371", with: "value: 1371\n    fix: 2026-11-21")
    try fixed.write(to: facts, atomically: true, encoding: .utf8)
    #expect(try program.run("generate").output.contains("with a new meaning: rivers/nen-length"))
    #expect(try program.run("generate", "--check").end == .exited(0))
  }

  @Test func `a card that goes is retired, and comes back under its id`() throws {
    var program = try Program()
    try copy(&program, from: program.decks)
    let facts = program.decks.appending(path: "Rivers/facts/rivers.yaml")
    let text = try String(contentsOf: facts, encoding: .utf8)
    let without = text.replacing("  - id: bridge", with: "  - id: ford")
    try without.write(to: facts, atomically: true, encoding: .utf8)
    let refused = try program.run("generate")
    #expect(refused.end == .exited(65))
    #expect(refused.error.contains("rivers/bridge has vanished: write was: [bridge]"))
    let buried =
      without + "\ntombstones: [{id: bridge, date: 2026-11-21, reason: It was never built.}]\n"
    try buried.write(to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("generate")
    #expect(run.output.contains("1 card new: rivers/ford"))
    #expect(run.output.contains("1 card retired: rivers/bridge"))
    let back = text + "\ntombstones: [{id: ford, date: 2026-11-21, reason: It was a bridge.}]\n"
    try back.write(to: facts, atomically: true, encoding: .utf8)
    #expect(try program.run("generate").output.contains("1 card back again: rivers/bridge"))
  }

  @Test func `a mistake in the facts names the place and what was expected`() throws {
    var program = try Program()
    try copy(&program, from: program.decks)
    let facts = program.decks.appending(path: "Rivers/facts/rivers.yaml")
    let deck = program.decks.appending(path: "Rivers/deck.json")
    let before = try Data(contentsOf: deck)
    let text = try String(contentsOf: facts, encoding: .utf8)
      .replacing("value: 1370", with: "value: 13x0").replacing("closed: yes", with: "closd: yes")
    try text.write(to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("generate")
    #expect(run.end == .exited(65))
    let lines = run.error.split(separator: "\n").filter { $0.contains("rivers.yaml:") }
    #expect(lines.count >= 2)
    #expect(run.error.contains("rivers.yaml:48:12: "))
    #expect(run.error.contains("did you mean \"closed\"?"))
    #expect(try Data(contentsOf: deck) == before)
  }
}
