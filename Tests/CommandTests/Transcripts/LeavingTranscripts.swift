import Glibc
import TestSupport
import Testing

/// Ways to leave a session, wanted and not, and what the next one finds.
struct LeavingTranscripts {
  @Test func `check 1: after kill -9 the queue resumes at the next question`() throws {
    var transcript = try Transcript("01-kill-and-resume")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("1927\r")
      try sitting.type("1926\r")
      try sitting.type("")
      try sitting.typeOn("half an ans", showing: "half an ans")
      sitting.terminal.signal(SIGKILL)
    }
    #expect(try transcript.program.journalLines().count == 2)
    transcript.wait(seconds: 60)
    try transcript.sit("study", "--form", "typed") { try $0.type("\u{4}") }
    try transcript.run()
    try transcript.check()
  }

  @Test func `check 2: a full disk is reported, the answer kept, and the exit code tells`() throws {
    var transcript = try Transcript("02-full-disk")
    try transcript.shell { sitting in
      try sitting.type("ulimit -f 0\r", at: "$ ")
      try sitting.type("hegang study --form typed\r", at: "$ ")
      try sitting.type("1927\r")
      try sitting.type("\r")
      try sitting.type("\u{4}")
      try sitting.type("echo $?\r", at: "$ ")
      try sitting.type("exit\r", at: "$ ")
    }
    #expect(try transcript.program.journalLines() == [])
    try transcript.check()
  }

  @Test func `check 4: two terminals study at once, and no answer is lost`() throws {
    var transcript = try Transcript("04-two-terminals", steps: "1m 10m")
    let program = transcript.program
    let other = try program.start("study", "--form", "typed", "rivers")
    try other.expect("> ")
    try transcript.sit("study", "--form", "typed", "towns") { sitting in
      try sitting.type("1926\r")
      other.sendLine("1927")
      try other.expect("· saved")
      try sitting.type("rope, paper\r")
      try sitting.type("\u{4}")
      try other.expect("> ")
      other.send("\u{4}")
      #expect(try other.expectEnd() == .exited(0))
    }
    try transcript.run()
    #expect(try program.journalLines().count == 4)
    try transcript.check()
  }

  @Test func `two terminals of one learner share the cards between them`() throws {
    var transcript = try Transcript("04-shared-cards", steps: "1m 10m")
    let program = transcript.program
    let other = try program.start("study", "--form", "typed", "towns")
    try other.expect("In which year was the bridge opened?")
    try other.expect("> ")
    try transcript.sit("study", "--form", "typed", "towns") { sitting in
      try sitting.type("rope, paper\r")
      try sitting.terminal.expect("· saved")
      other.sendLine("1926")
      try other.expect("· saved")
      try other.expect("> ")
      other.send("\u{4}")
      #expect(try other.expectEnd() == .exited(0))
      try sitting.type("\u{4}")
    }
    try transcript.run()
    #expect(try program.journalLines().count == 3)
    try transcript.check()
  }

  @Test func `check 10: control-C clears a half-typed answer, and leaves on an empty line`() throws
  {
    var transcript = try Transcript("10-control-c")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("")
      try sitting.typeOn("half an ans", showing: "half an ans")
      sitting.terminal.send("\u{3}")
      try sitting.type("1927\r")
      try sitting.type("1\r")
      try sitting.type("")
      try sitting.typeOn("enough", showing: "enough")
      sitting.terminal.send("\u{3}")
      try sitting.type("\r")
      try sitting.type("\u{3}")
    }
    try transcript.check()
  }

  @Test func `check 10: control-D sums up, and so does the colon command`() throws {
    var transcript = try Transcript("10-control-d")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("1927\r")
      try sitting.type("\u{4}")
    }
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("12\r")
      try sitting.type("12\r")
      try sitting.type("\u{4}")
    }
    try transcript.sit("study", "--form", "typed") { try $0.type(":quit\r") }
    try transcript.check()
  }

  @Test(arguments: [(SIGTERM, "10-terminated"), (SIGHUP, "10-hung-up"), (SIGQUIT, "10-quit")])
  func `check 10: a signal in the middle of an answer saves, sums up and is the exit code`(
    signal: Int32, name: String
  ) throws {
    var transcript = try Transcript(name)
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("1927\r")
      try sitting.type("")
      try sitting.typeOn("half", showing: "half")
      sitting.terminal.signal(signal)
    }
    #expect(try transcript.program.journalLines().count == 1)
    try transcript.check()
  }

  @Test func `check 10: after a stop, the line continues where it was`() throws {
    var transcript = try Transcript("10-stop-and-continue")
    try transcript.shell { sitting in
      try sitting.type("hegang study --form typed\r", at: "$ ")
      try sitting.type("")
      try sitting.typeOn("19", showing: "19")
      sitting.terminal.send("\u{1A}")
      try sitting.type("fg\r", at: "$ ")
      try sitting.type("27\r", at: "> 19")
      try sitting.type("\u{4}")
      try sitting.type("echo $?\r", at: "$ ")
      try sitting.type("exit\r", at: "$ ")
    }
    try transcript.check()
  }

  @Test
  func `check 19: a reset shows what it forgets, asks for a typed word, and undo restores it`()
    throws
  {
    var transcript = try Transcript("19-reset")
    try transcript.run("study", "--form", "typed", input: "1927\n1926\nrope, paper\n1370\n")
    try transcript.sit("reset", "towns") { try $0.type("yes\r") }
    try transcript.sit("reset", "towns") { try $0.type("towns\r") }
    try transcript.run("undo")
    try transcript.sit("reset", "--all") { try $0.type("rivers\r") }
    try transcript.run("undo")
    try transcript.run("reset", "--all")
    try transcript.run("reset", "--all", "--yes")
    try transcript.run("undo")
    try transcript.check()
  }
}
