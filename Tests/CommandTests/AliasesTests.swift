import Foundation
import TestSupport
import Testing

/// Answers that the learner declared right.
struct AliasesTests {
  /// A learner who was refused "cordage" for a list, and said it was right.
  private func overruled() throws -> Program {
    let program = try Program()
    let run = try program.run(
      "study", "--form", "typed", input: "1927\n1926\ncordage\n:right\n")
    #expect(run.output.contains("From now on \"cordage\" is right here too."))
    return program
  }

  @Test func `a learner who never overruled the judge has none`() throws {
    let run = try Program().run("aliases")
    #expect(run.output == "You have not added any answers.\n")
    #expect(run.end == .exited(0))
  }

  @Test func `each is listed with its card`() throws {
    let run = try overruled().run("aliases")
    #expect(
      run.output == """
        rivers/banks  the two things that the town makes: rope, paper
          also accepted: cordage

        """)
  }

  @Test func `one can be withdrawn, and is a line of the journal`() throws {
    let program = try overruled()
    let before = try program.journalLines().count
    let run = try program.run("aliases", "--remove", "Cordage")
    #expect(run.output == "\"cordage\" is no longer accepted for rivers/banks. Saved.\n")
    #expect(try program.journalLines().count == before + 1)
    #expect(try program.run("aliases").output == "You have not added any answers.\n")
    #expect(try program.run("aliases", "--remove", "cordage").end == .exited(64))
  }

  @Test func `undo takes the declaration with the answer, redo brings both back`() throws {
    let program = try overruled()
    let declared = try program.run("aliases").output
    #expect(try program.run("undo").output.contains("counted as good"))
    #expect(try program.run("aliases").output == "You have not added any answers.\n")
    _ = try program.run("redo")
    #expect(try program.run("aliases").output == declared)
    // Withdrawn on purpose it stays so, whatever becomes of the answer.
    _ = try program.run("aliases", "--remove", "cordage")
    _ = try program.run("undo")
    _ = try program.run("redo")
    #expect(try program.run("aliases").output == "You have not added any answers.\n")
  }

  @Test func `a card narrows the list and the withdrawal`() throws {
    let program = try overruled()
    #expect(
      try program.run("aliases", "--card", "rivers/mouth").output
        == "You have not added any answers for rivers/mouth.\n")
    let elsewhere = try program.run("aliases", "--remove", "cordage", "--card", "rivers/mouth")
    #expect(elsewhere.end == .exited(64))
    #expect(elsewhere.error.contains("\"cordage\" is none of your answers"))
    #expect(
      try program.run("aliases", "--remove", "cordage", "--card", "rivers/banks").end == .exited(0))
  }

  @Test func `the export contains it`() throws {
    let program = try overruled()
    #expect(try program.run("export").output.contains("cordage"))
  }

  @Test func `nothing is listed twice after it was allowed again`() throws {
    let program = try overruled()
    _ = try program.run("aliases", "--remove", "cordage")
    #expect(try program.run("undo").end == .exited(0))
    let lines = try program.run("aliases").output.split(separator: "\n")
    #expect(lines.filter { $0.contains("cordage") }.count <= 1)
  }
}
