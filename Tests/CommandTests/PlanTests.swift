import Foundation
import TestSupport
import Testing

/// Plans from the command line.
struct PlanTests {
  @Test func `a plan is told in sentences`() throws {
    let program = try Program()
    #expect(
      try program.run("plan", "--by", "2026-12-24").output == """
        Rivers by Thursday 24 December 2026, in 33 days: 7 cards about 5 facts.
        Begun: 0. Known today: about 0.
        1 new card a day: less than a minute a day, 2 minutes on the busiest.
        Then 7 will be begun and about 7 known; nine times out of ten between 6 and 7.
        Now your pace is 8 new a day; hegang config new-per-day 1 makes it this one.
        Your answers are too few to tell your habits, so these are those of many
        learners.

        """)
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
  func `a day that is none, or does not lie ahead, is refused`(day: String) throws {
    let run = try Program().run("plan", "--by", day)
    #expect(run.end == .exited(64))
    #expect(run.error.contains("--by \(day)"))
  }

  @Test func `what a retention costs is told beside its value`() throws {
    let run = try Program().run("config", "retention")
    #expect(run.output == "0.9\n")
    #expect(
      run.error == """
        90 % costs 0.1 minutes a day, 85 % costs 0.1 minutes a day, over the next half
        year of Rivers.
        Your answers are too few to tell your habits, so these are those of many
        learners.

        """)
  }
}
