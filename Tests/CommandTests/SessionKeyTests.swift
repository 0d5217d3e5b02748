import Foundation
import TestSupport
import Testing

/// The effect of readline's keys at a question.
struct SessionKeyTests {
  @Test func `the up key brings commands back, never an answer`() throws {
    let terminal = try Program().start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.sendLine(":hint")
    try terminal.expect("It begins so: 1…")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("5 left · Towns")
    try terminal.expect("> ")
    terminal.send("\u{1B}[A\u{1B}[A\r")
    try terminal.expect(":hint")
    try terminal.expect("It begins so:")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `Tab completes commands, and nothing of an answer`() throws {
    let terminal = try Program().start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.send(":hi\t\r")
    try terminal.expect("It begins so: 1…")
    try terminal.expect("> ")
    terminal.send("19\t2\t7\r")
    try terminal.expect("Right: 1,927 km")
    try terminal.expect("5 left · Towns")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `twenty pasted lines answer one question`() throws {
    let program = try Program()
    let terminal = try program.start("study", "--form", "typed")
    try terminal.expect("> ")
    let lines = (1...20).map { "\($0)00000" }.joined(separator: "\n")
    terminal.send("\u{1B}[200~\(lines)\u{1B}[201~\r")
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("Enter next")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.journalLines().count == 1)
  }

  @Test(arguments: ["quit", "Exit", "q"])
  func `a bare word leaves, and is never saved as a wrong answer`(word: String) throws {
    let program = try Program()
    let run = try program.run("study", "towns", "--form", "typed", input: "1926\n\(word)\n1\n")
    #expect(run.output.contains("Done: 1 card"))
    #expect(try program.journalLines().count == 1)
    let quiz = try program.run("quiz", "--seed", "5", "--form", "typed", input: "\(word)\n")
    #expect(quiz.output.contains("You left the quiz"))
    #expect(try program.journalLines().count == 1)
    #expect(try program.run(input: "\(word)\n1926\n").output.contains("of 5") == false)
  }

  @Test func `help and undo work without their colon`() throws {
    let run = try Program().run(
      "study", "towns", "--form", "typed", input: "1926\nundo\nhelp\n1926\n")
    #expect(run.output.contains("Undone: the answer to"))
    #expect(run.output.contains("I do not know"))
    #expect(run.output.contains("Done: 1 card"))
  }

  @Test func `a word that is the answer is an answer, and elsewhere a command`() throws {
    var program = try Program()
    try program.folder.write(SessionKeyTests.shell, to: "Decks/Shell/facts/facts.yaml")
    program.decks = program.folder.url.appending(path: "Decks")
    let made = try program.run("generate")
    #expect(made.end == .exited(0), "\(made.error)")
    let right = try program.run("study", "leave", "--form", "typed", input: "exit\nquit\n")
    #expect(right.output.contains("Right: exit"), "\(right.output)")
    #expect(right.output.contains("Done: 1 card"))
    let other = try program.run("study", "list", "--form", "typed", input: "exit\n")
    #expect(other.output.contains("Nothing was answered"), "\(other.output)")
    #expect(try program.journalLines().count == 1)
  }

  private static let shell = """
    schema: facts/1
    subject: shell
    title: Shell
    language: en
    topics: [{id: leave, name: Leaving}, {id: list, name: Listing}]
    sources: [{id: manual, title: A manual, dated: 1999}]
    facts:
      - {id: leave, topic: leave, about: the shell, type: text, value: exit, pool: [ls, cd, pwd],
         ask: Which command leaves the shell?, phrase: the command that leaves, source: {id: manual, section: A}}
      - {id: list, topic: list, about: the shell, type: text, value: ls, pool: [mv, cd, pwd],
         ask: Which command lists files?, phrase: the command that lists, source: {id: manual, section: B}}

    """

  @Test func `Enter on an empty line, and a command, show the complete question again`() throws {
    let program = try Program()
    let run = try program.run("study", "--limit", "1", input: "\n:question\n:help\n\n?\n")
    let asked = run.output.components(
      separatedBy: "1 left · Rivers · new\nHow many kilometres long was")
    #expect(asked.count == 5, "\(run.output)")
    #expect(run.output.components(separatedBy: "  4  2,897 km\n").count == 5)
    let quiz = try program.run("quiz", "--questions", "1", "--seed", "5", input: "\n:question\n?\n")
    #expect(quiz.output.components(separatedBy: "1 of 1 · ").count == 4, "\(quiz.output)")
  }

  @Test func `control-L shows the question again, and what was typed stays`() throws {
    let program = try Program()
    _ = try program.run("config", "learning-steps", "1m 10m")
    let terminal = try program.start("study", "--limit", "1", "--form", "typed")
    try terminal.expect("1999?")
    try terminal.expect("> ")
    terminal.send("19")
    try terminal.expect("19")
    terminal.send("\u{C}")
    try terminal.expect(
      "1 left · Rivers · new\nHow many kilometres long was Songhua River in 1999?")
    try terminal.expect("> 19")
    terminal.send("27\r")
    try terminal.expect("Right: 1,927 km")
    try terminal.expect("Only this card is left")
    try terminal.expect("> ")
    terminal.send("\u{C}")
    try terminal.expect("Right: 1,927 km")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `the last card is undone after the summary, and next morning`() throws {
    var program = try Program()
    let before = try program.run("stats", "--json").output
    let opening = try program.run().output
    let study = try program.run("study", "--limit", "1", "--form", "typed", input: "?\n")
    #expect(study.output.contains("Worth another look"))
    #expect(try program.run("undo").output.hasPrefix("Undone: the answer of 2026-11-21"))
    #expect(try program.run("stats", "--json").output == before)
    #expect(try program.run().output == opening)
    _ = try program.run("study", "--limit", "1", "--form", "typed", input: "?\n")
    program.now += 86_400
    #expect(try program.run("undo").output.hasPrefix("Undone: the answer of 2026-11-21"))
    #expect(try program.run("stats").output.contains("Nothing was studied here yet."))
  }
}
