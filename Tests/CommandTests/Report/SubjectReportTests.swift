import Foundation
import TestSupport
import Testing

/// `hegang report --subject`: the subject, drawn from its facts.
struct SubjectReportTests {
  private func page(_ program: Program, _ deck: String) throws -> String {
    let run = try program.run("report", "--subject", "--deck", deck, "--output", "-")
    #expect(run.end == .exited(0), "\(run.error)")
    return run.output
  }

  /// The headings of the pictures.
  private func headings(_ page: String) -> [String] {
    page.matches(of: /<h3 id="[^"]+">([^<]+)<\/h3>/).map { String($0.1) }
  }

  @Test func `Hegang has a map, a timeline, blocks, shares, temperatures and relations`() throws {
    var program = try Program()
    program.decks = Program.projectDecks
    let page = try page(program, "Hegang")
    #expect(
      headings(page) == [
        "Where it is and what it consists of", "From 1895 to 2027", "Area (2010)",
        "Population (2010)", "Population: parts of a whole", "Climate: from −38.5 °C to 37.7 °C",
        "What is related to what",
      ])
    #expect(page.contains(">A schema, not a map of borders</text>"))
    #expect(page.contains("You have not begun any of 288 facts."))
    // Nothing is known yet, so there is nothing solid or pale in a drawing.
    for style in ["\"known\"", "\"pale\"", "faint\" x", "border known", "border pale"] {
      #expect(!page.contains("class=\(style)"), "\(style)")
    }
    for words in ["47°04′ N", "132°31′ E", "Amur River", "Yichun", "Jiamusi (?)"] {
      #expect(page.contains(">\(words)</text>"), "\(words)")
    }
    #expect(try self.page(program, "Hegang") == page)
    #expect(page.utf8.count < 300_000)
  }

  @Test func `what a subject has no facts for is left out`() throws {
    var program = try Program()
    program.decks = Program.projectDecks
    let page = try page(program, "Elements")
    #expect(!page.contains("class=\"map\""))
    #expect(page.utf8.count < 300_000)
    program.decks = try Program().decks
    #expect(try headings(self.page(program, "Rivers")) == ["From 1926 to 1999"])
  }

  @Test func `what is known well is solid`() throws {
    var program = try Program()
    for _ in 0..<3 {
      _ = try program.run(
        "study", "--form", "typed", input: "1927\n1926\nrope, paper\n1370\nAmur\n")
      program.now += 86_400
    }
    let page = try page(program, "Rivers")
    #expect(page.contains("class=\"known\""), "\(page)")
  }

  @Test func `what cannot be drawn is refused`() throws {
    let program = try Program()
    try program.folder.write(
      """
      schema: facts/1
      subject: words
      title: Words
      language: en
      sources: [{id: book, title: A book, dated: 2020}]
      facts:
        - {id: chat, topic: words, about: chat, type: text, ask: What is a chat?, value: cat, source: {id: book, section: One}}

      """, to: "Decks/Words/facts/words.yaml")
    var own = program
    own.decks = program.folder.url.appending(path: "Decks")
    #expect(try own.run("generate").end == .exited(0))
    let nothing = try own.run("report", "--subject", "--output", "-")
    #expect(nothing.end == .exited(64))
    #expect(
      nothing.error.contains("Words has no dates, tables, relations or places to draw;"),
      "\(nothing.error)")
    try FileManager.default.removeItem(at: own.decks.appending(path: "Words/facts"))
    let none = try own.run("report", "--subject", "--output", "-")
    #expect(none.end == .exited(64))
    #expect(none.error.contains("Words has no facts files here"), "\(none.error)")
  }

  @Test func `hostile facts stay text`() throws {
    var program = try Program()
    try program.folder.write(
      """
      schema: facts/1
      subject: bad
      title: "<script>alert(0)</script>"
      language: en
      topics: [{id: one, name: "<b>&amp;\u{5D0}"}]
      sources: [{id: book, title: "A </details><script>alert(1)</script>", dated: 2020}]
      entities:
        - {id: here, class: place, name: "</text><script>alert(2)</script>"}
        - {id: there, class: place, name: 'x" onload="alert(3)'}
      facts:
        - {id: first, topic: one, about: "the <i>end</i>", type: year, ask: When?, value: 1900, source: {id: book, section: One}}
        - {id: second, topic: one, about: "the start", type: year, ask: When then?, value: 1950, source: {id: book, section: One}}
        - {id: north, topic: one, about: there, type: choice, ask: Where?, value: north, pool: [south, east], source: {id: book, section: One}}
        - {id: south, topic: one, about: here, type: choice, ask: Where then?, value: south, pool: [north, east], source: {id: book, section: One}}

      """, to: "Decks/Bad/facts/bad.yaml")
    program.decks = program.folder.url.appending(path: "Decks")
    let made = try program.run("generate")
    #expect(made.end == .exited(0), "\(made.error)")
    let page = try page(program, "Bad")
    #expect(!page.contains("<script") && !page.contains("<i>") && !page.contains("\" onload"))
    #expect(page.contains("&lt;/text&gt;&lt;script&gt;"))
  }
}
