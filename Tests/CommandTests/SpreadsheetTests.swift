import Foundation
import TestSupport
import Testing

/// Subjects that teachers start from a spreadsheet: from the file to a session.
struct SpreadsheetTests {
  private let sheets = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Spreadsheets")

  /// A program with a folder of its own for decks, and a spreadsheet in it.
  private func program(_ text: String? = nil, as name: String) throws -> Program {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    let content =
      try text ?? String(contentsOf: sheets.appending(path: name), encoding: .utf8)
    try content.write(
      to: program.folder.url.appending(path: name), atomically: true, encoding: .utf8)
    return program
  }

  @Test func `195 countries become a deck with one command`() throws {
    let program = try program(as: "countries.csv")
    let made = try program.run("new", "World", "--from", "countries.csv")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(made.output.contains("countries.csv: 195 rows, each a country."), "\(made.output)")
    #expect(
      made.output.contains(
        "  Continent        one of a few words  What is the continent of {about}?"))
    #expect(made.output.contains("World: 779 facts, 1,169 cards"), "\(made.output)")
    let studied = try program.run(
      "study", "--deck", "World", "--form", "typed", input: "Kabul\n\nTirana\n\n")
    #expect(studied.output.contains("What is the capital of Afghanistan?"), "\(studied.output)")
    #expect(studied.output.contains("Right"), "\(studied.output)")
  }

  @Test func `a glossary is asked both ways`() throws {
    let program = try program(as: "glossary.csv")
    let made = try program.run("new", "Music", "--from", "glossary.csv")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(made.output.contains("What does “{about}” mean?"), "\(made.output)")
    let shown = try program.run("show", "legato", "--deck", "Music").output
    #expect(shown.contains("What does “Legato” mean?"), "\(shown)")
    #expect(
      shown.contains("Which term means “notes joined smoothly without a break”?"), "\(shown)")
  }

  @Test func `words with their meanings need no header and no option`() throws {
    let program = try program(as: "french.txt")
    let made = try program.run("new", "French", "--from", "french.txt")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(made.output.contains("french.txt: 8 rows, each a term."), "\(made.output)")
    #expect(made.output.contains("French: 8 facts, 16 cards; 16 can be typed, 16 have a choice."))
    let studied = try program.run(
      "study", "--deck", "French", "--form", "typed", input: "the cat\n\n")
    #expect(
      studied.output.contains("What does “le chat” mean?\nRight: the cat"), "\(studied.output)")
  }

  @Test func `a row of a column named after a language is a word`() throws {
    let made = try program(as: "words.csv").run("new", "French", "--from", "words.csv")
    #expect(made.output.contains("words.csv: 40 rows, each a word."), "\(made.output)")
    #expect(made.output.contains("French: 40 facts, 80 cards; 80 can be typed, 80 have a choice."))
  }

  @Test(arguments: [
    ("City,Area\nA,\"1,234\"\n", [String](), "\"1,234\" may be 1234 or 1.234"),
    ("City,Opened\nA,1/2/1990\n", [], "may begin with the day or with the month"),
    ("City,Area\nA,1\nA,2\n", [], "add a column named id with an id for every row"),
    ("City\nA\n", [], "has one column"),
    (
      "City,Area\nA,1\n", ["--columns", "Size"],
      "there is no column \"Size\"; the columns are \"Area\""
    ),
    ("City,Area\nA,1\n", ["--name", "Town"], "no column \"Town\""),
  ])
  func `what cannot be read in one way makes nothing`(
    text: String, options: [String], said: String
  ) throws {
    let program = try program(text, as: "t.csv")
    let run = try program.run(["new", "T", "--from", "t.csv"] + options)
    #expect(run.end == .exited(65), "\(run.output)")
    #expect(run.error.contains(said), "\(run.error)")
    #expect(!FileManager.default.fileExists(atPath: program.decks.path()))
  }

  @Test func `options say how the whole file is to be read`() throws {
    let program = try program("City;Area;Opened\nA;1.234;1/2/1990\n", as: "t.csv")
    let made = try program.run(
      "new", "T", "--from", "t.csv", "--decimal", "comma", "--dates", "day", "--header", "yes")
    #expect(made.end == .exited(0), "\(made.error)")
    let shown = try program.run("show", "t/a/opened", "--deck", "T").output
    #expect(shown.contains("1 February 1990"), "\(shown)")
    #expect(try program.run("show", "t/a/area", "--deck", "T").output.contains("1,234"))
    #expect(try program.run("generate", "--check", "--deck", "T").end == .exited(0))
    let missing = try program.run("new", "U", "--from", "missing.csv")
    #expect(missing.end == .exited(74))
    #expect(missing.error == "hegang: missing.csv: cannot be read: it does not exist.\n")
    #expect(try program.run("new", "U", "--decimal", "comma").error.contains("add --from FILE"))
    #expect(
      try program.run("new", "U", "--from", "t.csv", "--dates", "first").error
        .contains("expected day or month"))
  }

  @Test func `an edited spreadsheet keeps the cards that are the same`() throws {
    let program = try program("River,Length\nDanube,2850\nRhine,1230\n", as: "rivers.csv")
    #expect(try program.run("new", "Rivers", "--from", "rivers.csv").end == .exited(0))
    let sheet = program.decks.appending(path: "Rivers/facts/rivers.csv")
    func edit(_ text: String) throws -> ProgramRun {
      try text.write(to: sheet, atomically: true, encoding: .utf8)
      return try program.run("generate", "--deck", "Rivers")
    }
    // Rows move, and one is new.
    let moved = try edit("River,Length\nElbe,1094\nRhine,1230\nDanube,2850\n")
    #expect(moved.output.contains("1 card new: rivers/rivers/elbe/length"), "\(moved.output)")
    // A name changes: the program offers, and does not guess.
    let renamed = try edit("River,Length\nElbe,1094\nRhine,1230\nDonau,2850\n")
    #expect(renamed.end == .exited(65))
    #expect(
      renamed.error.contains(
        "If donau, which is new, is the same under another name, write danube in that row, in a column named was."
      ), "\(renamed.error)")
    let told = try edit("River,Length,was\nElbe,1094,\nRhine,1230,\nDonau,2850,danube\n")
    #expect(told.end == .exited(0), "\(told.error)")
    // A value changes.
    let changed = try edit("River,Length,was\nElbe,1094,\nRhine,1233,\nDonau,2850,danube\n")
    #expect(changed.end == .exited(65))
    #expect(changed.error.contains("rivers.csv:3:7, row Rhine, column Length"), "\(changed.error)")
    #expect(changed.error.contains("in a column named fix or refine"), "\(changed.error)")
    let fixed = try edit(
      "River,Length,was,fix\nElbe,1094,,\nRhine,1233,,2026-11-21\nDonau,2850,danube,\n")
    #expect(fixed.end == .exited(0), "\(fixed.error)")
    #expect(fixed.output.contains("1 card with a new meaning: rivers/rivers/rhine/length"))
    // A row goes.
    let gone = try edit("River,Length,was,fix\nRhine,1233,,2026-11-21\nDonau,2850,danube,\n")
    #expect(gone.end == .exited(65))
    #expect(
      gone.error.contains("  - {id: rivers/elbe/length, date: 2026-11-21, reason: …}"),
      "\(gone.error)")
  }

  @Test func `cards of other programs become facts, and the rest is listed`() throws {
    let program = try program("# Seas\nQ: Which sea?\nA: the Black Sea\n\nQ: none\n", as: "t.md")
    let made = try program.run("new", "T", "--from", "t.md")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(made.output.contains("Not taken:\n  line 5: the question has no A:"), "\(made.output)")
    #expect(made.output.contains("T: 1 fact, 1 card"))
    let imported = try program.run("import", "t.md")
    #expect(imported.end == .exited(65))
    #expect(imported.error.contains("hegang new NAME --from FILE"), "\(imported.error)")
  }

  @Test func `articles may be left off, unless they are asked`() throws {
    let words = "la maison\tthe house\nle chat\tthe cat\nmanger\tto eat\nl’école\tthe school\n"
    let program = try program(words, as: "t.txt")
    #expect(try program.run("new", "T", "--from", "t.txt").end == .exited(0))
    let file = program.decks.appending(path: "T/facts/t.yaml")
    let deck = program.decks.appending(path: "T/deck.json")
    func accepted() throws -> [Bool] {
      let text = try String(contentsOf: deck, encoding: .utf8)
      return ["\"house\"", "\"maison\"", "\"eat\"", "\"école\""].map(text.contains)
    }
    #expect(try accepted() == [true, true, true, true])
    let asked = try String(contentsOf: file, encoding: .utf8).replacing(
      "    row_class:", with: "    articles: asked\n    row_class:")
    try asked.write(to: file, atomically: true, encoding: .utf8)
    #expect(try program.run("generate", "--deck", "T").end == .exited(0))
    #expect(try accepted() == [false, false, false, false])
  }

  @Test func `a folder that cannot be filled is not left half made`() throws {
    let program = try program("City,Area\nA,1\n", as: "t.csv")
    // A file of more than no bytes cannot be written.
    let run = try program.shell("ulimit -f 0; trap '' XFSZ; $HEGANG new T --from t.csv")
    #expect(run.end == .exited(74), "\(run.output)\(run.error)")
    #expect(!FileManager.default.fileExists(atPath: program.decks.path()))
    #expect(try program.run("new", "T", "--from", "t.csv").end == .exited(0))
  }

  @Test func `a definition is picked or asked for its term, not typed word for word`() throws {
    let program = try program(as: "glossary.csv")
    #expect(try program.run("new", "Music", "--from", "glossary.csv").end == .exited(0))
    let shown = try program.run("show", "legato/definition", "--deck", "Music").output
    #expect(!shown.contains("typed: What does"), "\(shown)")
    let studied = try program.run("study", "--deck", "Music", "--form", "typed", input: "x\n")
    #expect(studied.output.contains("What does “Legato” mean?\n  1  "), "\(studied.output)")
  }

  @Test func `the prompt for a language model has an example that is a deck`() throws {
    let program = try program("", as: "t.txt")
    let printed = try program.run("new", "My Danube", "--prompt")
    #expect(printed.end == .exited(0), "\(printed.error)")
    #expect(!FileManager.default.fileExists(atPath: program.decks.path()))
    let lines = printed.output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex(of: "schema: facts/1"))
    let end = try #require(lines.firstIndex(of: "The text"))
    let facts = program.decks.appending(path: "D/facts")
    try FileManager.default.createDirectory(at: facts, withIntermediateDirectories: true)
    try lines[start..<end].joined(separator: "\n").write(
      to: facts.appending(path: "d.yaml"), atomically: true, encoding: .utf8)
    let made = try program.run("generate", "--deck", "D")
    #expect(made.output.contains("My Danube: 3 facts, 3 cards"), "\(made.output)\(made.error)")
  }
}
