import Glibc
import TestSupport
import Testing

/// A person at a terminal.
struct StudyTerminalTests {
  @Test func `a first session, from the welcome to the summary`() throws {
    let terminal = try Program().start("study", "--form", "typed")
    try terminal.expect("Welcome to Rivers.")
    try terminal.expect("5 left · Rivers · new")
    try terminal.expect("How many kilometres long was Songhua River in 1999?")
    try terminal.expect("> ")
    terminal.sendLine("1,930")
    try terminal.expect("Right. Exactly, it is 1,927 km.")
    try terminal.expect("Measured along the main stream.")
    try terminal.expect("An atlas: Lengths, 1999")
    try terminal.expect("Good · next")
    try terminal.expect("saved")
    try terminal.expect("Was it harder than that? Press the key [. Easier? Press the key ].")
    try terminal.expect("4 left · Towns · new")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("Nearly. Too late. Once more? ? shows the answer.")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("No.")
    try terminal.expect("Enter next · ! I was right")
    terminal.sendLine()
    try terminal.expect("4 left · Towns · new")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    try terminal.expect("Done: 2 cards (2 new) in less than a minute, 1 right at first try.")
    try terminal.expect("Worth another look")
    try terminal.expect("year in which the bridge was opened  1927 → 1926")
    try terminal.expect("Today: 1 due, 3 new left. Tomorrow: ")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
  }

  @Test func `control C clears a half-typed answer and leaves on an empty line`() throws {
    let terminal = try Program().start("study", "--form", "typed")
    try terminal.expect("1999?")
    try terminal.expect("> ")
    terminal.send("half an ans")
    try terminal.expect("half an ans")
    terminal.send("\u{3}")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("Right: 1,927 km")
    try terminal.expect("4 left")
    try terminal.expect("> ")
    terminal.send("\u{3}")
    try terminal.expect("Done: 1 card")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
  }

  @Test func `one key picks an option, and the Enter after it does no harm`() throws {
    let program = try Program()
    let terminal = try program.start("study", "--limit", "2")
    try terminal.expect("4  ")
    try terminal.expect("> ")
    terminal.send("2\r")
    try terminal.expect("saved")
    try terminal.expect("> ")
    if terminal.transcript.contains("Enter next") {
      // Longer than any stray Enter.
      usleep(500_000)
      terminal.sendLine()
      try terminal.expect("> ")
    }
    terminal.sendLine(":quit")
    try terminal.expect("Done: 1 card")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.journalLines().count == 1)
  }

  @Test(arguments: ["1", "2"], [["study", "--limit", "2"], ["quiz", "--form", "choice"]])
  func `a command typed at once after a pick is obeyed`(pick: String, command: [String]) throws {
    let terminal = try Program().start(command, columns: 80)
    if command[0] == "quiz" {
      try terminal.expect("Enter")
      terminal.sendLine()
    }
    try terminal.expect("2  ")
    try terminal.expect("> ")
    terminal.send(pick)
    try terminal.expect("> ")
    terminal.sendLine(":quit")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `brackets and commands change the last rating`() throws {
    let program = try Program()
    let terminal = try program.start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("4 left")
    try terminal.expect("> ")
    terminal.send("]")
    try terminal.expect("The length of Songhua River in 1999: now easy · next in")
    terminal.send("[")
    try terminal.expect("now good · next in")
    terminal.sendLine(":hard")
    try terminal.expect("now hard · next in")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
    let kinds = try program.journalLines().map { $0.contains("\"e\":\"rate\"") }
    #expect(kinds == [false, true, true, true])
  }

  @Test func `an answer is undone and asked again, also in a later session`() throws {
    let program = try Program()
    let terminal = try program.start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.sendLine("12")
    try terminal.expect("Enter next")
    terminal.sendLine(":undo")
    try terminal.expect("Undone: the answer to \"How many kilometres long was Songhua River")
    try terminal.expect("5 left")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("4 left")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    try terminal.expect("1 right at first try.")
    #expect(try terminal.expectEnd() == .exited(0))
    let later = try program.run("undo")
    #expect(
      later.output
        == "Undone: the answer of 2026-11-21 about the length of Songhua River in 1999; it\ncounted as good. Saved.\n"
    )
    #expect(try program.run("undo").output == "There is nothing to undo.\n")
  }

  @Test func `the learner overrules the judge, and is believed from then on`() throws {
    let program = try Program()
    _ = try program.run("config", "learning-steps", "1m 10m")
    let terminal = try program.start("study", "towns", "--form", "typed")
    try terminal.expect("> ")
    terminal.sendLine(":skip")
    try terminal.expect("Skipped")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    _ = try terminal.expectEnd()
    let again = try program.start("study", "rivers", "--form", "typed", "--limit", "3")
    for _ in 0..<2 {
      try again.expect("> ")
      again.sendLine(":skip")
    }
    try again.expect("Into which river")
    try again.expect("> ")
    again.sendLine("Sakhalin Ula")
    try again.expect("! I was right")
    again.sendLine("!")
    try again.expect("From now on \"Sakhalin Ula\" is right here too.")
    try again.expect("now good")
    try again.expect("> ")
    again.send("\u{4}")
    _ = try again.expectEnd()
    #expect(try program.run("export").output.contains("Sakhalin Ula"))
  }

  @Test func `after a stop, the line continues where it was`() throws {
    let terminal = try Program().start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.send("19")
    try terminal.expect("19")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    terminal.sendLine("27")
    try terminal.expect("Right: 1,927 km")
    try terminal.expect("4 left")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test func `a narrow window that narrows further stays readable`() throws {
    let terminal = try Program().start("study", "--form", "typed", columns: 60)
    try terminal.expect("> ")
    terminal.resize(columns: 40)
    terminal.sendLine("1927")
    try terminal.expect("saved")
    try terminal.expect("> ")
    terminal.send("\u{4}")
    try terminal.expect("Tomorrow")
    #expect(try terminal.expectEnd() == .exited(0))
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func `a signal ends the session with its own exit code, everything saved`(
    signal: Int32, code: Int32
  ) throws {
    let program = try Program()
    let terminal = try program.start("study", "--form", "typed")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("4 left")
    try terminal.expect("> ")
    terminal.signal(signal)
    #expect(try terminal.expectEnd() == .exited(code))
    #expect(terminal.terminalSettings() == terminal.firstSettings)
    #expect(try program.journalLines().count == 1)
  }

  @Test func `colour only adds`() throws {
    let terminal = try Program().start("study", "--form", "typed", "--color", "always")
    try terminal.expect("> ")
    terminal.sendLine("1927")
    try terminal.expect("Right: 1,927 km")
    #expect(terminal.raw.contains("\u{1B}[38;5;29m✓ Right\u{1B}[0m"))
    try terminal.expect("> ")
    terminal.send("\u{4}")
    #expect(try terminal.expectEnd() == .exited(0))
  }
}
