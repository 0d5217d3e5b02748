import Foundation
import TestSupport
import Testing

/// Keys as readline's users expect them, and what they must never do at a question.
struct KeyTranscripts {
  private static let (up, left, backspace) = ("\u{1B}[A", "\u{1B}[D", "\u{7F}")

  @Test func `check 11: the up key shows commands, never an answer`() throws {
    var transcript = try Transcript("11-up-key")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type(":hint\r")
      try sitting.type("1927\r")
      try sitting.type(KeyTranscripts.up)
      try sitting.typeOn(KeyTranscripts.up, showing: ":hint")
      try sitting.typeOn("\r", showing: "It begins")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }

  @Test func `check 11: Tab completes commands, and nothing of an answer`() throws {
    var transcript = try Transcript("11-tab")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type(":hi\t\r")
      try sitting.type(":h\t\t")
      try sitting.type("\u{15}\r")
      try sitting.type("19\t27\r")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }

  @Test func `check 11: twenty pasted lines answer one question`() throws {
    var transcript = try Transcript("11-paste")
    let lines = (1...20).map { "\($0)" }.joined(separator: "\r")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("\u{1B}[200~\(lines)\u{1B}[201~\r")
      try sitting.type("?")
      try sitting.type("\u{4}")
    }
    #expect(try transcript.program.journalLines().count == 1)
    try transcript.check()
  }

  @Test func `check 11: a bare word of a command is a command`() throws {
    var transcript = try Transcript("11-command-word")
    try transcript.sit("study", "towns", "--form", "typed", "--limit", "1") { sitting in
      try sitting.type("help\r")
      try sitting.type("\r")
      try sitting.type("quit\r")
    }
    #expect(try transcript.program.journalLines().isEmpty)
    try transcript.check()
  }

  @Test func `answers typed ahead, and a control-D, wait for their prompts`() throws {
    var transcript = try Transcript("typed-ahead")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("1927\r1\r1\r\rrope, paper\r\u{4}")
    }
    #expect(try transcript.program.journalLines().count == 3)
    try transcript.check()
  }

  @Test func `Chinese is typed, rubbed out and judged by characters`() throws {
    var transcript = try Transcript("chinese", steps: "1m 10m")
    try transcript.sit("study", "rivers", "--form", "typed", "--limit", "3") { sitting in
      try sitting.type(":skip\r")
      try sitting.type(":skip\r")
      try sitting.type("黑江")
      try sitting.typeOn(KeyTranscripts.left + "龙江", showing: "龙江")
      try sitting.typeOn("\u{5}" + KeyTranscripts.backspace + "\r", showing: "Right")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }

  @Test(arguments: [
    ("inputrc", "$if hegang\n\"\\C-o\": \"1926\"\n$endif\n", "\u{F}"),
    ("vi-mode", "set editing-mode vi\n", "1827\u{1B}hhr9A\u{1B}0cw192\u{1B}a6"),
    ("kill-and-yank", "", "1926 not this\u{17}\u{17}\u{B}\u{1}\u{B}\u{19}"),
    ("take-back", "", "1926\u{15}\u{1F}"),
  ])
  func `the learner's own settings and the keys of readline work`(
    name: String, settings: String, keys: String
  ) throws {
    var transcript = try Transcript(name, steps: "1m 10m")
    transcript.program.environment["INPUTRC"] =
      try transcript.program.folder.write(settings, to: "inputrc").path(percentEncoded: false)
    try transcript.sit("study", "towns", "--form", "typed", "--limit", "1") { sitting in
      try sitting.type(keys + "\r")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }

  @Test func `a window made narrower in the middle of an answer loses none of it`() throws {
    var transcript = try Transcript("resize", steps: "1m 10m")
    try transcript.sit("study", "towns", "--form", "typed", "--limit", "1") { sitting in
      try sitting.type("")
      try sitting.typeOn("nineteen", showing: "nineteen")
      sitting.terminal.resize(columns: 40)
      try sitting.type(" hundred and twenty-six", at: "> nineteen")
      try sitting.typeOn("\r", showing: "saved")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }
}
