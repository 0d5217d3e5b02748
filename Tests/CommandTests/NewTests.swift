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
