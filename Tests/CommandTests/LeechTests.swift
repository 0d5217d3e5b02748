import TestSupport
import Testing

/// Cards that are forgotten again and again, and days with a limit of minutes.
struct LeechTests {
  @Test func `a leech is named with advice when it becomes one, and in stats`() throws {
    var program = try Program()
    _ = try program.run("config", "leech", "2")
    _ = try program.run("study", "rivers", "--new", "1", "--form", "typed", input: "1927\n:easy\n")
    var last = ""
    for _ in 0..<2 {
      program.now += 40 * 86_400
      last = try program.run(
        "study", "rivers", "--new", "0", "--form", "typed", input: "?\n1927\n:easy\n"
      ).output
    }
    #expect(
      last.contains(
        """
        You have forgotten this 2 times. Another try helps little: find a picture or a
        rhyme and keep it with :note, word the fact otherwise with :edit, or let it rest
        with :suspend.

        """))
    let stats = try program.run("stats", "--all").output
    #expect(
      stats.contains(
        "Forgotten again and again\n  length of Songhua River in 1999: 2 times\n"))
    #expect(
      try program.run("stats", "--json").output.contains(
        #""leeches":[{"card":"rivers/songhua-length","lapses":2}]"#))
  }

  @Test func `a limit of minutes reports the waiting cards, and when it applies`() throws {
    let program = try Program()
    _ = try program.run("config", "minutes", "1")
    #expect(
      try program.run().output.contains(
        "0 due · 2 new · about 1 minute · 3 more wait for another day"))
    let study = try program.run("study", "--minutes", "0.4", input: ":time\n")
    #expect(study.output.contains("1 left · "))
    #expect(try program.run("study", "--minutes", "0").end == .exited(64))
  }
}
