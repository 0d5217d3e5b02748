import Foundation
import TestSupport
import Testing

/// Plans from the command line.
struct PlanTests {
  @Test func `a plan is told in sentences`() throws {
    let program = try Program()
    #expect(
      try program.run("plan", "--by", "2026-12-24").output == """
        Rivers by Thursday 24 December 2026, in 33 days: 5 facts on 7 cards.
        Begun so far: 0 facts, 0 cards. Known now: about 0 facts.
        1 new card a day, target 90%: less than a minute a day, 1 minute on the busiest.
        On that date you will know about 5 of 5 facts (nine times out of ten between 4
        and 5). You will have begun 7 cards and know 7.
        You have too few answers to measure your habits, so the estimate uses those of
        many learners.
        hegang plan --by 2026-12-24 --follow makes it your plan until then.

        """)
  }

  @Test func `a plan that is followed steers until its day, and can be ended or undone`() throws {
    var program = try Program()
    #expect(
      try program.run("plan").output == """
        There is no plan for Rivers. To make one: hegang plan --by 2026-12-21, with
        --minutes 10 to limit the time a day.

        """)
    let run = try program.run("plan", "--by", "2026-12-24", "--follow")
    #expect(run.output.contains("This is your plan for Rivers now. Saved."))
    let words = """
      Your plan until Thursday 24 December: 1 new card a day, target 90%.

      """
    #expect(
      try program.run("plan").output.hasPrefix(
        "Your plan for Rivers until Thursday 24 December: 1 new card a day, target"))
    let opening = try program.run().output
    #expect(opening.contains(words) && opening.contains("0 due · 1 new"))
    let config = try program.run("config", "retention", "85")
    #expect(config.output == "retention is now 0.85. Saved.\n")
    #expect(config.error.contains("Your plan sets this until 24 December"))
    _ = try program.run("undo")
    #expect(try program.run("plan", "--cancel").output.contains("your own settings"))
    #expect(try program.run().output.contains("0 due · 5 new"))
    _ = try program.run("undo")
    #expect(try program.run().output.contains("0 due · 1 new"))
    program.now += 40 * 86_400
    #expect(try !program.run().output.contains("Your plan"))
  }

  @Test func `a plan as JSON can be read`() throws {
    let program = try Program()
    let run = try program.run("plan", "--by", "2026-12-24", "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["by"] as? String == "2026-12-24")
    #expect(document["days"] as? Int == 34)
    #expect((document["likely"] as? [Double])?.count == 2)
  }

  @Test(arguments: ["2026-11-21", "2020-01-01", "2026-02-30", "soon", "2035-01-01"])
  func `an invalid or past date is refused`(day: String) throws {
    let run = try Program().run("plan", "--by", day)
    #expect(run.end == .exited(64))
    #expect(run.error.contains("--by \(day)"))
  }

  @Test func `the minutes for a retention are shown beside its value`() throws {
    let run = try Program().run("config", "retention")
    #expect(run.output == "0.9\n")
    #expect(
      run.error == """
        90% takes 0.1 minutes a day, 85% takes 0.1 minutes a day, over the next half
        year of Rivers.
        You have too few answers to measure your habits, so the estimate uses those of
        many learners.

        """)
  }
}
