import Foundation
import TestSupport
import Testing

/// Every subject in the guide of kinds of subject can be copied and used.
struct SubjectGuideTests {
  private static let guide = URL(filePath: #filePath)
    .appending(path: "../../../docs/subjects.md").standardized

  /// A part of the guide: its heading, and its blocks with the names of their files.
  struct Part: CustomTestStringConvertible, Sendable {
    let heading: String
    var files: [(name: String, text: String)] = []

    var testDescription: String { heading }
  }

  static let parts: [Part] = {
    var parts: [Part] = []
    var block: (name: String, lines: [String])?
    let text = (try? String(contentsOf: guide, encoding: .utf8)) ?? ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("## ") { parts.append(Part(heading: String(line.dropFirst(3)))) }
      guard line.hasPrefix("```") else {
        block?.lines.append(line)
        continue
      }
      if let whole = block {
        parts[parts.count - 1].files.append(
          (whole.name, whole.lines.joined(separator: "\n") + "\n"))
        block = nil
      } else {
        let words = line.dropFirst(3).split(separator: " ")
        block = (words.count > 1 ? String(words[1]) : "facts.\(words[0])", [])
      }
    }
    return parts
  }()

  @Test func `the guide has a part for each kind of subject`() {
    #expect(
      SubjectGuideTests.parts.map(\.heading) == [
        "The smallest", "A place", "History", "Terms and definitions", "A language", "Law",
        "Formulas and code",
      ])
  }

  @Test(arguments: parts)
  func `a subject of the guide makes a deck without complaint`(part: Part) throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    if part.files.count == 1, part.files[0].name.hasSuffix(".csv") {
      try program.folder.write(part.files[0].text, to: "sheet.csv")
      let made = try program.run("new", "Sheet", "--from", "sheet.csv")
      #expect(made.end == .exited(0), "\(made.error)")
      return
    }
    for file in part.files {
      try program.folder.write(file.text, to: "Decks/Guide/facts/\(file.name)")
    }
    let made = try program.run("generate", "--deck", "Guide")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(try program.run("study", "--deck", "Guide", input: "1\n").end == .exited(0))
  }

  @Test
  func `accents matter in the French of the guide, and verbs have their own forms as options`()
    throws
  {
    let part = try #require(SubjectGuideTests.parts.first { $0.heading == "A language" })
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    for file in part.files {
      try program.folder.write(file.text, to: "Decks/French/facts/\(file.name)")
    }
    _ = try program.run("generate", "--deck", "French")
    let shown = try program.run("show", "avons", "--deck", "French").output
    #expect(shown.contains("Which form of “avoir” goes with “nous”?"), "\(shown)")
    let choice = shown.components(separatedBy: "choice")
    #expect(choice.count > 1, "\(shown)")
    let run = try program.run("preview", "French").output
    let avoir = run.components(separatedBy: "french/verbs/avoir/nous\n").last?.prefix(400) ?? ""
    for form in ["ai", "as", "a", "avez", "ont"] where avoir.contains("  \(form)\n") { return }
    Issue.record("\(avoir)")
  }

  @Test func `code in a question keeps its lines`() throws {
    let part = try #require(SubjectGuideTests.parts.first { $0.heading == "Formulas and code" })
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    for file in part.files {
      try program.folder.write(file.text, to: "Decks/Code/facts/\(file.name)")
    }
    _ = try program.run("generate", "--deck", "Code")
    let run = try program.run("study", "code", "--deck", "Code", "--form", "typed", input: "9\n")
    #expect(
      run.output.contains(
        """
        What does this print last?
            for i in 1...3 {
              print(i * i)
            }
        Right: 9

        """), "\(run.output)\(run.error)")
  }

  @Test func `40 words and 5 verbs come from two spreadsheets`() throws {
    let sheets = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/Spreadsheets")
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    for name in ["words.csv", "verbs.csv"] {
      let text = try String(contentsOf: sheets.appending(path: name), encoding: .utf8)
      try program.folder.write(text, to: "Decks/French/facts/\(name)")
    }
    let part = try #require(SubjectGuideTests.parts.first { $0.heading == "A language" })
    let facts = try #require(part.files.first { $0.name == "facts.yaml" })
    try program.folder.write(facts.text, to: "Decks/French/facts/facts.yaml")
    let made = try program.run("generate", "--deck", "French")
    #expect(made.output.contains("French: 70 facts, 110 cards"), "\(made.output)\(made.error)")
    let typed = try program.run(
      "study", "words", "--deck", "French", "--form", "typed", "--limit", "3", input: "cat\n")
    #expect(typed.output.contains("Right"), "\(typed.output)")
  }
}
