import Foundation
import Glibc
import TestSupport
import Testing

/// A quiz at a terminal.
struct QuizTerminalTests {
  @Test func `a quiz counts down, reports, and is compared with the last`() throws {
    let program = try Program()
    let terminal = try program.start(
      "quiz", "--questions", "3", "--time", "5m", "--seed", "5", "--fast")
    try terminal.expect(
      "3 questions · 5 minutes · drawn from all; --seed 5 gives the same quiz again")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    for number in 1...3 {
      try terminal.expect("\(number) of 3")
      try terminal.expect(" > ")
      terminal.send("?")
      try terminal.expect("Passed.")
    }
    try terminal.expect("Score 0 of 3 · 3 passed · your first quiz on Rivers")
    try terminal.expect("Enter leave · r repeat the 3 missed · d make them due today > ")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.journalLines().count == 4)

    var later = program
    later.now += 3 * 86_400
    let again = try later.start("quiz", "--questions", "3", "--seed", "5", "--fast")
    try again.expect("Enter starts.")
    again.sendLine()
    for _ in 1...3 {
      try again.expect("> ")
      again.send("?")
    }
    try again.expect("Score 0 of 3 · 3 passed · last time 0 of 3, 3 days ago")
    try again.expect("Enter leave")
    again.sendLine()
    #expect(try again.expectEnd() == .exited(0))
  }

  @Test func `time up ends the quiz at once, in the middle of an answer`() throws {
    let program = try Program()
    let terminal = try program.start("quiz", "--questions", "4", "--time", "2s", "--seed", "3")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    try terminal.expect("0:02 > ")
    terminal.send("x half")
    try terminal.expect("Time.")
    try terminal.expect("4 questions were not reached.")
    try terminal.expect("Score 0 of 4 · 4 not reached")
    try terminal.expect("Enter leave")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    let lines = try program.journalLines()
    #expect(lines.count == 5)
    #expect(lines.last?.contains("\"e\":\"qend\"") == true)
  }

  @Test func `the clock pauses while the program is stopped`() throws {
    let terminal = try Program().start("quiz", "--questions", "4", "--time", "20s", "--seed", "3")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    try terminal.expect("0:20 > ")
    terminal.signal(SIGSTOP)
    usleep(4_000_000)
    terminal.signal(SIGCONT)
    terminal.sendLine(":time")
    let told = try terminal.expect(" left.").suffix(4)
    // Without the stop a second or two; with it four more.
    #expect(["0:20", "0:19", "0:18", "0:17"].contains(String(told)), "\(told)")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `leaving a quiz reports what there is and compares nothing`() throws {
    let program = try Program()
    let terminal = try program.start("quiz", "--questions", "4", "--seed", "3", "--fast")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("2 of 4")
    try terminal.expect("> ")
    terminal.sendLine(":quit")
    try terminal.expect("Score 0 of 1")
    try terminal.expect("You left the quiz")
    #expect(try terminal.expectEnd() == .exited(0))
    let undo = try program.run("undo").output
    #expect(undo.hasPrefix("Undone: the quiz of 2026-11-21 that you left"))
  }

  @Test func `what was missed is asked again, at the end and on another day`() throws {
    let program = try Program()
    let terminal = try program.start(
      "quiz", "--questions", "2", "--seed", "5", "--form", "typed", "--fast")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    for number in 1...2 {
      try terminal.expect("\(number) of 2")
      try terminal.expect("> ")
      terminal.send("?")
      try terminal.expect("Passed. The answer:")
    }
    try terminal.expect("Enter leave · r repeat the 2 missed · d make them due today > ")
    terminal.sendLine("r")
    try terminal.expect("1 of 2")
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("2 of 2")
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("Score 0 of 2")
    try terminal.expect("Enter leave")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    let later = try program.run("quiz", "--retry", "--plain", input: "?\n?\n")
    #expect(later.output.hasPrefix("2 questions from your last quiz · no time limit\n"))
    #expect(!later.output.contains("first quiz"))
    // A retry is compared with nothing.
    let next = try program.run("quiz", "--questions", "1", input: "?\n")
    #expect(next.output.contains("last time 0 of 2, today"))
  }

  @Test func `how sure the learner was is reported, and changes no score`() throws {
    let run = try Program().run(
      "quiz", "--questions", "3", "--seed", "5", "--form", "typed", "--confidence",
      input: "1\ns\n?\n1\ng\n")
    #expect(run.end == .exited(0))
    #expect(run.output.contains("Score "))
    #expect(run.output.contains("You were sure of 1 and were right in"))
    #expect(run.output.contains("you guessed 1 and were right in"))
  }

  @Test func `the time for one question passes that one only`() throws {
    let terminal = try Program().start(
      "quiz", "--questions", "2", "--per-question", "1s", "--seed", "5", "--form", "typed",
      "--fast")
    try terminal.expect("2 questions · 1 second each · drawn from all")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    try terminal.expect("0:01 > ")
    try terminal.expect("The time for this one is up.")
    try terminal.expect("Passed. The answer:")
    try terminal.expect("2 of 2")
    try terminal.expect("0:01 > ")
    terminal.send("?")
    try terminal.expect("Score 0 of 2 · 2 passed")
    try terminal.expect("Enter leave")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `the same seed and the same answers give the same report, however long they took`()
    throws
  {
    let run = try Program().run(
      "quiz", "--questions", "5", "--seed", "5", input: "1927\n1924\n?\n1927\namur\n")
    #expect(run.end == .exited(0))
    #expect(
      run.output == """
        5 questions · no time limit · drawn from all; --seed 5 gives the same quiz again

        1 of 5 · Rivers
        How many kilometres long was Songhua River in 1999?
          1  1,927 km
          2  3,073 km
          3  4,484 km
          4  5,691 km
        Right: 1,927 km

        2 of 5 · Towns
        In which year was the bridge opened?
        No. Too early.
            you     1924
            answer  1926
                       ^
          An atlas: Towns

        3 of 5 · Towns
        Which two things does the town make?
        Passed. The answer: rope, paper

        4 of 5 · Rivers
        How many kilometres long was Nen River in 1999?
        You may round to three figures.
        No. That is the length of Songhua River in 1999. The answer: 1,370 km
          An atlas: Lengths, 1999

        5 of 5 · Rivers
        Into which river does the Songhua River flow?
        Right: Amur River (黑龙江)

        Missed
          year in which the bridge was opened  1924 → 1926
          two things that the town makes       → rope, paper
          length of Nen River in 1999          1927 → 1,370 km
          Rivers  2 of 3
          Towns   0 of 2
        Score 2 of 5 · 1 passed · your first quiz on Rivers

        """)
    let script = "for a in 1927 1924 '?' 1927 amur; do sleep 0.3; echo $a; done"
    let slow = try Program()
    let again = try ProgramRun(
      URL(filePath: "/bin/sh"),
      arguments: ["-c", "(\(script)) | \"$0\" quiz --questions 5 --seed 5", Program.url.path()],
      environment: [
        "HEGANG_DECKS": slow.decks.path(percentEncoded: false),
        "HEGANG_PROGRESS": slow.progress.path(percentEncoded: false),
        "HEGANG_NOW": String(slow.now),
      ], folder: slow.folder.url)
    #expect(again.output == run.output)
  }

  @Test func `a learner without a quiz has nothing to retry, and an answer in a quiz counts`()
    throws
  {
    let program = try Program()
    #expect(
      try program.run("quiz", "--retry").output
        == "You have not taken a quiz yet; hegang quiz starts one.\n")
    let quiz = try program.run("quiz", "--questions", "1", input: ":undo\n:quit\n")
    #expect(quiz.output.contains("An answer in a quiz is final, because the right one"))
  }

  @Test func `d makes the missed due today`() throws {
    var program = try Program()
    _ = try program.run(
      "study", "--form", "typed", input: "1927\n:easy\n1926\n:easy\n:quit\n")
    program.now += 86_400
    #expect(try program.run().output.contains("\n0 due · "))
    let terminal = try program.start(
      "quiz", "--questions", "5", "--form", "typed", "--seed", "1", "--fast")
    try terminal.expect("Enter starts. ")
    terminal.sendLine()
    for place in 1...5 {
      try terminal.expect("\(place) of 5 ·")
      try terminal.expect("> ")
      terminal.send("?")
    }
    try terminal.expect("Enter leave · r repeat the 5 missed · d make them due today > ")
    terminal.sendLine("d")
    try terminal.expect("Due today: 2 cards. 3 were never studied and will come as new. Saved.")
    try terminal.expect("Enter leave · r repeat the 5 missed > ")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.run().output.contains("\n2 due · "))
  }

  @Test func `how sure the learner was is kept over quizzes, and the last one is shown again`()
    throws
  {
    let program = try Program()
    let arguments = ["quiz", "--questions", "2", "--seed", "5", "--form", "typed", "--confidence"]
    _ = try program.run(arguments, input: "1\ns\n1800\ng\n")
    _ = try program.run(arguments, input: "1\ns\n1800\nt\n")
    let last = try program.run("quiz", "--last").output
    let words = last.replacing("\n", with: " ")
    #expect(
      words.contains(
        "Over all quizzes: sure 2, 0 right (0%); think so 1, 0 right (0%); guess 1, 0 right (0%)."))
    #expect(words.contains("Right in your last 2 quizzes: 0%, 0%."))
    #expect(words.contains("1  How many kilometres long was Songhua River in 1999?"))
    #expect(words.contains("Score 0 of 2 · 2 wrong · 0 passed · 0 when guesses are taken out"))
    #expect(try program.run("stats", "--json").output.contains(#""confidence":[{"asked":2,"#))
  }

  @Test func `after every answer the clock stands until Enter`() throws {
    let terminal = try Program().start(
      "quiz", "--questions", "2", "--time", "5m", "--seed", "5", "--form", "typed")
    try terminal.expect("The clock stands while you read an answer. Enter starts.")
    terminal.sendLine()
    try terminal.expect("5:00 > ")
    terminal.sendLine("1927")
    try terminal.expect("Right: 1,927 km")
    try terminal.expect("Enter next · the clock stands > ")
    terminal.sendLine()
    try terminal.expect("2 of 2")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `studied facts come first, and a newcomer is told that there are none`() throws {
    let program = try Program()
    #expect(
      try program.run("quiz", "--questions", "3", input: "?\n?\n?\n").output.hasPrefix(
        "3 questions · no time limit · you have not studied any of these facts yet\n"))
    _ = try program.run("study", "--form", "typed", input: "1927\n1926\n")
    let two = try program.run("quiz", "--questions", "2", "--form", "typed", input: "?\n?\n").output
    #expect(two.hasPrefix("2 questions · no time limit · facts you have studied (--all draws from"))
    #expect(two.contains("Songhua River in 1999?"))
    #expect(two.contains("the bridge opened?"))
    let four = try program.run("quiz", "--questions", "4", input: "?\n?\n?\n?\n").output
    #expect(
      four.replacing("\n", with: " ").hasPrefix(
        "4 questions · no time limit · 2 facts you have studied, then others (--all draws from all)"
      ))
    #expect(try program.run("quiz", "--all", input: "").output.contains("drawn from all"))
  }
}
