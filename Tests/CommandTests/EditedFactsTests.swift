import Foundation
import TestSupport
import Testing

/// The facts are edited between two sessions: the learner is told, and keeps the memory of
/// unchanged facts.
struct EditedFactsTests {
  /// A learner who answered every fact right on the first day.
  private func learner() throws -> Program {
    var program = try Program()
    let target = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: target)
    program.decks = target
    let answers = "1927\n1926\nrope, paper\n1370\nAmur\n"
    let run = try program.run("study", "--form", "typed", "--new", "5", input: answers)
    #expect(run.output.contains("5 right at first try"))
    return program
  }

  private func edit(_ program: Program, _ changes: (String, String)...) throws {
    let facts = program.decks.appending(path: "Rivers/facts/rivers.yaml")
    var text = try String(contentsOf: facts, encoding: .utf8)
    for (old, new) in changes {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try text.write(to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("generate")
    #expect(run.end == .exited(0), "\(run.error)")
  }

  @Test func `facts renamed, corrected and removed between two sessions`() throws {
    var program = try learner()
    try edit(
      program, ("  - id: songhua-length", "  - id: songhua-1999\n    was: [songhua-length]"),
      ("value: 1370", "value: 1571\n    fix: 2026-11-23"), ("Into which river", "Into what river"),
      ("  - id: bridge", "  - id: ford"), ("the bridge", "the ford"),
      (
        "items: [rope, paper]\n    source: {id: atlas, section: Towns}\n",
        "items: [rope, paper]\n    source: {id: atlas, section: Towns}\n"
          + "tombstones: [{id: bridge, date: 2026-11-23, reason: It was never built.}]\n"
      ))
    program.now += 3600 * 24 * 2
    let told = try program.run("stats", "--all")
    #expect(
      told.error == """
        1 fact was corrected since you learned it and is due today: the length of Nen
        River in 1999.
        1 fact you learned has a new name; its memory stays: the length of Songhua River
        in 1999.
        1 fact you learned is no longer asked; its memory is kept: bridge.

        """)
    program.now += 3600 * 24
    let run = try program.run(
      "study", "--form", "typed", "--new", "0",
      input: String(repeating: "1370\n", count: 12))
    let quiz = try program.run(
      "quiz", "rivers", "--form", "typed", "--seed", "1",
      input: String(repeating: "1370\n", count: 6))
    #expect(quiz.output.contains("That used to be right; the fact was corrected on 23 November"))

    // Once is enough.
    #expect(run.error == "")
    #expect(
      run.output.contains(
        """
        That used to be right; the fact was corrected on 23 November 2026.
          An atlas: Lengths, 1999
        """), "\(run.output)")

    #expect(
      told.output.hasSuffix(
        """
        1 question you learned is no longer asked, but its memory is kept:
        rivers/bridge. hegang show ID says why.

        """))

    let moved = try program.run("show", "rivers/songhua-1999").output
    #expect(moved.contains("    2026-11-21 good, typed 1927\n    2026-11-24"), "\(moved)")
    let gone = try program.run("show", "bridge").output
    #expect(
      gone.hasPrefix(
        "rivers/bridge\n  No longer asked: It was never built.\n  Memory: recall now 88%"))
    #expect(gone.hasSuffix("    2026-11-21 good, typed 1926\n"))
  }

  @Test func `a journal that cannot be written does not keep anybody from looking`() throws {
    let program = try learner()
    try edit(program, ("  - id: mouth", "  - id: outlet\n    was: [mouth]"))
    let shown = try program.run("stats", "--json")
    #expect(shown.end == .exited(0))
    #expect(shown.error.contains("1 fact you learned has a new name"))
    let lines = try program.journalLines()
    #expect(lines.count { $0.contains("\"moved\"") } == 1)
    #expect(lines.last?.contains("rivers/outlet") == true)
  }

  @Test(arguments: [
    """
      - id: anda-area
        was: [towns/anda/area]
        topic: t
        about: anda
        type: quantity
        unit: km2
        ask: How big is Anda?
        value: 120
        source: {id: atlas, section: A}
    """,
    "tombstones:\n  - {id: towns/anda/area, date: 2026-11-21, reason: Nobody knows.}",
  ])
  func `what generate advises for an emptied cell is accepted`(advice: String) throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    let facts = program.decks.appending(path: "Towns/facts")
    try FileManager.default.createDirectory(at: facts, withIntermediateDirectories: true)
    let text = """
      schema: facts/1
      subject: towns
      title: Towns
      language: en
      topics: [{id: t, name: T}]
      sources: [{id: atlas, title: An atlas, dated: 1999}]
      entities: [{id: land, class: land, name: Landia}]
      facts:
        - id: towns
          topic: t
          about: land
          type: table
          row_class: town
          columns:
            - {id: area, type: quantity, unit: km2, ask: "How large is {about}?"}
          rows:
            - {id: anda, name: Anda, cells: [120]}
            - {id: beian, name: Beian, cells: [340]}
          source: {id: atlas, section: A}

      """
    let file = facts.appending(path: "towns.yaml")
    try text.write(to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("generate").end == .exited(0))
    let empty = text.replacing("[120]", with: "[\"\"]")
    try empty.write(to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("generate").error.contains("write was: [towns/anda/area]"))
    try (empty + advice + "\n").write(to: file, atomically: true, encoding: .utf8)
    let run = try program.run("generate")
    #expect(run.end == .exited(0), "\(run.error)")
  }
}
