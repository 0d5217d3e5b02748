import TestSupport
import Testing

/// Repeats a quiz: asks its remaining questions, also after other quizzes were interrupted.
struct RetryTests {
  private let quiz = ["quiz", "--questions", "4", "--form", "typed", "--seed", "5", "--plain"]

  /// The right answers, by a word of the question; in a reverse question that word is the value.
  private let answers = [
    ("Into which", "Amur"), ("two things", "rope, paper"), ("bridge", "1926"),
    ("927 km", "Songhua River"), ("370 km", "Nen River"), ("Songhua", "1927"), ("Nen", "1370"),
  ]

  private func opening(_ run: ProgramRun) -> String {
    run.output.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func `a repeat that is left keeps the rest, and a quiz that is left replaces none`()
    throws
  {
    let program = try Program()
    #expect(try program.run(quiz, input: ":quit\n").end == .exited(0))
    _ = try program.run(quiz, input: "?\n:quit\n")
    #expect(
      try program.run("quiz", "--retry").output.hasPrefix("You have not finished a quiz yet"))
    _ = try program.run(quiz, input: "?\n?\n?\n?\n")
    let all = "4 questions from your last quiz · no time limit"
    #expect(opening(try program.run("quiz", "--retry", input: "?\n?\n:quit\n")) == all)
    _ = try program.run(["quiz", "--seed", "9"], input: "?\n:quit\n")
    #expect(opening(try program.run("quiz", "--retry", input: ":quit\n")) == all)
    // One answer is right for each question of the small deck.
    for left in (1...4).reversed() {
      let run = try program.run(
        ["quiz", "--retry", "--questions", "1"], input: ":quit\n")
      let rest = left == 1 ? "" : " of \(left) that are left"
      #expect(opening(run) == "1 question\(rest) from your last quiz · no time limit")
      let question = run.output.split(separator: "\n").dropFirst(2).first ?? ""
      let answer = answers.first { question.contains($0.0) }?.1 ?? ""
      _ = try program.run(["quiz", "--retry", "--questions", "1"], input: "\(answer)\n")
    }
    #expect(
      try program.run("quiz", "--retry").output
        == "Nothing is left of your last quiz: you had all of it right.\n")
  }

  @Test func `a quiz shorter than requested explains why, and a requested form is used`() throws {
    let program = try Program()
    let run = try program.run("quiz", "--questions", "30", "--form", "choice", input: ":quit\n")
    #expect(run.output.contains("That is fewer than 30: each fact is asked once at most"))
    let few = try program.run("quiz", "--questions", "3", input: ":quit\n")
    #expect(!few.output.contains("fewer"))
  }
}
