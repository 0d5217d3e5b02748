import Foundation
import TestSupport
import Testing

/// The program in unusual surroundings, such as closed files and impossible clocks.
struct SurroundingsTests {
  /// Each way to close some of the three standard files.
  private static let closings = (0..<8).map { set in
    ["<&-", ">&-", "2>&-"].enumerated().filter { set >> $0.offset & 1 == 1 }.map(\.element)
      .joined(separator: " ")
  }

  @Test(arguments: closings.thinned(to: 5))
  func `what is shown never gets into the journal`(closing: String) throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", "--limit", "2", input: "1927\n1926\n")
    for command in ["undo", "study --limit 1", "export", "stats", "backup bk", "doctor"] {
      let run = try program.shell("\"$HEGANG\" \(command) \(closing)", input: "1927\n")
      // What cannot be shown is not called done; an error that cannot be told is still an exit code.
      let isShown = !closing.contains(" >") && !closing.hasPrefix(">")
      #expect(run.end == .exited(isShown ? 0 : 74), "\(command)")
      for line in try program.journalLines() {
        #expect(line.hasPrefix("{\"v\":1,") && line.hasSuffix("\"}"), "\(line)")
      }
    }
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: program.folder.url.path(percentEncoded: false))
    for name in names where !name.contains("/log/") {
      let text = try? String(contentsOf: program.folder.url.appending(path: name), encoding: .utf8)
      #expect(text?.contains("Saved.") != true, "\(name)")
    }
  }

  /// All commands, with arguments that make them work.
  static let commands = [
    "", "study --limit 2", "quiz --questions 2", "away 3d", "away --list", "stats", "stats --json",
    "undo", "redo", "reset --all", "aliases", "marks", "export", "export --format csv",
    "export --format markdown", "export --format anki-text", "import e.json", "backup bk", "doctor",
    "config", "config retention", "config new-per-day 3", "fit --report", "fit --defaults",
    "reschedule", "plan --by 2027-01-01", "plan --by 2199-12-31", "show bridge", "generate --check",
    "check",
  ]

  @Test(
    arguments: [
      "-9223372036854775808", "-9223372036854775", "-1", "0", "946684799", "4102444800",
      "7258118399", "9223372037", "32503680000", "253402300800", "9223372036854776",
      "9223372036854775807",
    ].thinned(to: 3))
  func `no clock ends the program, whatever it does`(now: String) throws {
    var program = try Program()
    _ = try program.run("study", "--form", "typed", "--limit", "2", input: "1927\n1926\n")
    _ = try program.run("export", "--output", "e.json")
    program.environment["HEGANG_NOW"] = now
    for command in Self.commands {
      let run = try program.shell(
        "\"$HEGANG\" \(command)", input: "1927\nx\n:bury\n1926\nforget\n\n\n")
      guard case .exited(let code) = run.end, [0, 1, 64, 65].contains(code) else {
        Issue.record("\(command): \(run.end), \(run.error)")
        continue
      }
      #expect(!(run.output + run.error).lowercased().contains("bug"), "\(command)")
    }
    program.environment["HEGANG_NOW"] = nil
    let run = try program.run("doctor")
    #expect(run.end == .exited(0), "\(run.output)")
  }

  @Test(arguments: ["soon", "1e9", "12x", " 1", "99999999999999999999999"])
  func `a clock that is no number is refused`(now: String) throws {
    var program = try Program()
    program.environment["HEGANG_NOW"] = now
    for command in [["stats"], ["study"], ["doctor"], ["export"]] {
      let run = try program.run(command)
      #expect(run.end == .exited(64))
      #expect(run.error.hasPrefix("hegang: HEGANG_NOW is \(now), which is not a number of seconds"))
    }
  }

  @Test func `with an impossible clock, time continues from the last answer`() throws {
    var program = try Program()
    _ = try program.run("study", "--form", "typed", "--limit", "1", input: "1927\n")
    program.now = -5
    let run = try program.run("study", "--form", "typed", "--limit", "1", input: "1926\n")
    #expect(run.error.contains("The clock of this machine is wrong"))
    let lines = try program.journalLines()
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.contains(#""day":"2026-11-21""#) && !$0.contains("clock") })
  }
}
