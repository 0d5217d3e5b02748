import Deck
import Foundation
import Glibc
import TestSupport
import Testing

@testable import hegang

/// Every question of a deck, before anyone studies it.
struct PreviewTests {
  private static let rivers = """
    Rivers: 5 facts, 7 cards.

    Rivers

    rivers/songhua-length
      typed, choice: How many kilometres long was Songhua River in 1999?
        for typing: You may round to three figures.
        1  825 km
        2  1,227 km
        3  1,927 km (right)
        4  2,897 km
        in later showings: 1,479 km, 2,884 km, 3,298 km, 3,073 km, 4,484 km, 5,691
           km
      answer: 1,927 km
      Measured along the main stream.
      An atlas: Lengths, 1999
      no cloze: the fact has no statement.
      no true-false: the fact has no statement.

    rivers/songhua-length/reverse
      typed, choice: Which river was 1,927 km long in 1999?
        1  Nen River
        2  Songhua River (right)
        3  Mudan River
        4  Amur River
      answer: Songhua River
      accepted too: 松花江
      Measured along the main stream.
      An atlas: Lengths, 1999
      no cloze: only the question that asks for the value has it.
      no true-false: only the question that asks for the value has it.

    rivers/nen-length
      typed, choice: How many kilometres long was Nen River in 1999?
        for typing: You may round to three figures.
        1  680 km
        2  820 km
        3  950 km
        4  1,370 km (right)
        in later showings: 620 km, 930 km, 2,130 km, 1,720 km, 1,980 km
      answer: 1,370 km
      An atlas: Lengths, 1999
      no cloze: the fact has no statement.
      no true-false: the fact has no statement.

    rivers/nen-length/reverse
      typed, choice: Which river was 1,370 km long in 1999?
        1  Songhua River
        2  Mudan River
        3  Amur River
        4  Nen River (right)
      answer: Nen River
      accepted too: 嫩江
      An atlas: Lengths, 1999
      no cloze: only the question that asks for the value has it.
      no true-false: only the question that asks for the value has it.

    rivers/mouth
      typed, choice: Into which river does the Songhua River flow?
        1  Nen River
        2  Mudan River
        3  Amur River (right)
      answer: Amur River
      accepted too: 黑龙江
      An atlas: Rivers
      no cloze: the fact has no statement.
      no true-false: the fact has no statement.

    Towns

    rivers/bridge
      typed, choice: In which year was the bridge opened?
        1  1908
        2  1915
        3  1918
        4  1926 (right)
        in later showings: 1920, 1931, 1939, 1911, 1930
      answer: 1926
      An atlas: Towns
      no cloze: the fact has no statement.
      no true-false: the fact has no statement.

    rivers/banks
      typed: Which two things does the town make?
      answer: rope, paper
      An atlas: Towns
      no choice: lists are typed.
      no cloze: the fact has no statement.
      no true-false: the fact has no statement.
      no membership: its items are plain words, and no pool says what is not on it.
      no gap: the list is short enough to be asked as a whole.
      no odd-one-out: its items are plain words, and no pool says what is not on it.

    """

  /// A program with its own copy of the small deck.
  private func program() throws -> (Program, facts: URL) {
    var program = try Program()
    let decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    return (program, decks.appending(path: "Rivers/facts/rivers.yaml"))
  }

  @Test(arguments: [[], ["Rivers"], ["rivers", "--deck", "Rivers"], ["--deck", "Rivers"]])
  func `every question is shown as the facts give it, and no file is written`(
    words: [String]
  ) throws {
    let (program, facts) = try program()
    let folder = facts.deletingLastPathComponent().deletingLastPathComponent()
    for file in ["deck.json", "ids.json"] {
      try FileManager.default.removeItem(at: folder.appending(path: file))
    }
    let run = try program.run(["preview"] + words)
    #expect(run.output == Self.rivers)
    #expect(run.end == .exited(0), "\(run.error)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["facts"])
    #expect(!FileManager.default.fileExists(atPath: program.progress.path()))
  }

