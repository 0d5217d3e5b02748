import Foundation
import TestSupport
import Testing

/// A subject of one's own, by the command.
struct NewTests {
  @Test func `a new subject gives a deck that misses no target`() throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    let made = try program.run("new", "Bird calls")
    #expect(made.end == .exited(0), "\(made.error)")
    let file = program.decks.appending(path: "BirdCalls/facts/bird-calls.yaml")
    #expect(try String(contentsOf: file, encoding: .utf8).contains("title: \"Bird calls\""))
    let generated = try program.run("generate", "--deck", "BirdCalls")
    #expect(generated.end == .exited(0), "\(generated.error)")
    #expect(generated.output.contains("Bird calls: 5 facts"))
    let check = try program.run("check", "--deck", "BirdCalls")
    #expect(check.end == .exited(0), "\(check.output)")
  }

  @Test(arguments: [
    (["Café del Mar"], "CafeDelMar/facts/cafe-del-mar.yaml", "title: \"Café del Mar\""),
    (["Hegang", "--title", "鹤岗"], "Hegang/facts/hegang.yaml", "title: \"鹤岗\""),
    (["a \"b\" \\c"], "ABC/facts/a-b-c.yaml", "title: \"a 'b' c\""),
    (["e\u{301}clair"], "Eclair/facts/eclair.yaml", "title: \"e\u{301}clair\""),
  ])
  func `a name in any script gives a deck`(words: [String], file: String, title: String) throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    let made = try program.run(["new"] + words)
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(try program.folder.read("Decks/" + file).contains(title))
    #expect(try program.run("generate").end == .exited(0))
  }

  @Test(arguments: [
    ("鹤岗", "hegang new NAME --title \"鹤岗\""), ("\u{1B}[31mred", "control or invisible"),
    ("a\u{202E}b", "control or invisible"), ("1st", "a letter first"), ("", "a letter first"),
    (String(repeating: "long ", count: 20), "64 at most"),
  ])
  func `a name that gives no folder is refused with what to do`(name: String, said: String) throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    let run = try program.run("new", name)
    #expect(run.end == .exited(64))
    #expect(run.error.contains(said), "\(run.error)")
    #expect(!run.error.contains("\u{1B}"))
    #expect(!FileManager.default.fileExists(atPath: program.decks.path()))
  }

  @Test func `what is there is left alone`() throws {
    var program = try Program()
    program.decks = program.folder.url.appending(path: "Decks")
    let facts = program.decks.appending(path: "Danube")
    try FileManager.default.createDirectory(at: facts, withIntermediateDirectories: true)
    let run = try program.run("new", "danube")
    #expect(run.end == .exited(64))
    #expect(run.error.contains("is there already and was left alone"))
    #expect(try program.run("new", "??").end == .exited(64))
  }
}
