import Foundation
import Glibc
import TestSupport
import Testing

/// Importing, backing up, erasing, and asking the doctor.
struct KeepingTests {
  private func studied() throws -> Program {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n1926\nrope, paper\n1370\n")
    return program
  }

  /// The cards with their due dates.
  private func cards(_ program: Program) throws -> String {
    let text = try program.run("export").output
    let start = try #require(text.range(of: "\"cards\":"))
    let end = try #require(text.range(of: "\"journal\":"))
    return String(text[start.lowerBound..<end.lowerBound])
  }

  @Test(arguments: ["json", "journal"])
  func `export, erase, import gives the same due dates`(format: String) throws {
    let program = try studied()
    _ = try program.run("reset", "towns", "--yes")
    _ = try program.run("undo")
    let before = try cards(program)
    _ = try program.run("export", "--format", format, "--output", "kept")
    let erased = try program.run("erase", "--confirm", "learner")
    #expect(erased.output.contains("Erased: 6 events."))
    #expect(try !cards(program).contains("due"))
    for expected in [
      "Imported: 6 events; 0 were already here. Saved.", "Imported: 0 events; 6 were",
    ] {
      let run = try program.run("import", "kept")
      #expect(run.output.contains(expected))
      #expect(run.end == .exited(0))
      #expect(try cards(program) == before)
    }
  }

