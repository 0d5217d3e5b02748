import Foundation
import Glibc
import TestSupport
import Testing

/// Whatever is broken: one clear sentence, the right exit code, and nothing saved is lost.
struct BadInputTests {
  @Test(arguments: [
    ["study", "--limit", "many"], ["study", "--limit", "0"],
    ["config", "plan", "2020-01-01 5 0.9"], ["config", "plan", "2020-01-01", "5", "0.9"],
    ["study", "--form", "sung"], ["quiz", "--questions", "0"],
    ["quiz", "--time", "soon"], ["study", "lakes"], ["nonsense"], ["export", "--format", "pdf"],
    ["study", "--learner", "../other"], ["study", "--deck", "Lakes"], ["config", "retention", "2"],
  ])
  func `a wrong option is named, with exit code 64`(arguments: [String]) throws {
    let program = try Program()
    let run = try ProgramRun(
      Program.url, arguments: arguments,
      environment: ["HEGANG_DECKS": program.decks.path(percentEncoded: false)],
      folder: program.folder.url)
    #expect(run.end == .exited(64), "\(run.output)\(run.error)")
    #expect(!run.error.isEmpty)
    #expect(run.output == "")
  }

  @Test func `a missing deck folder is named`() throws {
    var program = try Program()
    program.decks = URL(filePath: "/nowhere/decks")
    let run = try program.run("study")
    #expect(run.end == .exited(74))
    #expect(
      run.error
        == "hegang: /nowhere/decks: there are no decks here: No such file or directory; name their folder with --decks.\n"
    )
  }

  @Test func `a damaged deck is named with its line`() throws {
    var program = try Program()
    let decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    let deck = decks.appending(path: "Rivers/deck.json")
    let text = try String(contentsOf: deck, encoding: .utf8)
    try String(text.prefix(900)).write(to: deck, atomically: true, encoding: .utf8)
    let run = try program.run("study")
    #expect(run.end == .exited(65))
    #expect(run.error.hasPrefix("hegang: "))
    #expect(run.error.contains("Rivers/deck.json:"))
    #expect(run.error.hasSuffix("hegang generate makes it anew.\n"))
  }

  @Test func `a pipe in place of a deck is not a deck, and the program does not wait for it`()
    throws
  {
    var program = try Program()
    let decks = program.folder.url.appending(path: "Decks")
    try FileManager.default.copyItem(at: program.decks, to: decks)
    program.decks = decks
    let deck = decks.appending(path: "Rivers/deck.json")
    try FileManager.default.removeItem(at: deck)
    #expect(mkfifo(deck.path(), 0o600) == 0)
    let run = try program.run("study")
    #expect(run.end == .exited(65))
    #expect(run.error.contains("Rivers/deck.json"))
    #expect(run.error.contains("this is no file with text"))
  }

  @Test func `a damaged journal line is reported, and the rest counts`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n1926\n1370\n")
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: program.log.path()).first)
    let file = program.log.appending(path: name)
    var lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(
      String.init)
    lines[1] = lines[1].replacing("\"g\":3", with: "\"g\":4")
    let damaged = lines.joined(separator: "\n") + "\n"
    try damaged.write(to: file, atomically: true, encoding: .utf8)
    let run = try program.run("study", "--form", "typed", input: "?\n")
    #expect(run.end == .exited(0))
    #expect(run.error.replacing("\n", with: " ").contains("line 2, is damaged"))
    #expect(run.error.replacing("\n", with: " ").contains("everything else is whole."))
    #expect(run.error.contains("Restored 1 event"))
    let after = try String(contentsOf: file, encoding: .utf8)
    #expect(after.hasPrefix(damaged))
    #expect(JournalCheck.validLines(try program.journalLines().joined(separator: "\n")).count == 4)
  }

  @Test(.enabled(if: getuid() != 0, "root may write everywhere"))
  func `an unwritable progress folder is reported, and answers wait for it`() throws {
    let program = try Program()
    try FileManager.default.createDirectory(at: program.progress, withIntermediateDirectories: true)
    chmod(program.progress.path(), 0o500)
    defer { chmod(program.progress.path(), 0o700) }
    let run = try program.run("study", "--form", "typed", input: "1927\n")
    #expect(run.end == .exited(0))
    let told = run.output.replacing("\n", with: " ")
    #expect(told.contains("permission denied"))
    #expect(told.contains("Saved on this machine meanwhile"))
    chmod(program.progress.path(), 0o700)
    #expect(try program.run("export").error.contains("Restored 1 event"))
  }

  @Test func `a file in place of the progress folder is reported`() throws {
    let program = try Program()
    try "something else".write(to: program.progress, atomically: true, encoding: .utf8)
    let run = try program.run("study", "--form", "typed", input: "1927\n")
    #expect(run.end == .exited(74))
    #expect(!run.output.contains("Saved"))
    #expect(run.error.contains("it is not a folder"))
    #expect(try String(contentsOf: program.progress, encoding: .utf8) == "something else")
  }

  @Test func `a full disk is reported, the answer kept, and saved when there is space`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", "--limit", "1", input: "1927\n")
    let before = try program.journalLines()
    // A limit of one block stands for a full disk: the journal has grown up to it.
    let script = """
      ulimit -f 0; exec "$0" study --form typed
      """
    let terminal = try PseudoTerminal(
      URL(filePath: "/bin/sh"), arguments: ["-c", script, Program.url.path()],
      environment: [
        "HEGANG_DECKS": program.decks.path(percentEncoded: false),
        "HEGANG_PROGRESS": program.progress.path(percentEncoded: false),
        "HEGANG_NOW": String(program.now + 60),
        "XDG_STATE_HOME": program.folder.url.appending(path: "state").path(percentEncoded: false),
      ], folder: program.folder.url)
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("NOT SAVED")
    try terminal.expect("Enter tries again, ^D gives up.")
    try terminal.expect("> ")
    terminal.sendLine()
    try terminal.expect("NOT SAVED")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(74))
    #expect(!terminal.transcript.contains("Saved."))
    #expect(try program.journalLines() == before)
  }

  @Test func `an export never replaces a file without being told to`() throws {
    let program = try Program()
    let file = try program.folder.write("mine", to: "out.json").path(percentEncoded: false)
    let run = try program.run("export", "--output", file)
    #expect(run.end == .exited(64))
    #expect(run.error == "hegang: \(file): already exists; --force replaces it.\n")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(try program.run("export", "--output", file, "--force").end == .exited(0))
  }

  @Test func `input that cannot be read is no end of input`() throws {
    let program = try Program()
    let shell = try ProgramRun(
      URL(filePath: "/bin/sh"), arguments: ["-c", "\"$0\" study < /", Program.url.path()],
      environment: [
        "HEGANG_DECKS": program.decks.path(percentEncoded: false),
        "HEGANG_PROGRESS": program.progress.path(percentEncoded: false),
        "XDG_STATE_HOME": program.folder.url.path(percentEncoded: false),
      ])
    #expect(shell.end == .exited(74))
    #expect(shell.error == "hegang: Input failed: Is a directory.\n")
  }
}
