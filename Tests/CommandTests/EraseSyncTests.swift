import Foundation
import Glibc
import TestSupport
import Testing

/// Erasing, where several machines, programs or copies have the same progress.
struct EraseSyncTests {
  private static let orders = [
    [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0],
  ]

  private func erase(
    _ program: Program, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let run = try program.run("erase", "--confirm", "learner")
    #expect(run.end == .exited(0), "\(run.error)", sourceLocation: sourceLocation)
    return run.output.replacing("\n", with: " ")
  }

  /// Whether an answer is anywhere in the files of a machine.
  private func holds(_ program: Program, _ answer: Int) throws -> Bool {
    for folder in ["progress/learner", "state"] {
      let path = program.folder.url.appending(path: folder).path()
      for name in FileManager.default.subpaths(atPath: path) ?? [] {
        let bytes = try? Data(contentsOf: URL(filePath: "\(path)/\(name)"))
        if bytes?.range(of: Data(#""a":"\#(answer)""#.utf8)) != nil { return true }
      }
    }
    return false
  }

  @Test(
    .enabled(if: SharedRepository.git != nil, "git is not installed"),
    arguments: zip(orders.thinned(to: 2), orders.reversed().thinned(to: 2)))
  func `what one of three machines erases goes everywhere, and nothing else does`(
    _ first: [Int], _ second: [Int]
  ) throws {
    let shared = try SharedRepository()
    let machines = [try Program(), try Program(), try Program()]
    for (index, machine) in machines.enumerated() { try machine.answer(3001 + index) }
    for index in [0, 1, 2, 0, 1] { try shared.sync(machines[index]) }
    // Machine 0 erases; 1 has studied before it hears of that, and 2 both before and after.
    try machines[1].answer(4001)
    try machines[2].answer(4002)
    _ = try erase(machines[0])
    try machines[0].answer(5000)
    for index in first { try shared.sync(machines[index]) }
    try machines[2].answer(5002)
    for index in second + first { try shared.sync(machines[index]) }
    for machine in machines {
      #expect(try machine.typed() == [4001, 4002, 5000, 5002])
      for answer in 3001...3003 { #expect(try !holds(machine, answer)) }
      #expect(try machine.run("doctor").output.hasSuffix("Nothing is lost.\n"))
    }
    #expect(try Set(shared.lines()) == Set(machines[0].journalLines()))
    try machines[1].answer(6001)
    try shared.sync(machines[1])
    try shared.sync(machines[0])
    #expect(try machines[0].typed() == [4001, 4002, 5000, 5002, 6001])
  }

  @Test(.enabled(if: SharedRepository.git != nil, "git is not installed"))
  func `what was erased comes back from an export that is chosen, on every machine`() throws {
    let shared = try SharedRepository()
    let machines = [try Program(), try Program()]
    try machines[0].answer(3001, 3002)
    try shared.sync(machines[0])
    try shared.sync(machines[1])
    _ = try machines[0].run("export", "--format", "journal", "--output", "kept")
    let told = try erase(machines[0])
    #expect(told.contains("Run hegang sync now"))
    #expect(told.contains("history of the git repository"))
    #expect(told.contains("machines that never sync"))
    for index in [0, 1] { try shared.sync(machines[index]) }
    #expect(try machines[1].journalLines() == [])
    #expect(try machines[0].run("import", "kept").output.contains("Imported: 2 events"))
    for index in [0, 1, 0] { try shared.sync(machines[index]) }
    for machine in machines { #expect(try machine.typed() == [3001, 3002]) }
    // And may be erased once more.
    _ = try erase(machines[1])
    for index in [1, 0, 1] { try shared.sync(machines[index]) }
    for machine in machines { #expect(try machine.typed().isEmpty) }
  }

  @Test func `the second copy goes too after the folder was moved, and that of others stays`()
    throws
  {
    var program = try Program()
    try program.answer(3001)
    var other = program
    other.environment["HEGANG_PROGRESS"] = program.folder.url.appending(path: "other").path()
    try other.answer(4001)
    let moved = program.folder.url.appending(path: "moved")
    try FileManager.default.moveItem(at: program.progress, to: moved)
    program.environment["HEGANG_PROGRESS"] = moved.path()
    #expect(try program.run("export").end == .exited(0))
    #expect(try holds(program, 3001))
    _ = try erase(program)
    #expect(try !holds(program, 3001))
    #expect(try holds(other, 4001))
    try FileManager.default.moveItem(at: moved, to: program.progress)
    program.environment["HEGANG_PROGRESS"] = nil
    #expect(try program.run("doctor").output.hasSuffix("Nothing is lost.\n"))
    #expect(try program.journalLines() == [])
  }

  @Test func `erasures at once are all remembered`() async throws {
    let program = try Program()
    let names = (0..<6).map { "pupil\($0)" }
    for name in names {
      _ = try program.run(
        "study", "--learner", name, "--form", "typed", "--limit", "1", input: "3001\n\n")
    }
    let url = Program.url
    let progress = program.progress.path(percentEncoded: false)
    let state = program.folder.url.appending(path: "state").path(percentEncoded: false)
    await withTaskGroup { group in
      for name in names {
        group.addTask {
          let run = try? ProgramRun(
            url, arguments: ["erase", "--learner", name, "--confirm", name],
            environment: ["HEGANG_PROGRESS": progress, "XDG_STATE_HOME": state])
          #expect(run?.end == .exited(0))
        }
      }
    }
    let record = try program.folder.read("progress/erased.json")
    #expect(record.matches(of: #/"learner":/#).count == names.count)
    #expect(!record.contains("pupil"))
  }

  @Test func `a session that is starting while its learner is erased does not write on`() throws {
    let program = try Program()
    try program.answer(3001)
    // A twin is erased, for the record of that.
    let twin = try Program()
    try FileManager.default.copyItem(at: program.progress, to: twin.progress)
    _ = try erase(twin)
    let learner = program.progress.appending(path: "learner").path(percentEncoded: false)
    let folder = open(learner, O_RDONLY)
    defer { close(folder) }
    try #require(flock(folder, LOCK_EX) == 0)
    let session = try program.start("study", "--form", "typed", "--new", "9")
    var status = stat()
    fstat(folder, &status)
    // It has read the journal and waits for the lock.
    let waiting = try Regex("-> FLOCK.*:\(status.st_ino) ")
    for _ in 0..<600 {
      let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
      if locks.firstMatch(of: waiting) != nil { break }
      usleep(50_000)
    }
    try FileManager.default.copyItem(
      at: twin.progress.appending(path: "erased.json"),
      to: program.progress.appending(path: "erased.json"))
    try FileManager.default.removeItem(atPath: learner)
    flock(folder, LOCK_UN)
    try session.expect("was erased while this session was starting")
    #expect(try session.expectEnd() == .exited(74))
    #expect(!FileManager.default.fileExists(atPath: learner))
  }
}
