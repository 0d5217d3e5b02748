import Foundation
import TestSupport
import Testing

/// A subject of explanations, studied on a pipe: what the learner rates, and what is judged by its points.
struct OpenQuestionTests {
  private static let facts = """
    schema: facts/1
    subject: piano
    title: The piano
    language: en
    topics: [{id: action, name: The action}]
    sources: [{id: book, title: A book, dated: 2020}]
    facts:
      - {id: tuning, topic: action, about: tuning, type: open, importance: core, source: {id: book, section: Tuning},
         ask: "Why is a piano tuned in equal temperament?", value: So that all keys sound equally good.}
      - {id: pedal, topic: action, about: the damper pedal, type: text, after: [tuning], source: {id: book, section: Pedals},
         ask: "What does {about} do?", value: It lifts the dampers from all strings.,
         points: [lifts the dampers, {name: all strings, accept: [every string]}]}

    """

  private func program() throws -> Program {
    var program = try Program()
    try program.folder.write(Self.facts, to: "Decks/Piano/facts/piano.yaml")
    program.decks = program.folder.url.appending(path: "Decks")
    #expect(try program.run("generate").end == .exited(0))
    return program
  }

  @Test func `the learner thinks, sees the answer and rates it; points are judged`() throws {
    let program = try program()
    let run = try program.run(
      "study", input: "all keys alike\nwhat\n3\n\ndampers get lifted\n:quit\n")
    #expect(
      run.output.drop { !$0.isNumber } == """
        2 left · The action · new
        Why is a piano tuned in equal temperament?
        Think of the answer, or write it; then press Enter.
        The answer: So that all keys sound equally good.
        How well did you know it? 1 again · 2 hard · 3 good · 4 easy
        How well did you know it? 1 again · 2 hard · 3 good · 4 easy
          A book: Tuning
          Good · next in 2 days · saved

        1 left · The action · new
        What does the damper pedal do? It lifts the dampers from all strings.
          A book: Pedals
          A new fact: it is asked a little later, after others.

        1 left · The action · new
        What does the damper pedal do?
        Partly. 1 of 2. Missing: all strings. The answer: It lifts the dampers from all
          strings.
          A book: Pedals
          Again · next in 12 minutes · saved

        1 left · The action · again
        What does the damper pedal do?

        Done: 2 cards (2 new) in less than a minute, 0 right at first try.
        Rated by yourself: 1 open question, 1 known.
          The action  0 of 1
        Worth another look
          What does the damper pedal do?  dampers get lifted → It lifts the dampers from
                                          all strings.
        Today: 1 due, 0 new left. Tomorrow: 1 due, 0 new.

        """)
    let journal = try program.run("export", "--format", "journal").output
    #expect(journal.contains("all keys alike") && journal.contains("\"open\""))
  }

  @Test func `a quiz leaves open questions out, and statistics count them apart`() throws {
    var program = try program()
    _ = try program.run("study", input: "\n3\n:quit\n")
    program.now += 3 * 86_400
    _ = try program.run("study", input: "\n1\n\n:quit\n")
    let stats = try program.run("stats").output
    #expect(stats.contains("Rated by you   0 of 1 open question known\n"), "\(stats)")
    #expect(stats.contains("Remembered     nothing came back on a later day yet"), "\(stats)")
    let quiz = try program.run("quiz", "--all", input: "x\n").output
    #expect(quiz.contains("1 question ·") && !quiz.contains("Why is a piano"), "\(quiz)")
  }

  @Test func `on paper an open question has room to write`() throws {
    let page = try program().run("paper", "--output", "-").output
    #expect(page.components(separatedBy: "<div class=\"line\"></div>").count > 6, "\(page)")
    #expect(page.contains("So that all keys sound equally good."))
  }
}
