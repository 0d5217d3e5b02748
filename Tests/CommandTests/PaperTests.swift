import Deck
import Foundation
import Study
import TestSupport
import Testing

@testable import hegang

/// A test to print.
struct PaperTests {
  private static let seven = ["paper", "--questions", "7", "--seed", "5"]

  @Test func `the whole page of a small deck`() throws {
    let fixture = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/rivers-test.html")
    let run = try Program().run(Self.seven)
    #expect(run.end == .exited(0), "\(run.error)")
    #expect(try run.output == String(contentsOf: fixture, encoding: .utf8))
  }

  @Test func `the same seed gives the same bytes, another seed another test`() throws {
    var program = try Program()
    program.decks = Program.projectDecks
    let words = ["paper", "--deck", "Hegang", "--versions", "3", "--seed"]
    let first = try program.run(words + ["5"]).output
    #expect(first.contains("Version C"))
    #expect(try program.run(words + ["5"]).output == first)
    #expect(try program.run(words + ["6"]).output != first)
  }

  @Test func `a file is written once, and replaced only with --force`() throws {
    let program = try Program()
    let words = Self.seven + ["--output", "test.html"]
    let run = try program.run(words)
    #expect(run.end == .exited(0))
    #expect(run.output.isEmpty)
    #expect(
      run.error.replacing("\n", with: " ") == """
        Written to test.html: 5 questions, all that there are; versions A, B; seed 5. Print it from a \
        browser; the answer key is at the end. 
        """)
    let written = try program.folder.read("test.html")
    #expect(try program.run(Self.seven).output == written)
    let refused = try program.run(["paper", "--seed", "6", "--output", "test.html"])
    #expect(refused.end == .exited(64))
    #expect(refused.error.contains("test.html: already exists; --force replaces it."))
    #expect(try program.folder.read("test.html") == written)
    #expect(
      try program.run("paper", "--seed", "6", "--output", "test.html", "--force").end == .exited(0))
    #expect(try program.folder.read("test.html") != written)
  }

  @Test(arguments: [
    (["--topic", "tows"], "has no topic tows; did you mean towns?"),
    (["--topic", "towns", "--form", "choice", "--depth", "core"], "leave out --topic, --form or"),
    (["--questions", "0"], "--questions is a number from 1 to 1000."),
    (["--versions", "9"], "--versions is a number from 1 to 8."),
  ])
  func `what cannot be printed is refused`(words: [String], said: String) throws {
    let run = try Program().run(["paper"] + words)
    #expect(run.end == .exited(64))
    #expect(run.error.contains(said), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test func `topics and form are those wished for`() throws {
    let program = try Program()
    let page = try program.run("paper", "--topic", "towns", "--form", "typed", "--seed", "1").output
    #expect(page.contains("In which year was the bridge opened?"))
    #expect(page.contains("Which two things does the town make?"))
    #expect(!page.contains("Songhua"))
    #expect(!page.contains("class=\"options\""))
    // A line for the year, and two for the list, in each of two versions.
    #expect(page.components(separatedBy: "class=\"line\"").count - 1 == 6)
  }

  @Test func `hostile text is only text`() throws {
    var program = try Program()
    let decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    let facts = decks.appending(path: "Rivers/facts/rivers.yaml")
    let bad = #"<script src="//x">alert('&amp;')</script>"#
    try String(contentsOf: facts, encoding: .utf8)
      .replacing("title: Rivers", with: "title: '\(bad.replacing("'", with: "''"))'")
      .replacing("Amur River", with: "'\(bad.replacing("'", with: "''"))'")
      .replacing("In which year", with: "</style></section><b>In which year")
      .write(to: facts, atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(at: decks.appending(path: "Rivers/ids.json"))
    let made = try program.run("generate")
    #expect(made.end == .exited(0), "\(made.error)")
    let page = try program.run(Self.seven).output
    #expect(!page.contains("<script"))
    #expect(
      page.contains("&lt;script src=&quot;//x&quot;&gt;alert(&#39;&amp;amp;&#39;)&lt;/script&gt;"))
    #expect(page.contains("&lt;/style&gt;&lt;/section&gt;&lt;b&gt;In which year was the bridge"))
    #expect(page.components(separatedBy: "</style>").count == 2)
  }

  @Test(arguments: [1, 2, 3])
  func `versions have the same questions in another order, and the key names the right options`(
    seed: Int
  ) throws {
    let deck = try DeckFile.read(
      Array(Data(contentsOf: Program.projectDecks.appending(path: "Hegang/deck.json"))))
    let quiz = Quiz(deck: deck, wishes: Quiz.Wishes(questions: 150, topics: [], seed: seed))
    let papers = Paper.versions(3, of: quiz, in: deck)
    #expect(papers.map(\.name) == ["A", "B", "C"])
    let cards = papers.map { $0.questions.map(\.question.card.id) }
    #expect(Set(cards).count == 3)
    #expect(Set(cards.map { $0.sorted() }).count == 1)
    for (paper, next) in zip(papers, papers.dropFirst()) {
      let later = Dictionary(
        uniqueKeysWithValues: next.questions.map { ($0.question.card.id, $0) })
      for item in paper.questions {
        let other = try #require(later[item.question.card.id])
        #expect(other.question.stem == item.question.stem)
        #expect(other.question.form == item.question.form)
        #expect(other.options.sorted() == item.options.sorted())
        // Time runs in one direction.
        let isFixed = item.options.isEmpty || item.question.form == .timeline
        #expect(isFixed == (other.options == item.options))
      }
    }
    for item in papers.flatMap(\.questions) where item.question.form.answering == .picking {
      let question = item.question
      let form = try #require(question.card.form(question.form))
      let place = try #require("ABCDEFGH".firstIndex { String($0) == item.letter(question.right) })
      let printed = item.options["ABCDEFGH".distance(from: "ABCDEFGH".startIndex, to: place)]
      #expect(printed == form.options[form.right], "\(question.card.id)")
    }
  }

  @Test func `a few questions still come in another order`() throws {
    let deck = try DeckFile.read(
      Array(Data(contentsOf: Program().decks.appending(path: "Rivers/deck.json"))))
    for seed in 0..<20 {
      let quiz = Quiz(deck: deck, wishes: Quiz.Wishes(questions: 2, topics: [], seed: seed))
      let papers = Paper.versions(2, of: quiz, in: deck)
      #expect(
        papers[0].questions.map(\.question.card.id)
          == papers[1].questions.map(\.question.card.id).reversed())
    }
  }
}
