import TestSupport
import Testing

/// Terminals and readers that can do little.
struct PlainTranscripts {
  /// A session with the towns deck in which one fact is answered wrong and another right.
  private func sitting(_ transcript: inout Transcript) throws {
    try transcript.sit("study", "--new", "3", "--form", "typed") { sitting in
      try sitting.type("1370\r")
      try sitting.type("\r")
      try sitting.type("1926\r")
      try sitting.type(":why\r")
      try sitting.type(":help\r")
      try sitting.type("\u{4}")
    }
    try transcript.run("stats")
    try transcript.run("stats", "--all")
  }

  @Test func `check 17: forty columns read well`() throws {
    var transcript = try Transcript("17-forty-columns")
    transcript.columns = 40
    transcript.program.environment["COLUMNS"] = "40"
    try sitting(&transcript)
    try transcript.check()
  }

  @Test(arguments: [
    ("dumb", ["TERM": "dumb"]), ("no-colour", ["NO_COLOR": "1"]),
    ("c-locale", ["LANG": "C", "LC_ALL": "C"]),
  ])
  func `check 17: a plain terminal shows the same words, without a code`(
    name: String, environment: [String: String]
  ) throws {
    var transcript = try Transcript("17-\(name)")
    transcript.program.environment.merge(environment) { $1 }
    try sitting(&transcript)
    try transcript.check()
  }

  @Test func `check 17: a terminal with colours shows the same words`() throws {
    var transcript = try Transcript("17-no-colour")
    try sitting(&transcript)
    try transcript.check()
  }

  @Test func `check 17: a pipe gets plain lines`() throws {
    var transcript = try Transcript("17-pipe")
    try transcript.run()
    try transcript.run(
      "study", "--new", "3", "--form", "typed", input: "1370\n1926\n:why\n:help\n")
    try transcript.run(
      "quiz", "--questions", "3", "--seed", "5", "--form", "typed", input: "1927\n1924\n?\n")
    try transcript.check()
  }

  @Test func `check 17: for a screen reader a quiz shows no moving clock, but states the time`()
    throws
  {
    var transcript = try Transcript("17-screen-reader")
    try transcript.sit(
      "quiz", "--questions", "2", "--time", "5m", "--seed", "5", "--form", "typed", "--plain"
    ) { sitting in
      try sitting.type("\r", at: "starts")
      try sitting.type(":time\r")
      try sitting.type("1927\r")
      try sitting.type("\r", at: "stands > ")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }
}
