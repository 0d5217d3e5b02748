import Foundation
import Glibc
import TestSupport
import Testing

/// Progress for other programs.
struct ExportTests {
  private func studied() throws -> Program {
    let program = try Program()
    _ = try program.run(
      "study", "--form", "typed", input: "1927\n1926\n=cmd, rope\n:undo\nrope, paper\n1370\n")
    return program
  }

  @Test func `json is one document that other readers can read`() throws {
    let program = try studied()
    let data = Data(try program.run("export", "--format", "json").output.utf8)
    let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cards = try #require(document["cards"] as? [[String: Any]])
    #expect(Set(cards.compactMap { $0["card"] as? String }).contains("rivers/songhua-length"))
  }

  @Test func `csv has a row for each answer, and no formula`() throws {
    let program = try studied()
    let rows = try program.run("export", "--format", "csv").output.split(separator: "\r\n")
    // A head, four answers, and the undone one.
    #expect(rows.count == 6)
    #expect(rows.contains { $0.contains("'=cmd") })
  }

  @Test(arguments: ["/dev/stdout", "/dev/fd/1", "/dev/null", "pipe", "folder"])
  func `what is no ordinary file is left as it is, with and without force`(name: String) throws {
    let program = try studied()
    let path = name.hasPrefix("/") ? name : program.folder.url.appending(path: name).path()
    if name == "pipe" { #expect(mkfifo(path, 0o600) == 0) }
    if name == "folder" { #expect(mkdir(path, 0o700) == 0) }
    var before = stat()
    #expect(stat(path, &before) == 0)
    for force in [[], ["--force"]] {
      let run = try program.run(["export", "--output", path] + force)
      #expect(run.end == .exited(64), "\(run.output)")
      #expect(!run.error.contains("--force"), "\(run.error)")
    }
    guard !name.hasPrefix("/") else { return }
    var after = stat()
    #expect(stat(path, &after) == 0)
    #expect(after.st_ino == before.st_ino && after.st_mode == before.st_mode)
  }

  @Test func `behind a symbolic link the file is replaced, and the link stays`() throws {
    let program = try studied()
    let file = try program.folder.write("old", to: "real.json")
    let link = program.folder.url.appending(path: "link.json")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    #expect(try program.run("export", "--output", link.path()).end == .exited(64))
    #expect(try program.folder.read("real.json") == "old")
    #expect(try program.run("export", "--output", link.path(), "--force").end == .exited(0))
    #expect(try program.folder.read("real.json").hasPrefix("{"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path()) == file.path())
    try FileManager.default.removeItem(at: file)
    let dangling = try program.run("export", "--output", link.path(), "--force")
    #expect(dangling.end == .exited(64))
    #expect(dangling.error.contains("symbolic link to a file that does not exist"))
  }

  @Test(arguments: [
    (["--what", "deck"], "For a deck choose --format gift, moodle-xml, anki, csv or tsv."),
    (["--what", "deck", "--format", "json"], "json is a format of progress; for a deck choose"),
    (["--what", "progress", "--format", "gift"], "gift is a format of decks; for progress choose"),
    (["--form", "typed"], "--form is about the questions of a deck; add --what deck."),
    (["--format", "tsv", "--form", "typed"], "--form is about questions; tsv has facts."),
    (["--format", "gift", "--since", "2026-11-21"], "--since is about progress"),
    (["--format", "gift", "--no-history"], "--no-history goes with --format anki"),
  ])
  func `a deck and progress have formats of their own`(words: [String], said: String) throws {
    let run = try Program().run(["export"] + words)
    #expect(run.end == .exited(64))
    #expect(run.error.contains(said), "\(run.error)")
  }

  @Test(arguments: ["gift", "moodle-xml", "tsv"])
  func `a deck needs no progress, and leaves none`(format: String) throws {
    let program = try Program()
    let run = try program.run("export", "--format", format, "--topic", "rivers")
    #expect(run.end == .exited(0), "\(run.error)")
    #expect(run.output.contains("rivers/songhua-length") || format == "tsv")
    #expect(try program.journalLines().isEmpty)
  }

  @Test func `journal is the lines themselves`() throws {
    let program = try studied()
    let lines = try program.run("export", "--format", "journal").output.split(separator: "\n")
    #expect(try lines.map(String.init) == program.journalLines())
  }
}
