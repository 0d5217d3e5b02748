import Foundation
import TestSupport
import Testing

/// More than one deck: which is used, and all of them in one session.
struct SeveralDecksTests {
  private func program() throws -> Program {
    var program = try Program()
    program.decks = Program.projectDecks
    return program
  }

  private func title(_ run: ProgramRun) -> String {
    String(run.output.prefix { $0 != "·" }).trimmingCharacters(in: .whitespaces)
  }

  @Test func `the deck studied last is used next, the default before that`() throws {
    let program = try program()
    #expect(title(try program.run()) == "Hegang")
    // Looking at a deck does not change which is studied.
    _ = try program.run("topics", "--deck", "elements")
    #expect(title(try program.run()) == "Hegang")
    _ = try program.run("study", "--deck", "elements", input: ":quit\n")
    #expect(title(try program.run()) == "The chemical elements")
    #expect(try program.run("topics").output.contains("Where the names come from"))
    _ = try program.run("quiz", "--deck", "Hegang", "--questions", "1", input: ":quit\n")
    #expect(title(try program.run()) == "Hegang")
    var other = program
    other.environment["XDG_STATE_HOME"] = program.folder.url.appending(path: "other").path()
    #expect(title(try other.run()) == "Hegang")
  }

  @Test func `all decks are studied in one session, each with its own limits`() throws {
    let program = try program()
    _ = try program.run("config", "new-per-day", "2")
    let ones = String(repeating: "1\n", count: 30)
    let run = try program.run("study", "--deck", "all", input: ones)
    let heads = ["The chemical elements · 0 due · 2 new", "Hegang · 0 due · 2 new"]
    let places = heads.compactMap { run.output.firstRange(of: $0)?.lowerBound }
    #expect(places.count == 2 && places == places.sorted(), "\(run.output)")
    #expect(run.output.components(separatedBy: "Done: 2 cards (2 new)").count == 3)
    #expect(run.end == .exited(0))
    // One session is one writer, whatever it asks.
    let files = try FileManager.default.contentsOfDirectory(atPath: program.log.path())
    #expect(files.count == 1, "\(files)")
    // It is remembered, and what was asked is not asked again.
    let next = try program.run(input: "\n")
    #expect(next.output.hasPrefix("All decks · Saturday 21 November\n"))
    #expect(next.output.hasSuffix("Nothing is due in any deck.\n"), "\(next.output)")
  }

  @Test func `of all decks those with something due come first, and an unreadable one is left out`()
    throws
  {
    var program = try program()
    let decks = program.folder.url.appending(path: "Decks")
    for name in ["Elements", "Hegang"] {
      let from = program.decks.appending(path: "\(name)/deck.json")
      try program.folder.write(
        String(contentsOf: from, encoding: .utf8), to: "Decks/\(name)/deck.json")
    }
    program.decks = decks
    _ = try program.run("study", "--deck", "hegang", "--new", "1", input: "1\n1\n1\n")
    _ = try program.run("config", "new-per-day", "2")
    program.now += 86_400
    let run = try program.run("study", "--deck", "all", input: String(repeating: "1\n", count: 30))
    let places = ["Hegang · 1 due", "The chemical elements · 0 due"].compactMap {
      run.output.firstRange(of: $0)?.lowerBound
    }
    #expect(places.count == 2 && places == places.sorted(), "\(run.output)")

    try program.folder.write("{", to: "Decks/Elements/deck.json")
    program.now += 86_400
    for arguments in [["today"], ["study"]] {
      let rest = try program.run(arguments, input: ":quit\n")
      #expect(rest.end == .exited(0))
      #expect(rest.output.contains("Hegang · "))
      #expect(rest.error.contains("Elements/deck.json"), "\(rest.error)")
    }
    try program.folder.write("{", to: "Decks/Hegang/deck.json")
    #expect(try program.run("today").end == .exited(65))
  }

  @Test func `a topic is of one deck, also after a session of all`() throws {
    let program = try program()
    _ = try program.run("study", "--deck", "all", input: ":quit\n")
    let run = try program.run("study", "climate", input: ":quit\n")
    #expect(run.output.contains(" left · Climate · "), "\(run.output)\(run.error)")
  }

  @Test func `who leaves the first of all decks is not asked the second`() throws {
    let run = try program().run("study", "--deck", "all", input: "1\n:quit\n")
    #expect(!run.output.contains("Hegang ·"))
  }

  static let refused = [
    ["quiz"], ["topics"], ["reset", "climate"], ["plan"], ["study", "climate"], ["marks"],
  ]

  @Test(arguments: refused)
  func `what works on one deck refuses all`(command: [String]) throws {
    let run = try program().run(command + ["--deck", "all"])
    #expect(run.end == .exited(64))
    #expect(run.error.contains("deck"), "\(run.error)")
    #expect(run.output.isEmpty)
  }

  @Test func `what works on all decks takes all`() throws {
    let program = try program()
    for command in [["decks"], ["export", "--format", "csv"], ["aliases"], ["undo"]] {
      let all = try program.run(command + ["--deck", "all"])
      let none = try program.run(command)
      #expect(all.output == none.output && all.end == none.end, "\(command): \(all.error)")
    }
  }
}

/// Progress in two folders, of which the working directory decides.
struct OtherStoresTests {
  @Test func `progress in another folder is mentioned once`() throws {
    let folder = try TemporaryFolder()
    let home = folder.url.appending(path: "home")
    let clone = folder.url.appending(path: "clone")
    let decks = try Program().decks.path(percentEncoded: false)
    for place in [home, clone.appending(path: "Progress")] {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }
    func study(in place: URL, _ arguments: String...) throws -> String {
      try ProgramRun(
        Program.url, arguments: ["study", "--form", "typed"] + arguments, input: "1927\n",
        environment: [
          "HOME": home.path(percentEncoded: false), "HEGANG_DECKS": decks,
          "HEGANG_NOW": String(Program.morning),
        ], folder: place
      ).error
    }
    #expect(try study(in: clone).isEmpty)
    let told = try study(in: home).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let progress = clone.appending(path: "Progress").path(percentEncoded: false)
    #expect(told.hasPrefix("You have progress in \(progress) too; here hegang uses "))
    #expect(told.contains("hegang study --progress \(progress)."))
    #expect(try study(in: home).isEmpty)
    #expect(try study(in: clone).isEmpty)
    // Who names a folder knows where progress is.
    let third = folder.url.appending(path: "third").path(percentEncoded: false)
    #expect(try study(in: clone, "--progress", third).isEmpty)
  }
}
