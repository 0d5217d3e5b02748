import Foundation
import TestSupport
import Testing

/// Several machines and one repository, with the real git.
@Suite(.enabled(if: SharedRepository.git != nil, "git is not installed"))
struct SyncTests {
  /// The number of offline rounds; a long campaign raises it.
  static let rounds = ProcessInfo.processInfo.environment["HEGANG_SYNCS"].flatMap { Int($0) } ?? 4

  private func digest(_ program: Program) throws -> String {
    let lines = try program.run("doctor").output.split(separator: "\n")
    return String(try #require(lines.first { $0.hasPrefix("Digest") }))
  }

  @Test func `two machines that study apart end with the same progress`() throws {
    let shared = try SharedRepository()
    var machines = [try Program(), try Program()]
    for round in 0..<Self.rounds {
      for index in machines.indices {
        machines[index].now = Program.morning + 86_400 * round + 3600 * index
        _ = try machines[index].run(
          "study", "--form", "typed", "--limit", "3", input: "1927\n1926\n1370\n")
      }
      for index in [0, 1, 0] { try shared.sync(machines[index]) }
      #expect(try digest(machines[0]) == digest(machines[1]))
      let lines = try machines.map { try $0.journalLines() }
      #expect(Set(lines[0]) == Set(lines[1]))
      #expect(lines.allSatisfy { Set($0).count == $0.count })
      #expect(JournalCheck.validLines(lines[0].joined(separator: "\n")).count == lines[0].count)
    }
    #expect(try machines[0].run("doctor").output.hasSuffix("Nothing is lost.\n"))
    #expect(
      try shared.sync(machines[1]).hasPrefix("Exchanged: 0 events received, 0 sent"))
  }

  @Test func `without a repository it explains what to do, and an unreachable one loses nothing`()
    throws
  {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    let nowhere = try program.run("sync")
    #expect(nowhere.end == .exited(64))
    #expect(nowhere.error.replacing("\n", with: " ").contains("--remote URL"))
    #expect(!FileManager.default.fileExists(atPath: program.progress.path() + "/.git"))
    let far = try program.run("sync", "--remote", "/nowhere/at/all")
    #expect(far.end == .exited(74))
    #expect(try program.run("doctor").output.hasSuffix("Nothing is lost.\n"))
  }

  /// Damage to a journal file that another machine wrote.
  private static let disasters: [(String, @Sendable (URL) throws -> Void)] = [
    ("deleted", { try FileManager.default.removeItem(at: $0) }),
    ("emptied", { try Data().write(to: $0) }),
    ("cut", { try Data(contentsOf: $0).dropLast(100).write(to: $0) }),
    (
      "rotten",
      {
        var bytes = [UInt8](try Data(contentsOf: $0))
        for index in stride(from: 30, to: bytes.count, by: 400) { bytes[index] ^= 4 }
        try Data(bytes).write(to: $0)
      }
    ),
    (
      "renamed",
      { try FileManager.default.moveItem(at: $0, to: $0.appendingPathExtension("jsonl")) }
    ),
    (
      "deleted with its folder",
      { try FileManager.default.removeItem(at: $0.deletingLastPathComponent()) }
    ),
  ]

  @Test(arguments: disasters.map(\.0))
  func `no machine passes on that a file was`(_ name: String) throws {
    let disaster = try #require(Self.disasters.first { $0.0 == name }).1
    let shared = try SharedRepository()
    let machines = [try Program(), try Program()]
    try machines[0].answer(3001, 3002, 3003)
    try shared.sync(machines[0])
    try shared.sync(machines[1])
    let whole = try Set(machines[0].journalLines())
    try disaster(try #require(machines[1].files().first))
    try shared.sync(machines[1])
    try machines[1].answer(4001)
    try shared.sync(machines[1])
    try shared.sync(machines[0])
    let lines = try Set(machines[0].journalLines())
    #expect(lines.isSuperset(of: whole))
    #expect(try machines[0].typed() == [3001, 3002, 3003, 4001])
    #expect(try machines[1].typed() == [3001, 3002, 3003, 4001])
    #expect(try Set(shared.lines()) == lines)
    #expect(try JournalCheck.validLines(shared.lines().joined(separator: "\n")).count == 4)
  }

  @Test func `what the repository lost is put back`() throws {
    let shared = try SharedRepository()
    let machines = [try Program(), try Program()]
    try machines[0].answer(3001, 3002)
    try shared.sync(machines[0])
    try shared.sync(machines[1])
    // As a version before this one did, or a hand.
    let clone = try TemporaryFolder()
    try SharedRepository.git("clone", "--quiet", shared.path, clone.url.path())
    let log = clone.url.appending(path: "learner/log")
    let name = try #require(FileManager.default.contentsOfDirectory(atPath: log.path()).first)
    let file = log.appending(path: name)
    let damaged = try String(contentsOf: file, encoding: .utf8).replacing("3001", with: "3009")
    try damaged.write(to: file, atomically: true, encoding: .utf8)
    try SharedRepository.git("commit", "--quiet", "--all", "-m", "rot", in: clone.url)
    try SharedRepository.git("push", "--quiet", "origin", "main", in: clone.url)
    try shared.sync(machines[1])
    #expect(try Set(shared.lines()) == Set(machines[0].journalLines()))
    #expect(try machines[1].typed() == [3001, 3002])
    try SharedRepository.git("rm", "--quiet", "-r", "learner", in: clone.url)
    try SharedRepository.git("commit", "--quiet", "--all", "-m", "gone", in: clone.url)
    try SharedRepository.git("push", "--quiet", "--force", "origin", "main", in: clone.url)
    try shared.sync(machines[0])
    #expect(try Set(shared.lines()) == Set(machines[0].journalLines()))
  }

  @Test func `files and folders that came in are for their owner alone`() throws {
    let shared = try SharedRepository()
    let machines = [try Program(), try Program()]
    try machines[0].answer(3001)
    try shared.sync(machines[0])
    try shared.sync(machines[1])
    let learner = machines[1].progress.appending(path: "learner")
    for url in try [learner, machines[1].log, learner.appending(path: "learner.json")]
      + machines[1].files()
      + [machines[1].progress.appending(path: ".git")]
    {
      let mode = try FileManager.default.attributesOfItem(atPath: url.path())[.posixPermissions]
      #expect((mode as? Int).map { $0 & 0o077 } == 0, "\(url)")
    }
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
