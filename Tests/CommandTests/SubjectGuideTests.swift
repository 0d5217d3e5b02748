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

  /// A program with the files of a part of the guide as its only deck.
  private func program(_ part: Part) throws -> Program {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    for file in part.files {
      try program.folder.write(file.text, to: "Decks/Guide/facts/\(file.name)")
    }
    return program
  }

  private func program(_ heading: String) throws -> Program {
    let program = try program(
      #require(SubjectGuideTests.parts.first { $0.heading == heading }))
    #expect(try program.run("generate").end == .exited(0))
    return program
  }

  @Test(arguments: parts.dropFirst())
  func `a subject of the guide makes a deck without complaint`(part: Part) throws {
    let program = try program(part)
    let made = try program.run("generate")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(try program.run("study", input: "1\n").end == .exited(0))
  }

  @Test func `the smallest subject is a spreadsheet and one command`() throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    try program.folder.write(SubjectGuideTests.parts[0].files[0].text, to: "rivers.csv")
    let made = try program.run("new", "Rivers", "--from", "rivers.csv")
    #expect(made.end == .exited(0), "\(made.error)")
  }

  @Test func `the wrong options for a form of a verb are its other forms`() throws {
    let shown = try program("A language").run("preview").output
    #expect(
      shown.contains(
        """
        french/verbs/avoir/nous
          typed, choice: Which form of “avoir” goes with “nous”?
            1  a
            2  ai
            3  as
            4  avons (right)

        """), "\(shown)")
  }

  @Test func `accents are asked for in French and not in English`() throws {
    let program = try program("A language")
    let answers = String(repeating: "foret\n", count: 30)
    let run = try program.run("study", "words", "--form", "typed", "--new", "16", input: answers)
    #expect(
      run.output.contains(
        """
        What is “the forest” in French?
        Those are the letters. With the accents?

        """), "\(run.output)")
  }

  @Test func `code in a question keeps its lines`() throws {
    let run = try program("Formulas and code").run("study", "code", "--form", "typed", input: "9\n")
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
    let program = try program("A language")
    let sheets = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/Spreadsheets")
    for name in ["words.csv", "verbs.csv"] {
      let text = try String(contentsOf: sheets.appending(path: name), encoding: .utf8)
      try program.folder.write(text, to: "Decks/Guide/facts/\(name)")
    }
    let made = try program.run("generate")
    #expect(made.output.contains("French: 70 facts, 110 cards"), "\(made.output)\(made.error)")
    let typed = try program.run(
      "study", "words", "--form", "typed", "--limit", "3", input: "cat\n")
    #expect(typed.output.contains("Right"), "\(typed.output)")
  }
}
