import TestSupport
import Testing

/// Days, nights, flights and holidays.
struct TimeTranscripts {
  private static let known =
    "1927\n:easy\n1926\n:easy\nrope, paper\n:easy\n1370\n:easy\nAmur\n:easy\n"
  /// 2026-11-21 00:00 UTC.
  private static let midnight = 1_795_219_200

  @Test func `check 12: the day ends at four, and a restart refills nothing`() throws {
    var transcript = try Transcript("12-night", steps: "1m 10m")
    transcript.program.now = TimeTranscripts.midnight + 23 * 3600 + 50 * 60
    try transcript.run("config", "new-per-day", "2")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("1927\r")
      try sitting.type(":easy\r")
      try sitting.type("1926\r")
      try sitting.type("\u{4}")
    }
    try transcript.run()
    transcript.wait(seconds: 20 * 60)
    try transcript.run()
    transcript.wait(seconds: 4 * 3600)
    try transcript.run()
    try transcript.check()
  }

  @Test func `check 12: a flight from China to New York and back asks nothing twice`() throws {
    var transcript = try Transcript("12-flight")
    transcript.program.environment["TZ"] = "Asia/Shanghai"
    transcript.program.now = TimeTranscripts.midnight + 26 * 3600
    try transcript.run("config", "new-per-day", "5")
    _ = try transcript.program.run("study", "--form", "typed", input: TimeTranscripts.known)
    try transcript.run()
    transcript.move(to: "America/New_York")
    transcript.wait(seconds: 14 * 3600)
    try transcript.run()
    transcript.wait(seconds: 86_400)
    try transcript.run()
    transcript.move(to: "Asia/Shanghai")
    try transcript.run()
    try transcript.check()
  }

  @Test func `check 12: a clock set back a day repeats nothing, and the old day continues`()
    throws
  {
    var transcript = try Transcript("12-set-back", steps: "1m 10m")
    transcript.program.now = TimeTranscripts.midnight + 10 * 3600
    try transcript.run("config", "new-per-day", "2")
    try transcript.sit("study", "--form", "typed") { sitting in
      try sitting.type("1927\r")
      try sitting.type(":easy\r")
      try sitting.type("1926\r")
      try sitting.type("\u{4}")
    }
    try transcript.run()
    transcript.wait(seconds: -86_400)
    try transcript.run()
    transcript.wait(seconds: 2 * 86_400)
    try transcript.run()
    try transcript.check()
  }

  @Test func `check 13: after sixty days away a plan with a date, not a number to fear`() throws {
    var transcript = try Transcript("13-after-a-break")
    try transcript.author(TimeTranscripts.manyFacts(200))
    let answers = String(repeating: "1\n:easy\n", count: 40)
    transcript.program.now -= 13 * 86_400
    for _ in 0..<13 {
      _ = try transcript.program.run(
        "study", "--new", "15", "--form", "choice", input: answers)
      transcript.program.now += 86_400
    }
    transcript.wait(seconds: 60 * 86_400)
    try transcript.sit { sitting in
      try sitting.type("\r")
      try sitting.type("?")
      try sitting.type("\u{4}")
    }
    try transcript.check()
  }

  @Test func `check 13: what comes due in a holiday is asked before it`() throws {
    var transcript = try Transcript("13-before-a-break")
    _ = try transcript.program.run("study", "--form", "typed", input: "1927\n:easy\n")
    transcript.wait(seconds: 86_400)
    try transcript.sit("away", "2w") { sitting in
      try sitting.type("\r")
      try sitting.type("1927\r")
    }
    try transcript.check()
  }

  private static func manyFacts(_ count: Int) -> String {
    """
    schema: facts/1
    subject: rivers
    title: Wells
    language: en
    topics: [{id: wells, name: Wells}]
    sources: [{id: atlas, title: An atlas, dated: 1999}]
    facts:

    """
      + (1...count).map { number in
        """
          - {id: well-\(number), topic: wells, about: well \(number), type: quantity, unit: m, value: \(100 + 7 * number % 400),
             ask: How deep is well \(number)?, phrase: the depth of well \(number), source: {id: atlas, section: Wells}}

        """
      }.joined()
  }
}
