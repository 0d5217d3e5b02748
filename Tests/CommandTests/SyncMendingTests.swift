import Foundation
import TestSupport
import Testing

/// Continues after an interrupted exchange, and starts one on a new machine.
@Suite(.enabled(if: SharedRepository.git != nil, "git is not installed"))
struct SyncMendingTests {
  /// Puts a git in the way that does something else at some of its calls, which it numbers as `$n`.
  private func disturbing(_ program: Program, _ disturbance: String) throws -> Program {
    let git = try #require(SharedRepository.git)
    let script = try program.folder.write(
      """
      #!/bin/sh
      GIT=\(git)
      n=$(($(cat "$COUNTS" 2>/dev/null) + 1)); echo $n > "$COUNTS"
      \(disturbance)
      exec $GIT "$@"
      """, to: "bin/git")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: script.path())
    var program = program
    let folder = program.folder.url.path(percentEncoded: false)
    program.environment["COUNTS"] = folder + "/counts"
    program.environment["PATH"] = folder + "/bin:/usr/local/bin:/usr/bin:/bin"
    try? FileManager.default.removeItem(atPath: folder + "/counts")
    return program
  }

  /// Puts a git in the way that ends its caller at one of its calls.
  private func killing(_ program: Program, at call: Int, _ how: String) throws -> Program {
    try disturbing(
      program,
      """
      if [ $n = \(call) ]; then
        case \(how) in
        before) kill -9 $PPID; exit 1 ;;
        after) $GIT "$@"; kill -9 $PPID; exit 1 ;;
        both) $GIT "$@" & kill -9 $! $PPID; exit 1 ;;
        esac
      fi
      """)
  }

  @Test func `a fetch that another git disturbs is tried again`() throws {
    let shared = try SharedRepository()
    let program = try Program()
    try program.answer(3001)
    let failing = "case \"$*\" in *' fetch '*) [ -e fetched ] || { touch fetched; exit 1; } ;; esac"
    let run = try disturbing(program, failing).run("sync", "--remote", shared.path)
    #expect(run.end == .exited(0), "\(run.error)")
    #expect(try shared.lines().count == 1)
    let never = try disturbing(program, "case \"$*\" in *' fetch '*) exit 1 ;; esac").run("sync")
    #expect(never.end == .exited(74))
    #expect(never.error.contains("git cannot fetch from the repository"))
  }

  @Test func `a program that git leaves behind is not waited for`() throws {
    let shared = try SharedRepository()
    let program = try Program()
    try program.answer(3001)
    // As the programs do that remember passwords, it holds the output of git.
    let leaving = "[ -e left ] || { sleep 600 </dev/null 2>/dev/null & echo $! > left; }"
    let run = try disturbing(program, leaving).run("sync", "--remote", shared.path)
    #expect(run.end == .exited(0), "\(run.error)")
    #expect(try shared.lines().count == 1)
    let sleeper = try #require(
      pid_t(try program.folder.read("left").trimmingCharacters(in: .whitespacesAndNewlines)))
    #expect(kill(sleeper, SIGKILL) == 0)
  }

  @Test(arguments: ["before", "after", "both"])
  func `an exchange that was killed at any of its calls of git is done by the next one`(
    _ how: String
  ) throws {
    var kills = 0
    for call in stride(from: how.count % 3 + 1, through: .max, by: isThorough ? 1 : 4) {
      let shared = try SharedRepository()
      let machines = [try Program(), try Program()]
      try machines[0].answer(3001)
      try shared.sync(machines[0])
      try machines[1].answer(3002)
      let run = try killing(machines[1], at: call, how).run("sync", "--remote", shared.path)
      if run.end != .signalled(SIGKILL) { break }
      kills += 1
      // It is enough to name the repository once, if that call got so far.
      let again = try machines[1].run("sync")
      if again.end != .exited(0) { try shared.sync(machines[1]) }
      #expect(again.end == .exited(0) || again.error.contains("name one with --remote"))
      try shared.sync(machines[0])
      for machine in machines { #expect(try machine.typed() == [3001, 3002], "call \(call)") }
    }
    #expect(kills > (isThorough ? 8 : 2))
  }

  @Test func `locks that a killed git left are removed`() throws {
    let shared = try SharedRepository()
    let program = try Program()
    try program.answer(3001)
    try shared.sync(program)
    try program.answer(3002)
    for name in [
      "index.lock", "config.lock", "HEAD.lock", "packed-refs.lock", "refs/heads/main.lock",
      "refs/remotes/origin/main.lock", "refs/hegang/next.lock", "shallow.lock",
      "objects/info/commit-graph.lock", "objects/maintenance.lock",
    ] {
      try program.folder.write("", to: "progress/.git/\(name)")
    }
    try shared.sync(program)
    #expect(try shared.lines().count == 2)
    // Another repository's are not touched.
    #expect(try program.run("sync").output.contains("0 sent"))
  }

  @Test(arguments: ["objects", "HEAD", "refs/remotes/origin/main", "config", "index"])
  func `a damaged repository is repaired or replaced`(_ name: String) throws {
    let shared = try SharedRepository()
    let program = try Program()
    try program.answer(3001)
    try shared.sync(program)
    try program.answer(3002)
    let git = program.progress.appending(path: ".git").path()
    if name == "objects" {
      for path in try FileManager.default.subpathsOfDirectory(atPath: git + "/objects") {
        let file = "\(git)/objects/\(path)"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder),
          !isFolder.boolValue
        else { continue }
        try FileManager.default.removeItem(atPath: file)
        try Data().write(to: URL(filePath: file))
      }
    } else {
      try Data().write(to: URL(filePath: "\(git)/\(name)"))
    }
    try shared.sync(program)
    #expect(try shared.lines().count == 2)
    #expect(try program.run("sync").end == .exited(0))
  }

  @Test func `a new machine gets everything at once`() throws {
    let shared = try SharedRepository()
    let machines = [try Program(), try Program()]
    try machines[0].answer(3001)
    try shared.sync(machines[0])
    #expect(
      try shared.sync(machines[1])
        == "Exchanged: 1 event received, 0 sent, 1 in total.\n")
    #expect(try machines[1].typed() == [3001])
  }

  @Test func `an address that does not work does not replace one that does`() throws {
    let shared = try SharedRepository()
    let program = try Program()
    try program.answer(3001)
    try shared.sync(program)
    let run = try program.run("sync", "--remote", "/nowhere")
    #expect(run.end == .exited(74))
    #expect(run.error.replacing("\n", with: " ").contains("/nowhere cannot be reached"))
    #expect(try program.run("sync").end == .exited(0))
    let other = try SharedRepository()
    try other.sync(program)
    try program.answer(3002)
    #expect(try program.run("sync").output.contains("1 sent"))
    #expect(try shared.lines().count == 1)
    #expect(try other.lines().count == 2)
  }

  @Test func `a relative address is relative to the user's folder`() throws {
    let program = try Program()
    try SharedRepository.git(
      "init", "--quiet", "--bare", "--initial-branch=main", program.folder.url.path() + "/here")
    try program.answer(3001)
    #expect(try program.run("sync", "--remote", "here").end == .exited(0))
    #expect(try program.run("sync", "--remote", "./here").output.contains("0 sent"))
    #expect(try program.run("sync").end == .exited(0))
    // Versions before this one kept addresses that are relative to the progress folder.
    try SharedRepository.git(
      "config", "remote.origin.url", "../here", in: program.progress)
    #expect(try program.run("sync").end == .exited(0))
  }

  @Test func `a missing git is reported`() throws {
    var program = try Program()
    program.environment["PATH"] = "/nowhere"
    let run = try program.run("sync", "--remote", "/anywhere")
    #expect(run.end == .exited(74))
    #expect(run.error.contains("git is not installed"))
  }
}
