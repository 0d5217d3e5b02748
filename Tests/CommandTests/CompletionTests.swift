import TestSupport
import Testing

/// The words that Tab completes in a shell.
struct CompletionTests {
  @Test(arguments: ["study", "quiz", "stats", "reset"])
  func `a shell offers the topics of the deck`(command: String) throws {
    let run = try Program().run(
      "---completion", command, "--", "positional@0", "2", "0", "hegang", command, "")
    #expect(run.output == "rivers\ntowns\n")
    #expect(run.error == "")
  }

  @Test func `topics are completed for the deck named before, none for an unknown deck`() throws {
    var program = try Program()
    program.decks = Program.projectDecks
    let elements = try program.run(
      "---completion", "study", "--", "positional@0", "4", "0", "hegang", "study", "--deck",
      "Elements", "")
    let hegang = try program.run(
      "---completion", "study", "--", "positional@0", "2", "0", "hegang", "study", "")
    #expect(!elements.output.isEmpty)
    #expect(elements.output != hegang.output)
    let none = try program.run(
      "---completion", "study", "--", "positional@0", "4", "0", "hegang", "study", "--deck", "No",
      "")
    #expect(none.output == "")
  }
}
