import Foundation
import JSON
import TestSupport
import Testing

/// Progress and decks that the program of the last release wrote are read as it read them.
///
/// `Fixtures/Release-0.1.0` was made by that program in twelve days: answers, undos, a quiz, a reset, marks, an added
/// answer and settings. `export.json` is its own export.
struct UpgradeTests {
  private static let release = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Release-0.1.0")

  /// The program of today with the files of the release, on the day after them.
  private static func program() throws -> Program {
    var program = try Program()
    for name in ["Decks", "Progress"] {
      try FileManager.default.copyItem(
        at: release.appending(path: name), to: program.folder.url.appending(path: name))
    }
    program.decks = program.folder.url.appending(path: "Decks")
    program.environment["HEGANG_PROGRESS"] =
      program.folder.url.appending(path: "Progress").path(percentEncoded: false)
    program.now = Program.morning + 11 * 86_400
    return program
  }

  private static func document(_ bytes: Data) throws -> JSONValue {
    var reader = JSONReader(Array(bytes))
    return try reader.value()
  }

  /// A card without what depends on the usual learning steps, which are other ones since, and on nothing that was stored.
  private static func lasting(_ card: JSONValue) -> JSONValue {
    guard case .object(var parts) = card, case .object(let schedule)? = parts["schedule"] else {
      return card
    }
    let kept = ["stability", "difficulty", "last", "reviews"]
    parts["schedule"] = .object(schedule.filter { kept.contains($0.key) })
    return .object(parts)
  }

  @Test func `every answer, memory, setting and quiz is as it was`() throws {
    let old = try Self.document(Data(contentsOf: Self.release.appending(path: "export.json")))
    let run = try Self.program().run("export", "--format", "json")
    #expect(run.end == .exited(0), "\(run.error)")
    let new = try Self.document(Data(run.output.utf8))
    for key in ["journal", "quizzes", "aliases", "marks"] {
      #expect(new[key] == old[key], "\(key)")
    }
    guard case .array(let newCards)? = new["cards"], case .array(let oldCards)? = old["cards"]
    else {
      Issue.record("no cards")
      return
    }
    #expect(newCards.map(Self.lasting) == oldCards.map(Self.lasting))
    // Settings may be added, and the automatic fit is off since.
    guard case .object(let settings)? = old["settings"] else {
      Issue.record("no settings")
      return
    }
    for (name, value) in settings where name != "fit" {
      #expect(new["settings"]?[name] == value, "\(name)")
    }
  }

  @Test func `nothing is lost, the deck is read, and study goes on`() throws {
    let program = try Self.program()
    #expect(try program.run("doctor").output.contains("Nothing is lost."))
    #expect(try program.run("config", "retention").output.contains("0.85"))
    let run = try program.run("study", "--form", "typed", input: "1927\n")
    #expect(run.end == .exited(0) && run.output.contains("saved"), "\(run.error)")
    let made = try program.run("generate")
    #expect(made.end == .exited(0), "\(made.error)")
    #expect(try program.run("stats").output.contains("studied"))
  }
}