  @Test func `an erasure wants the name typed`() throws {
    let program = try studied()
    #expect(try program.run("erase", input: "learner\n").end == .exited(64))
    #expect(
      try program.run("erase", "--confirm", "other").output.contains("Nothing has changed."))
    let terminal = try program.start("erase")
    try terminal.expect("Type learner to continue.")
    try terminal.expect("> ")
    terminal.sendLine("learner")
    try terminal.expect("Erased: 4 events.")
    #expect(try terminal.expectEnd() == .exited(0))
    #expect(try program.run("erase").output.contains("There is nothing to erase"))
  }

  @Test func `an erasure waits for a session to end`() throws {
    let program = try Program()
    let session = try program.start("study", "--form", "typed")
    try session.expect("5 left")
    try session.expect("> ")
    session.sendLine("1927")
    try session.expect("· saved")
    let refused = try program.run("erase", "--confirm", "learner")
    #expect(refused.end == .exited(74))
    #expect(refused.error.replacing("\n", with: " ").contains("end it with ^D, then erase."))
    #expect(try program.journalLines().count == 1)
    try session.expect("> ")
    session.send("\u{4}")
    #expect(try session.expectEnd() == .exited(0))
    #expect(
      try program.run("erase", "--confirm", "learner").output.contains("Erased: 1 event."))
  }

  @Test func `an erasure waits for a session that has saved nothing yet`() throws {
    let program = try studied()
    let session = try program.start("study", "--form", "typed", "--new", "9")
    try session.expect("> ")
    let refused = try program.run("erase", "--confirm", "learner")
    #expect(refused.end == .exited(74))
    #expect(try program.journalLines().count == 4)
    session.send("\u{4}")
    #expect(try session.expectEnd() == .exited(0))
    #expect(
      try program.run("erase", "--confirm", "learner").output.contains("Erased: 4 events."))
  }

  @Test func `an erasure waits for a session under a random name`() throws {
    let program = try Program()
    // Where no lock of a writer can be had.
    try "".write(
      to: program.folder.url.appending(path: "state"), atomically: true, encoding: .utf8)
    let session = try program.start("study", "--form", "typed")
    try session.expect("> ")
    session.sendLine("1927")
    try session.expect("· saved")
    #expect(try program.run("erase", "--confirm", "learner").end == .exited(74))
    try session.expect("> ")
    session.send("\u{4}")
    #expect(try session.expectEnd() == .exited(0))
    #expect(
      try program.run("erase", "--confirm", "learner").output.contains("Erased"))
  }

  @Test func `an erasure of what cannot be read is refused in a sentence`() throws {
    let program = try studied()
    let learner = program.progress.appending(path: "learner")
    try FileManager.default.removeItem(at: learner)
    try "something else".write(to: learner, atomically: true, encoding: .utf8)
    let run = try program.run("erase", "--confirm", "learner")
    #expect(run.end == .exited(74))
    #expect(run.error.hasPrefix("hegang: "))
    #expect(run.error.contains("it is not a folder"))
  }

  @Test func `the doctor finds nothing, then a gap, and the copy fills it`() throws {
    let program = try studied()
    let healthy = try program.run("doctor")
    #expect(healthy.end == .exited(0))
    #expect(healthy.output.hasSuffix("Nothing is lost.\n"))
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: program.log.path()).first)
    let file = program.log.appending(path: name)
    let lines = try program.journalLines()
    try (lines[0] + "\n" + lines[3] + "\n").write(to: file, atomically: true, encoding: .utf8)
    let ill = try program.run("doctor")
    #expect(ill.output.contains("2 missing: "))
    #expect(ill.output.contains("2 events are only in the second copy"))
    #expect(try program.journalLines().count == 2)
    let repaired = try program.run("doctor", "--repair")
    #expect(repaired.error.contains("Restored 2 events"))
    #expect(repaired.output.hasSuffix("Nothing is lost.\n"))
    #expect(try Set(program.journalLines()) == Set(lines))
    // Without the copy nobody can bring them back.
    try (lines[0] + "\n" + lines[3] + "\n").write(to: file, atomically: true, encoding: .utf8)
    for other in try FileManager.default.contentsOfDirectory(atPath: program.log.path())
    where other != name {
      try FileManager.default.removeItem(at: program.log.appending(path: other))
    }
    try FileManager.default.removeItem(at: program.folder.url.appending(path: "state"))
    let lost = try program.run("doctor")
    #expect(lost.end == .exited(65))
    #expect(lost.output.replacing("\n", with: " ").contains("Lost here: 2 events."))
  }

  @Test func `doctor and backup report files that cannot be read`() throws {
    // Root reads everything.
    let command =
      getuid() == 0
      ? "setpriv --reuid 65534 --regid 65534 --clear-groups \"$HEGANG\"" : "\"$HEGANG\""
    let program = try studied()
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: program.log.path()).first)
    _ = try program.shell("chmod 711 . && chown -R 65534 . || true")
    _ = try program.shell("chmod 0 '\(program.log.path())/\(name)'")
    let doctor = try program.shell(command + " doctor")
    #expect(doctor.end == .exited(74))
    #expect(doctor.output.contains("Cannot say whether anything is lost: 1 file not read."))
    let backup = try program.shell(command + " backup spare")
    #expect(backup.end == .exited(74))
    #expect(
      backup.error.replacing("\n", with: " ").contains(
        "The backup is not complete: 1 file not read"))
    _ = try program.shell("chmod 600 '\(program.log.path())/\(name)'")
    #expect(try program.shell(command + " doctor").end == .exited(0))
    #expect(try program.shell(command + " backup spare").end == .exited(0))
  }

  @Test func `a backup only grows, and can be studied`() throws {
    let program = try studied()
    let first = try program.run("backup", "spare")
    #expect(first.output.contains("Backed up: 4 new events, 4 in all"))
    #expect(first.error.contains("same disk"))
    #expect(try program.run("backup", "spare").output.contains("0 new events, 4 in all"))
    _ = try program.run("erase", "--confirm", "learner")
    #expect(try program.run("backup", "spare").output.contains("0 new events, 4 in all"))
    let log = program.folder.url.appending(path: "spare/learner/log")
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: log.path()).first)
    let run = try program.run("import", log.appending(path: name).path())
    #expect(run.output.contains("Imported: 4 events"))
  }

  @Test func `cards go to Anki and onto paper`() throws {
    let program = try studied()
    let anki = try program.run("export", "--format", "anki-text").output
    #expect(anki.hasPrefix("#separator:tab\n#html:false\n#guid column:1\n#tags column:4\n"))
    #expect(
      anki.split(separator: "\n").dropFirst(4).allSatisfy { $0.split(separator: "\t").count == 4 })
    let page = try program.run("export", "--format", "markdown", "--topic", "towns").output
    #expect(page.hasPrefix("# Rivers\n\n## Towns\n"))
    #expect(try program.run("export", "--since", "2026-11-22", "--format", "journal").output == "")
    #expect(try program.run("export", "--since", "soon").end == .exited(64))
  }

  @Test func `a file that holds no progress is refused, and nothing is taken in`() throws {
    let program = try studied()
    try "hello\n".write(
      to: program.folder.url.appending(path: "letter"), atomically: true, encoding: .utf8)
    let run = try program.run("import", "letter")
    #expect(run.end == .exited(65))
    #expect(run.error.contains("it holds no progress"))
    #expect(try program.run("import", "nowhere").end == .exited(74))
  }
}
