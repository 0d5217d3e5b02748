import TestSupport
import Testing

/// Lists of decks and topics, and suggestions for misspelt names.
struct ListsTests {
  @Test func `topics and decks are listed with cards, studied and due`() throws {
    var program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n1926\n")
    program.now += 2 * 86_400
    #expect(
      try program.run("topics").output == """
        Topic           Cards  Studied  Due
        rivers  Rivers      5        1    1
        towns   Towns       2        1    1

        """)
    #expect(
      try program.run("decks").output == """
        Deck            Cards  Studied  Due
        Rivers  Rivers      7        2    2

        """)
  }

  @Test(arguments: [
    (["stduy"], "There is no command \"stduy\"; did you mean hegang study?"),
    (["topcs"], "did you mean hegang topics?"),
    (["resched"], "did you mean hegang reschedule?"),
    (["--learner", "ada", "mark"], "did you mean hegang marks?"),
    (["nonsense"], "There is no command \"nonsense\"."),
    (["study", "rivrs"], "Rivers has no topic rivrs; did you mean rivers?"),
    (["quiz", "Twons"], "did you mean towns?"),
    (["study", "--deck", "Rvers"], "did you mean Rivers?"),
  ])
  func `the nearest name is suggested, with exit code 64`(arguments: [String], said: String) throws
  {
    let run = try Program().run(arguments)
    #expect(run.end == .exited(64))
    #expect(run.error.contains(said), "\(run.error)")
    #expect(run.output == "")
  }

  @Test func `options of every command may come before or after it`() throws {
    let program = try Program()
    _ = try program.run("study", "--learner", "ada", "--form", "typed", input: "1927\n")
    let after = try program.run("stats", "--json", "--learner", "ada")
    for arguments in [
      ["--learner", "ada", "stats", "--json"],
      ["--learner=ada", "--deck", "Rivers", "stats", "--json"],
    ] {
      let run = try program.run(arguments)
      #expect(run.end == .exited(0), "\(run.error)")
      #expect(run.output == after.output)
    }
    let help = try program.run("--learner", "ada", "help", "study")
    #expect(help.output.contains("USAGE: hegang study"), "\(help.error)")
  }
}
