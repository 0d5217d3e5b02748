import TestSupport
import Testing

/// Hints, the second try, and what a learner can ask about a card.
struct HelpInSessionTests {
  @Test func `hints and a second try help, and count as hard`() throws {
    let run = try Program().run(
      "study", "--form", "typed",
      input: """
        :why
        :hint
        :hint
        :hint
        1927
        1924
        1926
        :why
        :source
        :undo
        :redo
        rope

        """)
    #expect(run.end == .exited(0))
    #expect(
      run.output == """
        Welcome to Rivers. Most new facts are a choice at first; once they hold, you
        type them. What you know comes back less and less often.
        Guess freely: every answer teaches. :help helps, ^D leaves, all is saved.

        5 left · Rivers · new
        How many kilometres long was Songhua River in 1999?
        You may round to three figures.
        There is no memory yet of the length of Songhua River in 1999: it was never
        asked.
        It begins so: 1…
        One dot for each letter or figure: 1,··· km
        There is no further hint; ? shows the answer.
        Right: 1,927 km
          Measured along the main stream.
          An atlas: Lengths, 1999
          Hard (with hints) · next in 15 minutes · saved

        5 left · Towns · new
        In which year was the bridge opened?
        Nearly. Too early. Once more? ? shows the answer.
        Right: 1926
          An atlas: Towns
          Hard (second try) · next in 18 minutes · saved

        5 left · Towns · new
        Which two things does the town make?
        Memory of the year in which the bridge was opened: recall now 100%, still in the
        learning steps; difficulty 5.1 of 10.
        Asked 1 time since Saturday 21 November: hard.
        Next in 18 minutes.
        An atlas: Towns · written 1999
        hegang show rivers/bridge shows all of it.
        Undone: the answer to "In which year was the bridge opened?" It is asked again.

        5 left · Towns · new
        In which year was the bridge opened?
        Redone: the answer to "In which year was the bridge opened?"

        5 left · Towns · new
        Which two things does the town make?
        Partly. 1 of 2. Missing: paper. The answer: rope, paper
          An atlas: Towns
          Again · next in 12 minutes · saved

        5 left · Rivers · new
        How many kilometres long was Nen River in 1999?
        You may round to three figures.

        Done: 3 cards (3 new) in less than a minute, 2 right at first try.
          Rivers  1 of 1
          Towns   1 of 2
        Worth another look
          two things that the town makes  rope → rope, paper
        Today: 3 due, 2 new left. Tomorrow: 3 due, 2 new.

        """)
  }

  @Test func `help fits one screen`() throws {
    let run = try Program().run("study", "--form", "typed", input: ":help\n")
    let help = run.output.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("Type the answer") }.prefix { !$0.isEmpty }
    #expect((10...24).contains(help.count))
  }

  @Test func `redo brings back what undo took, days later too`() throws {
    var program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    _ = try program.run("undo")
    program.now += 5 * 86_400
    let redo = try program.run("redo")
    #expect(
      redo.output == """
        Redone: the answer of 2026-11-21 about the length of Songhua River in 1999.
        Saved.

        """)
    #expect(try program.run("redo").output == "There is nothing to bring back.\n")
  }
}
