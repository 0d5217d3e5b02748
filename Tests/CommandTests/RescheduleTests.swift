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
        /^(\d+) of (\d+) cards would come back on another day by it: hegang reschedule shows that and does it. $/
    )
    let moved = try #require(found).1
    let shown = try program.run("reschedule")
    #expect(
      shown.output.hasPrefix("\(moved) of ") && shown.output.contains("due in days"))
    #expect(shown.output.hasSuffix("hegang reschedule --yes gives cards these days.\n"))
    #expect(try program.journalLines().count { $0.contains("\"move\"") } == 0)
    let done = try program.run("reschedule", "--yes")
    #expect(done.output.contains("\(moved) cards have new days. Saved. hegang undo takes it back."))
    #expect(try program.journalLines().count { $0.contains("\"move\"") } == Int(moved))
    let again = try program.run("reschedule").output
    #expect(again.hasPrefix("Every card comes back on a day"))
    let undone = try program.run("undo")
    #expect(undone.output.contains("Undone: the new days of \(moved) cards."))
    #expect(try program.run("reschedule").output == shown.output)
  }

  @Test func `on a terminal, Enter sets the new dates, and control-D keeps the old ones`() throws {
    let program = try studied()
    _ = try program.run("config", "retention", "0.97")
    for (key, words) in [
      ("\u{4}", "Cards keep the days they have."), ("\r", "have new days. Saved"),
    ] {
      let terminal = try program.start("reschedule")
      try terminal.expect("Enter gives cards these days, ^D lets them keep theirs.")
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
    #expect(try program.run("reschedule").output.hasPrefix("Every card comes back on a day"))
    #expect(try program.run("config", "retention", "0.85").error == "")
    let fit = try program.run("fit", "--reschedule").output
    #expect(fit.contains("Until then\neverything stays as it is.\nEvery card comes back"))
  }
}
