import Foundation
import TestSupport
import Testing

/// Several machines and one repository, with the real git.
struct SyncTests {
  /// How many offline rounds; a long campaign raises it.
  static let rounds = ProcessInfo.processInfo.environment["HEGANG_SYNCS"].flatMap { Int($0) } ?? 4
  static let git = ["/usr/bin/git", "/usr/local/bin/git"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func digest(_ program: Program) throws -> String {
    let lines = try program.run("doctor").output.split(separator: "\n")
    return String(try #require(lines.first { $0.hasPrefix("Digest") }))
  }

  @Test(.enabled(if: git != nil, "git is not installed"))
  func `two machines that study apart end with the same progress`() throws {
    let shared = try TemporaryFolder()
    let initialise = Process()
    initialise.executableURL = URL(filePath: try #require(Self.git))
    initialise.arguments = ["init", "--quiet", "--bare", shared.url.path()]
    try initialise.run()
    initialise.waitUntilExit()
    var machines = [try Program(), try Program()]
    for round in 0..<Self.rounds {
      for index in machines.indices {
        machines[index].now = Program.morning + 86_400 * round + 3600 * index
        _ = try machines[index].run(
          "study", "--form", "typed", "--limit", "3", input: "1927\n1926\n1370\n")
      }
      for index in [0, 1, 0] {
        let run = try machines[index].run("sync", "--remote", shared.url.path())
        #expect(run.output.hasPrefix("Exchanged: "), "\(run.error)")
        #expect(run.end == .exited(0))
      }
      #expect(try digest(machines[0]) == digest(machines[1]))
      let lines = try machines.map { Set(try $0.journalLines()) }
      #expect(lines[0] == lines[1])
      #expect(JournalCheck.validLines(lines[0].joined(separator: "\n")).count == lines[0].count)
    }
    #expect(try machines[0].run("doctor").output.hasSuffix("Nothing is lost.\n"))
  }

  @Test(.enabled(if: git != nil, "git is not installed"))
  func `without a repository it says what to do, and an unreachable one loses nothing`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    let nowhere = try program.run("sync")
    #expect(nowhere.end == .exited(64))
    #expect(nowhere.error.replacing("\n", with: " ").contains("--remote URL"))
    let far = try program.run("sync", "--remote", "/nowhere/at/all")
    #expect(far.end == .exited(74))
    #expect(try program.run("doctor").output.hasSuffix("Nothing is lost.\n"))
  }

  @Test func `what a sync tool calls a conflict is read as a journal`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n1926\n")
    let whole = try program.journalLines()
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: program.log.path()).first)
    let file = program.log.appending(path: name)
    let copy = name.replacing(".jsonl", with: ".sync-conflict-20261121-120000-ABCDEFG.jsonl")
    try FileManager.default.moveItem(at: file, to: program.log.appending(path: copy))
    try (whole[0] + "\n").write(to: file, atomically: true, encoding: .utf8)
    let journal = try program.run("export", "--format", "journal").output
    #expect(journal.split(separator: "\n").map(String.init) == whole)
  }
}
