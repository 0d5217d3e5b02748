import Foundation
import TestSupport
import Testing

/// Runs everything that saves an event, then `undo`, then `redo`: undo reverses exactly that, and
/// redo restores it.
struct UndoTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// Commands that go before, each with its input.
    var before: [(arguments: [String], input: String)] = []
    /// The command that saves an event.
    let arguments: [String]
    var input = ""
    /// Edits of the facts before it, as texts and what takes their place.
    var edits: [(String, String)] = []
    /// The beginning of undo's output.
    let undone: String

    var testDescription: String { name }
  }

  private static let study = ["study", "rivers", "--form", "typed"]
  private static let answer = (arguments: study, input: "1927\n:quit\n")
  private static let quiz = ["quiz", "--questions", "3", "--seed", "1", "--plain"]

  static let table = [
    Case(
      name: "an answer", before: [answer], arguments: study, input: "1370\n:quit\n",
      undone: "Undone: the answer of 2026-11-21 about the length of Nen River"),
    Case(
      name: "an answer with another rating", before: [answer], arguments: study,
      input: "1370\n:hard\n:quit\n",
      undone: "Undone: the answer of 2026-11-21 about the length of Nen"),
    Case(
      name: "an answer declared right", before: [answer], arguments: study,
      input: "7777\n:right\n:quit\n",
      undone: "Undone: the answer of 2026-11-21 about the length of Nen"),
    Case(
      name: "a flag", before: [answer], arguments: study, input: ":flag\n:quit\n",
      undone: "Undone: the flag on the length of Nen River"),
    Case(
      name: "a suspension", before: [answer], arguments: study, input: ":suspend\n:quit\n",
      undone: "Undone: the suspension of the length of Nen River"),
    Case(
      name: "a card put off", before: [answer], arguments: study, input: ":bury\n:quit\n",
      undone: "Undone: putting off the length of Nen River"),
    Case(
      name: "a note", before: [answer], arguments: study, input: ":note long\n:quit\n",
      undone: "Undone: the note on the length of Nen River"),
    Case(
      name: "a note removed", before: [answer, (study, ":note long\n:quit\n")], arguments: study,
      input: ":note -\n:quit\n",
      undone: "Undone: the removal of the note on the length of Nen River"),
    Case(
      name: "a pin", before: [answer], arguments: study, input: ":pin typed\n:quit\n",
      undone: "Undone: the form pinned to the length of Nen River"),
    Case(
      name: "marks cleared",
      before: [answer, (study, ":flag\n:note a\n:pin typed\n:suspend\n:quit\n")],
      arguments: ["marks", "--clear", "nen-length"],
      undone: "Undone: 4 changes to the marks of the length of Nen River"),
    Case(
      name: "a card resumed", before: [answer, (study, ":bury\n:quit\n")],
      arguments: ["marks", "--resume", "nen-length"],
      undone: "Undone: the return of the length of Nen River"),
    Case(
      name: "a whole quiz", before: [answer], arguments: quiz, input: "?\n?\n?\n",
      undone: "Undone: the quiz of 2026-11-21, 0 of 3 right"),
    Case(
      name: "a quiz that was left", before: [answer], arguments: quiz, input: "?\n?\n:quit\n",
      undone: "Undone: the quiz of 2026-11-21 that you left, 2 answers"),
    Case(
      name: "a reset of a topic", before: [answer], arguments: ["reset", "rivers", "--yes"],
      undone: "Undone: the reset of 2026-11-21. Everything it forgot is back."),
    Case(
      name: "a reset of topics",
      before: [answer, (["study", "towns", "--form", "typed"], "1926\n:quit\n")],
      arguments: ["reset", "rivers", "towns", "--yes"], undone: "Undone: the resets of 2026-11-21."),
    Case(
      name: "a reset of all", before: [answer], arguments: ["reset", "--all", "--yes"],
      undone: "Undone: the reset of 2026-11-21."),
    Case(
      name: "a setting", before: [answer], arguments: ["config", "retention", "0.85"],
      undone: "Undone: the change of retention to 0.85"),
    Case(
      name: "a pace in a session", before: [answer], arguments: study, input: ":plan 30\n:quit\n",
      undone: "Undone: the change of pace to 30"),
    Case(
      name: "a plan", before: [answer], arguments: ["plan", "--by", "2026-12-24", "--follow"],
      undone: "Undone: the plan for rivers until 2026-12-24"),
    Case(
      name: "the end of a plan",
      before: [answer, (["plan", "--by", "2026-12-24", "--follow"], "")],
      arguments: ["plan", "--cancel"], undone: "Undone: the end of the plan for rivers"),
    Case(
      name: "days away", before: [answer], arguments: ["away", "7d", "--from", "2026-12-01"],
      undone: "Undone: the days off from Tuesday 1 December"),
    Case(
      name: "the end of days away",
      before: [
        answer, (["away", "7d", "--from", "2026-12-01"], ""),
        (["away", "7d", "--from", "2026-12-20"], ""),
      ],
      arguments: ["away", "--cancel"], undone: "Undone: the cancelled days off"),
    Case(
      name: "an alias withdrawn",
      before: [(study, "7777\n:right\n:quit\n"), (study, "1370\n:quit\n")],
      arguments: ["aliases", "--remove", "7777"],
      undone: "Undone: the removed answer \"7777\" for the length of Songhua River"),
    Case(
      name: "new dates",
      before: [
        answer, (study + ["--new", "0"], "1927\n"), (["config", "retention", "0.99"], ""),
      ],
      arguments: ["reschedule", "--yes"], undone: "Undone: the new"),
    Case(
      name: "a renamed fact", before: [answer], arguments: ["stats"],
      edits: [("  - id: songhua-length", "  - id: songhua-long\n    was: [songhua-length]")],
      undone: "Undone: the memory of the length of Songhua River"),
    Case(
      name: "a split fact", before: [answer], arguments: ["stats"],
      edits: [
        (
          "  - id: songhua-length\n",
          """
            - id: half
              was: [songhua-length]
              topic: towns
              about: the half
              type: year
              ask: "When was the half built?"
              value: 1930
              fix: 2026-11-21
              source: {id: atlas, section: Towns}
            - id: songhua-part
              was: [songhua-length]

          """
        )
      ], undone: "Undone: how "),
    Case(
      name: "a corrected fact", before: [answer], arguments: ["stats"],
      edits: [("value: 1927", "value: 2001\n    fix: 2026-11-21")],
      undone: "Undone: what the correction did to your memory of the length of Songhua River"),
    Case(
      name: "a fact taken out", before: [(["study", "towns", "--form", "typed"], "1926\n:quit\n")],
      arguments: ["stats"],
      edits: [
        (bridge, ""),
        (
          "    items: [rope, paper]\n    source: {id: atlas, section: Towns}\n",
          "    items: [rope, paper]\n    source: {id: atlas, section: Towns}\n"
            + "tombstones: [{id: bridge, date: 2026-11-21, reason: It was never built.}]\n"
        ),
      ], undone: "Undone: the notice that"),
  ]

  private static let bridge = """
      - id: bridge
        topic: towns
        about: the bridge
        type: year
        ask: "In which year was the bridge opened?"
        phrase: "the year in which the bridge was opened"
        value: 1926
        source: {id: atlas, section: Towns}

    """

  @Test(arguments: table)
  func `undo reverses the last saved action, redo restores it`(entry: Case) throws {
    var program = try Program()
    let decks = program.folder.url.appending(path: "decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    for (arguments, input) in entry.before {
      _ = try program.run(arguments, input: input)
      program.now += 1
    }
    if entry.arguments == ["reschedule", "--yes"] { program.now += 86_400 }
    try edit(program, entry.edits)
    let before = try state(program)
    let lines = try program.journalLines().count
    let run = try program.run(entry.arguments, input: entry.input)
    #expect(run.end == .exited(0), "\(run.output)\(run.error)")
    #expect(try program.journalLines().count > lines, "\(run.output)\(run.error)")
    let after = try state(program)
    let isNotice = entry.undone == "Undone: the notice that"
    #expect(after != before || isNotice)
    let undo = try program.run("undo")
    #expect(undo.output.replacing("\n", with: " ").hasPrefix(entry.undone), "\(undo.output)")
    #expect(try state(program) == before)
    let redo = try program.run("redo")
    #expect(redo.output.hasPrefix("Redone: "), "\(redo.output)")
    #expect(try state(program) == after)
    guard isThorough else { return }
    _ = try program.run("undo")
    #expect(try state(program) == before)
  }

  private func edit(_ program: Program, _ edits: [(String, String)]) throws {
    guard !edits.isEmpty else { return }
    let facts = program.decks.appending(path: "Rivers/facts/rivers.yaml")
    var text = try String(contentsOf: facts, encoding: .utf8)
    for (old, new) in edits {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try text.write(to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("generate")
    #expect(run.end == .exited(0), "\(run.error)")
  }

  /// The learner's progress, without the journal and undone events.
  private func state(_ program: Program) throws -> NSDictionary {
    let text = try program.run("export").output
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
    var document = try #require(object as? [String: Any])
    document["journal"] = nil
    let cards = try #require(document["cards"] as? [[String: Any]])
    document["cards"] = cards.compactMap { card -> [String: Any]? in
      var card = card
      let history = card["history"] as? [[String: Any]] ?? []
      let standing = history.filter { $0["standing"] as? String != "undone" }
      card["history"] = standing
      return standing.isEmpty && card["schedule"] is NSNull ? nil : card
    }
    return document as NSDictionary
  }
}
