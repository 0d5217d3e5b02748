import Foundation
import TestSupport
import Testing

/// `hegang report`: the page about a learner.
struct ReportTests {
  @Test func `the whole page of a small deck, the same bytes each time`() throws {
    let fixture = URL(filePath: #filePath).appending(path: "../../Fixtures/rivers-report.html")
      .standardized
    let program = try Program.studied()
    let run = try program.run("report", "--output", "-")
    #expect(run.end == .exited(0), "\(run.error)")
    if ProcessInfo.processInfo.environment["HEGANG_REWRITE_TRANSCRIPTS"] != nil {
      try run.output.write(to: fixture, atomically: true, encoding: .utf8)
    }
    #expect(try run.output == String(contentsOf: fixture, encoding: .utf8))
    #expect(try program.run("report", "--output", "-").output == run.output)
  }

  @Test func `a learner who never studied is told how to start, and sees no empty picture`() throws
  {
    let page = try Program().run("report", "--output", "-").output
    #expect(page.contains("Nothing was studied here yet. hegang study starts;"))
    #expect(!page.contains("<svg") && !page.contains("<figure") && !page.contains("<dl"))
  }

  @Test func `the last page is replaced, any other file only with --force`() throws {
    let program = try Program.studied()
    let run = try program.run("report")
    #expect(run.end == .exited(0))
    #expect(run.output.isEmpty)
    #expect(
      run.error == "Written to hegang-report.html. Open it in a browser, or use --open.\n")
    let written = try program.folder.read("hegang-report.html")
    #expect(try program.run("report", "--output", "-").output == written)
    #expect(try program.run("report").end == .exited(0))
    let named = try program.run("report", "--output", "hegang-report.html")
    #expect(named.end == .exited(64))
    try program.folder.write("<!DOCTYPE html>\nmy own notes", to: "hegang-report.html")
    let refused = try program.run("report")
    #expect(refused.end == .exited(64))
    #expect(refused.error.contains("hegang-report.html: already exists; --force replaces it."))
    #expect(try program.folder.read("hegang-report.html").hasSuffix("my own notes"))
    #expect(try program.run("report", "--force").end == .exited(0))
    #expect(try program.folder.read("hegang-report.html") == written)
  }

  @Test func `the page opens in the browser that there is`() throws {
    var program = try Program.studied()
    try program.folder.write("#!/bin/sh\necho \"$1\" > opened\n", to: "browser")
    _ = try program.shell("chmod +x browser")
    program.environment["BROWSER"] = "./browser"
    let run = try program.run("report", "--open", "--output", "it's mine.html")
    #expect(run.end == .exited(0))
    #expect(run.error == "Written to it's mine.html, which opens in your browser.\n")
    #expect(try program.folder.read("opened").hasSuffix("/it's mine.html\n"))
    program.environment = ["BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""]
    let none = try program.run("report", "--open", "--force")
    #expect(none.end == .exited(0))
    #expect(none.error.contains("No browser was found here; open the file in one."))
    let pipe = try program.run("report", "--open", "--output", "-")
    #expect(pipe.end == .exited(64))
    #expect(pipe.error.contains("--open needs a file; leave out --output -."))
  }

  @Test func `hostile names and answers stay text`() throws {
    let hostile = "</td><script>alert(1)</script>&lt;\u{202E}\u{5D0}\u{1B}[2J\"'"
    var program = try Program()
    var deck = try String(
      contentsOf: program.decks.appending(path: "Rivers/deck.json"), encoding: .utf8)
    deck = deck.replacing("\"Rivers\"", with: "\"<script>alert(2)</script>&amp;\u{202E}\"")
    try program.folder.write(deck, to: "Decks/Rivers/deck.json")
    program.decks = program.folder.url.appending(path: "Decks")
    for _ in 0..<3 {
      _ = try program.run(
        "study", "--form", "typed", input: String(repeating: "\(hostile)\n", count: 20))
      program.now += 86_400
    }
    let page = try program.run("report", "--output", "-").output
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;lt;"))
    #expect(page.contains("<title>&lt;script&gt;alert(2)&lt;/script&gt;&amp;amp;"))
    #expect(!page.contains("<script") && !page.contains("\u{202E}") && !page.contains("\u{1B}"))
  }

  @Test func `the page needs nothing from anywhere`() throws {
    let page = try Program.studied().run("report", "--output", "-").output
    for word in ["http:", "https:", "url(", "src=", "@import", "<script", "<link", "onload"] {
      #expect(!page.contains(word), "\(word)")
    }
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;"))
  }
}
