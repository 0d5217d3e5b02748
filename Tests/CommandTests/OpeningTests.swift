import TestSupport
import Testing

/// The text of the first screen.
struct OpeningTests {
  @Test func `the first screen shows what is due, what was done, and why nothing is left`() throws {
    var program = try Program()
    #expect(
      try program.run().output == """
        Rivers · Saturday 21 November
        0 due · 5 new · about 2 minutes

        Enter study · quiz · stats · topics · help · ^D leave

        """)
    _ = try program.run("study", "--form", "typed", input: "1927\n:easy\n1926\n:easy\n")
    #expect(
      try program.run().output == """
        Rivers · Saturday 21 November
        0 due · 3 new · about 1 minute

        Enter study · quiz · stats · topics · help · ^D leave

        """)
    _ = try program.run("away", "2w")
    program.now += 86_400
    #expect(
      try program.run().output.contains(
        "You are away until Saturday 5 December; nothing has to be done today.\n"))
  }

  @Test func `undo and redo work at the opening, and what is no command starts nothing`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    let run = try program.run(input: ":undo\n1927\n:redo\n:quit\n")
    #expect(run.end == .exited(0))
    #expect(run.output.contains("Undone: the answer of 2026-11-21 about the length of Songhua"))
    #expect(run.output.contains("There is no \"1927\" here."))
    #expect(run.output.contains("Redone: the answer of 2026-11-21"))
    #expect(!run.output.contains(" left · "))
  }

  @Test func `each word of the menu runs its command`() throws {
    let program = try Program()
    #expect(try program.run(input: "topics\n").output.contains("Studied"))
    #expect(try program.run(input: "stats\n").output.contains("Nothing was studied here yet."))
    #expect(try program.run(input: "help\n").output.contains("hegang --help lists"))
    #expect(try program.run(input: "study\n").output.contains("5 left · Rivers · new"))
    #expect(try program.run(input: "quiz\n").output.contains("5 questions"))
    #expect(
      try program.run(input: "quizz\n").output.contains(
        "There is no \"quizz\" here; did you mean quiz?"))
  }
}