  @Test func `without facts the questions of the deck are shown`() throws {
    let (program, facts) = try program()
    try FileManager.default.removeItem(at: facts.deletingLastPathComponent())
    let run = try program.run("preview")
    let expected =
      Self.rivers.replacing(
        "7 cards.\n",
        with: "7 cards.\nThere are no facts here, so it is not known what was left out.\n"
      ).split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("  no ") }
      .joined(separator: "\n")
    #expect(run.output == expected)
    #expect(run.end == .exited(0), "\(run.error)")
    let watched = try program.run("preview", "--watch")
    #expect(watched.end == .exited(64))
    #expect(watched.error.contains("has no facts to watch; hegang preview Rivers shows"))
  }

  @Test(arguments: [
    (["Rivers", "--deck", "Other"], 64, "Rivers and --deck Other name two decks; name one."),
    (["Rivres"], 64, "There is no deck Rivres in"),
  ])
  func `a wrong name is refused`(words: [String], code: Int32, said: String) throws {
    let run = try Program().run(["preview"] + words)
    #expect(run.end == .exited(code))
    #expect(run.error.contains(said), "\(run.error)")
  }

  @Test func `errors in the facts end it with their places`() throws {
    let (program, facts) = try program()
    let text = try String(contentsOf: facts, encoding: .utf8)
    try text.replacing("value: 1370", with: "value: 13x0").write(
      to: facts, atomically: true, encoding: .utf8)
    let run = try program.run("preview")
    #expect(run.end == .exited(65))
    #expect(run.error.contains("rivers.yaml:48:12: \"13x0\" is no number"))
  }

  @Test func `a terminal shows it through the pager`() throws {
    var program = try Program()
    program.environment["PAGER"] = "sed 's/^/PAGED /'"
    let terminal = try program.start("preview")
    try terminal.expect("PAGED Rivers: 5 facts, 7 cards.")
    try terminal.expect("PAGED   answer: rope, paper")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test(arguments: [["--plain"], []]) func `no screen is cleared for those who read lines`(
    words: [String]
  ) throws {
    let (copy, facts) = try program()
    var program = copy
    program.environment["TERM"] = words.isEmpty ? "dumb" : "xterm"
    let terminal = try program.start(["preview", "--watch"] + words, columns: 80)
    try terminal.expect("> ")
    try String(contentsOf: facts, encoding: .utf8).replacing("In which year was", with: "When was")
      .write(to: facts, atomically: true, encoding: .utf8)
    try terminal.expect("1 card new or changed.")
    try terminal.expect("> ")
    terminal.send("q")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(!terminal.raw.contains("\u{1B}[2J"))
    #expect(terminal.seen.contains("In which year was") && terminal.seen.contains("When was"))
  }

  @Test @MainActor func `options are shown in the right order, or matched, or for every showing`() {
    let order = Form(
      kind: .order, stem: "Put these in order.", options: ["b", "c", "a"], arrangement: [2, 0, 1])
    let match = Form(
      kind: .match, stem: "Match these.", items: ["gold", "iron"], options: ["Fe", "Cu", "Au"],
      arrangement: [2, 0])
    var choice = Form(kind: .choice, stem: "Which?", options: ["a", "b"], right: 1)
    choice.others = [["c"], ["d"]]
    let card = Card(
      id: "s/f", fact: "f", topic: "t", label: "l",
      answer: .list(.init(items: [["a"], ["b"], ["c"]], needed: 3, ordered: true)),
      forms: [order, match, choice], asOf: nil, note: nil,
      citation: Citation(source: "x", section: nil, paragraph: nil))
    let deck = Deck(
      subject: "s", title: "S", language: "en", topics: [], sources: [], names: [], classWords: [],
      cards: [card])
    let recorded = RecordedOutput()
    PreviewWords(preview: Preview(deck), output: recorded.output).showAll()
    #expect(
      recorded.text == """
        S: 1 fact, 1 card.
        There are no facts here, so it is not known what was left out.

        t

        s/f
          order: Put these in order.
            1  a
            2  b
            3  c
          match: Match these.
            1  gold – Au
            2  iron – Fe
            offered too: Cu
          choice: Which?
            1  a
            2  b (right)
            in later showings: c, d
          answer: a, b, c
          x

        """)
  }

  @Test(arguments: ["q", "\u{3}", "\u{4}", "quit\r"])
  func `watching shows what a save changes, and recovers from errors`(leaving: String) throws {
    let (program, facts) = try program()
    let text = try String(contentsOf: facts, encoding: .utf8)
    let terminal = try program.start("preview", "Rivers", "--watch", columns: 200)
    try terminal.expect("Rivers: 5 facts, 7 cards.")
    try terminal.expect("> ")
    try text.replacing("In which year was", with: "When was").write(
      to: facts, atomically: false, encoding: .utf8)
    let changed = try terminal.expect("7 cards; 1 card new or changed.")
    #expect(changed.contains("typed, choice: When was the bridge opened?"))
    #expect(!changed.contains("songhua"))
    try terminal.expect("> ")
    try text.replacing("value: 1370", with: "value: 13x0").write(
      to: facts, atomically: true, encoding: .utf8)
    try terminal.expect("rivers.yaml:48:12: \"13x0\" is no number")
    try terminal.expect("> ")
    // Repaired by renaming another file to it, as editors do.
    try text.replacing("  - id: bridge", with: "  - id: ford").write(
      to: facts, atomically: true, encoding: .utf8)
    let repaired = try terminal.expect("1 card new or changed, 1 card removed: rivers/bridge.")
    #expect(repaired.contains("rivers/ford\n  typed, choice: In which year was the bridge"))
    try terminal.expect("> ")
    terminal.send(leaving)
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
  }

  @Test func `watching survives that the folder is replaced, and ends with its signal`() throws {
    let (program, facts) = try program()
    let folder = facts.deletingLastPathComponent()
    let away = folder.deletingLastPathComponent().appending(path: "away")
    let text = try String(contentsOf: facts, encoding: .utf8)
    let terminal = try program.start("preview", "--watch")
    try terminal.expect("> ")
    try FileManager.default.moveItem(at: folder, to: away)
    try text.replacing("value: 1926", with: "value: 1936").write(
      to: away.appending(path: "rivers.yaml"), atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(at: away, to: folder)
    try terminal.expect("1936 (right)")
    try terminal.expect("1 card new or changed.")
    try terminal.expect("> ")
    try text.write(to: facts, atomically: true, encoding: .utf8)
    try terminal.expect("1926 (right)")
    try terminal.expect("> ")
    terminal.signal(SIGTERM)
    #expect(try terminal.expectEnd() == .exited(143))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
  }
}
