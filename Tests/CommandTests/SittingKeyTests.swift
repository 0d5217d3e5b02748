import TestSupport
import Testing

/// What readline's keys may and may not do at a question.
struct SittingKeyTests {
  @Test func `the up key brings commands back, never an answer`() throws {
    let terminal = try Program().start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.sendLine(":hint")
    try terminal.expect("It begins so: 1…")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("2 of 5")
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
    try terminal.expect("Right: 1,927 km.")
    try terminal.expect("2 of 5")
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
    try terminal.expect("Enter goes on.")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.journalLines().count == 1)
  }

  @Test func `a word of a command is an answer without its colon`() throws {
    let run = try Program().run(
      "study", "towns", "--form", "typed", input: "undo\nundo\nhelp\nquit\n")
    #expect(!run.output.contains("Undone"))
    #expect(!run.output.contains("Nothing was answered"))
    #expect(run.output.contains("2 answers in"))
  }

  @Test func `the last card is undone after the summary, and next morning`() throws {
    var program = try Program()
    let before = try program.run("stats", "--json").output
    let opening = try program.run().output
    let study = try program.run("study", "--limit", "1", "--form", "typed", input: "?\n")
    #expect(study.output.contains("To look at again"))
    #expect(try program.run("undo").output.hasPrefix("Undone: the answer of 2026-11-21"))
    #expect(try program.run("stats", "--json").output == before)
    #expect(try program.run().output == opening)
    _ = try program.run("study", "--limit", "1", "--form", "typed", input: "?\n")
    program.now += 86_400
    #expect(try program.run("undo").output.hasPrefix("Undone: the answer of 2026-11-21"))
    #expect(try program.run("stats").output.contains("Nothing was studied here yet."))
  }
}
