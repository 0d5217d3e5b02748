import TestSupport
import Testing

/// New days after a change of retention, from the command line.
struct RescheduleTests {
  /// Eight new facts a day for six days, all known.
  private func studied() throws -> Program {
    var program = try Program()
    program.decks = Program.projectDecks
    let answers = String(repeating: "1\n:easy\n", count: 40)
    for _ in 0..<6 {
      _ = try program.run("study", "--form", "choice", input: answers)
      program.now += 86_400
    }
    return program
  }

  @Test func `a change of retention offers new due dates, which are shown, set and undone`() throws
  {
    let program = try studied()
    let change = try program.run("config", "retention", "80")
    #expect(change.output == "retention is now 0.8. Saved.\n")
    let offer = change.error.replacing("\n", with: " ")
    let found = offer.firstMatch(
      of:
        /^(\d+) of (\d+) cards would get another due date now: hegang reschedule shows the changes and asks. $/
    )
    let moved = try #require(found).1
    let shown = try program.run("reschedule")
    #expect(
      shown.output.hasPrefix("\(moved) of ") && shown.output.contains("due in days"))
    #expect(shown.output.hasSuffix("hegang reschedule --yes makes these changes.\n"))
    #expect(try program.journalLines().count { $0.contains("\"move\"") } == 0)
    let done = try program.run("reschedule", "--yes")
    #expect(
      done.output.contains("\(moved) cards have new due dates. Saved. hegang undo reverses this."))
    #expect(try program.journalLines().count { $0.contains("\"move\"") } == Int(moved))
    let again = try program.run("reschedule").output
    #expect(again.hasPrefix("Every due date is one"))
    let undone = try program.run("undo")
    #expect(undone.output.contains("Undone: the new days of \(moved) cards."))
    #expect(try program.run("reschedule").output == shown.output)
  }

  @Test func `on a terminal, Enter sets the new dates, and control-D keeps the old ones`() throws {
    let program = try studied()
    _ = try program.run("config", "retention", "0.97")
    for (key, words) in [
      ("\u{4}", "No due date was changed."), ("\r", "have new due dates. Saved"),
    ] {
      let terminal = try program.start("reschedule")
      try terminal.expect("Press Enter to use the new due dates, ^D to keep the old ones.")
      try terminal.expect("> ")
      terminal.send(key)
      try terminal.expect(words)
      #expect(try terminal.expectEnd() == .exited(0))
    }
  }

  @Test
  func
    `without cards to reschedule the program says so, and a setting without effect offers nothing`()
    throws
  {
    let program = try Program()
    #expect(try program.run("reschedule").output.hasPrefix("Every due date is one"))
    #expect(try program.run("config", "retention", "0.85").error == "")
    let fit = try program.run("fit", "--reschedule").output
    #expect(fit.contains("Until then\nnothing changes.\nEvery due date"))
  }
}
