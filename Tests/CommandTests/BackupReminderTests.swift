import Foundation
import TestSupport
import Testing

/// A learner whose progress is on one disk is rarely reminded to make a backup.
struct BackupReminderTests {
  /// A learner with so many answers from another machine.
  private func learner(answers count: Int) throws -> Program {
    let program = try Program()
    let lines = (1...count).map { number in
      let body = """
        {"v":1,"d":"other","n":\(number),"t":\(1_700_000_000_000 + number),"z":0,"h":4,\
        "day":"2023-11-14","e":"ans","deck":"seas","topic":"names","card":"sea-\(number)",\
        "form":"typed","g":3,"j":"correct","ms":900,"a":"x"
        """
      let sum = String(JournalCheck.crc32(Array(body.utf8)), radix: 16)
      return body + ",\"c\":\"" + String(repeating: "0", count: 8 - sum.count) + sum + "\"}\n"
    }
    try FileManager.default.createDirectory(at: program.log, withIntermediateDirectories: true)
    try lines.joined().write(
      to: program.log.appending(path: "other.000001.jsonl"), atomically: true, encoding: .utf8)
    return program
  }

  /// Whether an answer more brings the reminder.
  private func isReminded(_ program: Program) throws -> Bool {
    let run = try program.run("study", "--form", "typed", "--limit", "1", input: "1927\n")
    #expect(run.end == .exited(0))
    return run.error.replacing("\n", with: " ").contains(
      "on one disk; hegang backup DIR, with a folder on another disk")
  }

  @Test func `every five hundred answers, and not in between`() throws {
    let program = try learner(answers: 499)
    #expect(try isReminded(program))
    #expect(try !isReminded(program))
    #expect(try !isReminded(learner(answers: 498)))
    #expect(try isReminded(learner(answers: 999)))
  }

  @Test func `not after a backup`() throws {
    let program = try learner(answers: 499)
    _ = try program.run("backup", "spare")
    #expect(try !isReminded(program))
    // The note about the backup goes with everything else.
    let erased = try program.run("erase", "--confirm", "learner")
    #expect(erased.end == .exited(0))
    #expect(!erased.output.contains("Left"))
  }

  @Test func `not with a repository elsewhere`() throws {
    let program = try learner(answers: 499)
    let git = program.progress.appending(path: ".git")
    try FileManager.default.createDirectory(at: git, withIntermediateDirectories: true)
    try "[core]\n\tbare = false\n[remote \"origin\"]\n\turl = elsewhere\n".write(
      to: git.appending(path: "config"), atomically: true, encoding: .utf8)
    #expect(try !isReminded(program))
  }

  /// A folder on another disk than that of the tests.
  private static let otherDisk: String? = {
    func disk(_ path: String) -> Int? {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      return (attributes?[.systemNumber] as? NSNumber)?.intValue
    }
    let own = disk(FileManager.default.temporaryDirectory.path())
    return ["/dev/shm", "/var/tmp"].first { disk($0).map { $0 != own } ?? false }
  }()

  @Test(.enabled(if: otherDisk != nil, "there is no other disk"))
  func `not with the second copy on another disk`() throws {
    var program = try learner(answers: 499)
    let state = URL(filePath: "\(try #require(Self.otherDisk))/hegang-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    program.environment["XDG_STATE_HOME"] = state.path()
    #expect(try !isReminded(program))
  }
}
