import TestSupport
import Testing

/// Before a break, and after one.
struct BreakTests {
  /// Fourteen new facts a day for twelve days, all known, then sixty days of nothing.
  private func backAfterSixtyDays() throws -> Program {
    var program = try Program()
    program.decks = Program.projectDecks
    program.now -= 72 * 86_400
    let answers = String(repeating: "1\n:easy\n", count: 14)
    for _ in 0..<12 {
      _ = try program.run(
        "study", "--new", "14", "--limit", "14", "--form", "choice", input: answers)
      program.now += 86_400
    }
    program.now += 60 * 86_400
    return program
  }

  @Test func `who comes back finds a plan with a date, and no new facts`() throws {
    var program = try backAfterSixtyDays()
    _ = try program.run("config", "pace", "10")
    let run = try program.run()
    #expect(run.end == .exited(0))
    let lines = run.output.replacing("\n", with: " ")
    #expect(lines.contains("Welcome back. "))
    #expect(lines.contains(" cards are waiting; nothing is lost. 10 a day clears them by "))
    #expect(
      lines.contains(
        ". New facts pause until then. Today's 10 are those you are likeliest to remember still:"))

    // The plan's ten, then no more of it on this day; a restart refills nothing.
    let sitting = try program.run("study", input: String(repeating: "?\n", count: 60))
    #expect(sitting.output.contains("\n10 left · "))
    #expect(!sitting.output.contains("\n11 left · "))
    #expect(sitting.output.replacing("\n", with: " ").contains("Today: nothing left. "))
    let again = try program.run().output.replacing("\n", with: " ")
    #expect(again.contains("You have done today's 10."))
    program.now += 86_400
    #expect(try program.run().output.contains("Today's 10"))
  }

  @Test func `what comes due in a break is asked before it`() throws {
    var program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n:easy\n")
    program.now += 86_400
    let away = try program.run("away", "2w", input: "\n1927\n")
    #expect(away.end == .exited(0))
    #expect(
      away.output.hasPrefix(
        """
        Away from Monday 23 November to Sunday 6 December. Saved. hegang away --cancel
        reverses this.
        1 card will come due while you are away. Nothing is lost: anything left over is
        spread over the days after you return.

        """))
    #expect(away.output.contains("1 left · Rivers · early"))
    #expect(away.output.contains("Right: 1,927 km"))
    #expect(try program.run("away", "soon").end == .exited(64))
  }

  @Test func `days off are saved, listed and removed`() throws {
    var program = try Program()
    #expect(
      try program.run("away").output
        == "You have no days off. hegang away 7d takes the next seven days off.\n")
    _ = try program.run("away", "3d")
    _ = try program.run("away", "1d", "--from", "2026-12-24")
    #expect(
      try program.run("away", "--list").output
        == "2026-11-22 to 2026-11-24\n2026-12-24 to 2026-12-24\n")
    program.now += 2 * 86_400
    #expect(
      try program.run("away", "--cancel").output == """
        No longer away on Thursday 24 December. Saved.
        No longer away from Sunday 22 November to Tuesday 24 November. Saved.

        """)
    // What has passed was away none the less.
    #expect(try program.run("away").output == "2026-11-22 to 2026-11-22, over\n")
    #expect(try program.run("away", "--cancel").output == "There are no days off to cancel.\n")
    #expect(try program.run("away", "3d", "--list").end == .exited(64))
    #expect(try program.run("away", "3d", "--from", "2026-01-01").end == .exited(64))
  }
}
