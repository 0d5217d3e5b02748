import Foundation
import Glibc
import TestSupport
import Testing

/// A quiz at a terminal.
struct QuizTerminalTests {
  @Test func `a quiz counts down, reports, and is compared with the last`() throws {
    let program = try Program()
    let terminal = try program.start(
      "quiz", "--questions", "3", "--time", "5m", "--seed", "5")
    try terminal.expect("3 questions, 5 minutes, all topics. Seed 5 gives the same quiz again.")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    for number in 1...3 {
      try terminal.expect("\(number) of 3")
      try terminal.expect(" > ")
      terminal.send("?")
      try terminal.expect("Passed.")
    }
    try terminal.expect("0 of 3 right, 0 wrong, 3 skipped. 0 when guesses are taken out.")
    try terminal.expect("This is your first quiz on Rivers.")
    try terminal.expect("r asks these 3 again, d makes them due today, Enter leaves.")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.journalLines().count == 4)

    var later = program
    later.now += 3 * 86_400
    let again = try later.start("quiz", "--questions", "3", "--seed", "5")
    try again.expect("Enter starts.")
    again.sendLine()
    for _ in 1...3 {
      try again.expect("> ")
      again.send("?")
    }
    try again.expect("Last time, 3 days ago: 0 of 3.")
    try again.expect("0 0 % right in your last 2 quizzes.")
    try again.expect("Enter leaves.")
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
    try terminal.expect("0 of 4 right, 0 wrong, 0 skipped, 4 not reached.")
    try terminal.expect("Enter leaves.")
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
    let terminal = try program.start("quiz", "--questions", "4", "--seed", "3")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("2 of 4")
    try terminal.expect("> ")
    terminal.sendLine(":quit")
    try terminal.expect("0 of 1 right")
    try terminal.expect("You left the quiz")
    #expect(try terminal.expectEnd() == .exited(0))
    let undo = try program.run("undo").output
    #expect(undo.hasPrefix("Undone: the quiz of 2026-11-21 that you left"))
  }

  @Test func `what was missed is asked again, at the end and on another day`() throws {
    let program = try Program()
    let terminal = try program.start("quiz", "--questions", "2", "--seed", "5", "--form", "typed")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    for number in 1...2 {
      try terminal.expect("\(number) of 2")
      try terminal.expect("> ")
      terminal.send("?")
      try terminal.expect("Passed. The answer:")
    }
    try terminal.expect("r asks these 2 again, d makes them due today, Enter leaves. ")
    terminal.sendLine("r")
    try terminal.expect("1 of 2")
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("2 of 2")
    try terminal.expect("> ")
    terminal.send("?")
    try terminal.expect("0 of 2 right")
    try terminal.expect("Enter leaves. ")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    let later = try program.run("quiz", "--retry", "--plain", input: "?\n?\n")
    #expect(later.output.hasPrefix("2 questions from your last quiz, no time limit.\n"))
    #expect(!later.output.contains("first quiz"))
    // A retry is compared with nothing.
    let next = try program.run("quiz", "--questions", "1", input: "?\n")
    #expect(next.output.contains("Last time, today: 0 of 2."))
  }

  @Test func `how sure the learner was is reported, and changes no score`() throws {
    let run = try Program().run(
      "quiz", "--questions", "3", "--seed", "5", "--form", "typed", "--confidence",
      input: "1\ns\n?\n1\ng\n")
    #expect(run.end == .exited(0))
    #expect(run.output.contains(" of 3 right, "))
    #expect(run.output.contains("You were sure of 1 and were right in"))
    #expect(run.output.contains("you guessed 1 and were right in"))
    #expect(run.output.contains(", and were sure, right"))
  }

  @Test func `the time for one question passes that one only`() throws {
    let terminal = try Program().start(
      "quiz", "--questions", "2", "--per-question", "1s", "--seed", "5", "--form", "typed")
    try terminal.expect("2 questions, 1 second each, all topics.")
    try terminal.expect("Enter starts.")
    terminal.sendLine()
    try terminal.expect("0:01 > ")
    try terminal.expect("The time for this one is up.")
    try terminal.expect("Passed. The answer:")
    try terminal.expect("2 of 2")
    try terminal.expect("0:01 > ")
    terminal.send("?")
    try terminal.expect("0 of 2 right, 0 wrong, 2 skipped.")
    try terminal.expect("Enter leaves.")
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
        5 questions, no time limit, all topics. Seed 5 gives the same quiz again.

        1 of 5 · Rivers
        How many kilometres long was Songhua River in 1999?
          1  825 km
          2  1,227 km
          3  1,927 km
          4  2,897 km
        Right: 1,927 km.

        2 of 5 · Towns
        In which year was the bridge opened?
        No. Too early.
          you    1924
          right  1926
                    ^
        An atlas, Towns.

        3 of 5 · Towns
        Which two things does the town make?
        Passed. The answer: rope, paper.

        4 of 5 · Rivers
        How many kilometres long was Nen River in 1999?
        Three figures are enough.
        No. That is the length of Songhua River in 1999. Right is 1,370 km.
        An atlas, Lengths, 1999.

        5 of 5 · Rivers
        Into which river does the Songhua River flow?
        Right: Amur River, 黑龙江.

        2 of 5 right, 2 wrong, 1 skipped. 2 when guesses are taken out.
        Median under a second. This is your first quiz on Rivers.
          Rivers    2 of 3
          Towns     0 of 2
          (typed)   1 of 4
          (choice)  1 of 1
        Missed
          1  In which year was the bridge opened?
             you 1924, right 1926. An atlas, Towns.
          2  How many kilometres long was Nen River in 1999?
             you 1927, right 1,370 km. That is the length of Songhua River in 1999. An
             atlas, Lengths, 1999.

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
    #expect(
      again.output.split(separator: "Median ")[0] == run.output.split(separator: "Median ")[0])
  }

  @Test func `a learner without a quiz has nothing to retry, and an answer in a quiz counts`()
    throws
  {
    let program = try Program()
    #expect(
      try program.run("quiz", "--retry").output
        == "You have not taken a quiz yet; hegang quiz starts one.\n")
    let quiz = try program.run("quiz", "--questions", "1", input: ":undo\n:quit\n")
    #expect(quiz.output.contains("An answer in a quiz stands, since the right one was shown."))
  }

  @Test func `d makes the missed due today`() throws {
    var program = try Program()
    _ = try program.run(
      "study", "--form", "typed", input: "1927\n:easy\n1926\n:easy\n:quit\n")
    program.now += 86_400
    #expect(try program.run().output.contains("\n0 due, "))
    let terminal = try program.start("quiz", "--questions", "5", "--form", "typed", "--seed", "1")
    try terminal.expect("Enter starts. ")
    terminal.sendLine()
    for place in 1...5 {
      try terminal.expect("\(place) of 5 ·")
      try terminal.expect("> ")
      terminal.send("?")
    }
    try terminal.expect("r asks these 5 again, d makes them due today, Enter leaves. ")
    terminal.sendLine("d")
    try terminal.expect("Due today: 2 cards. 3 were never studied and will come as new. Saved.")
    try terminal.expect("r asks these 5 again, Enter leaves. ")
    terminal.sendLine()
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.run().output.contains("\n2 due, "))
  }

  @Test func `how sure the learner was is kept over quizzes`() throws {
    let program = try Program()
    let arguments = ["quiz", "--questions", "2", "--seed", "5", "--form", "typed", "--confidence"]
    let first = try program.run(arguments, input: "1\ns\n1800\ng\n")
    #expect(!first.output.contains("Over all quizzes"))
    let second = try program.run(arguments, input: "1\ns\n1800\nt\n")
    let words = second.output.replacing("\n", with: " ")
    #expect(
      words.contains(
        "Over all quizzes: sure 2, 0 right (0 %); think so 1, 0 right (0 %); guess 1, 0 right (0 %)."
      ))
    #expect(try program.run("stats", "--json").output.contains(#""confidence":[{"asked":2,"#))
  }
}
