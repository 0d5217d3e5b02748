import Foundation
import TestSupport

/// The built program with its own deck, learner and clock.
struct Program {
  /// 2026-11-21 10:00 UTC, a Saturday.
  static let morning = 1_795_255_200
  static let url = programURL(named: "hegang")

  /// The folder of decks; the small test deck by default.
  var decks = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/Decks")
  let folder: TemporaryFolder
  /// When the program believes to start.
  var now = Program.morning
  var environment: [String: String] = [:]

  init() throws {
    folder = try TemporaryFolder()
  }

  /// The decks of the project itself.
  static let projectDecks = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Decks")

  var progress: URL { folder.url.appending(path: "progress") }
  var log: URL { progress.appending(path: "learner/log") }

  private var variables: [String: String] {
    var variables = [
      "HEGANG_DECKS": decks.path(percentEncoded: false),
      "HEGANG_PROGRESS": progress.path(percentEncoded: false),
      "HEGANG_NOW": String(now),
      "XDG_STATE_HOME": folder.url.appending(path: "state").path(percentEncoded: false),
    ]
    variables.merge(environment) { _, new in new }
    return variables
  }

  /// Runs a command on pipes, to its end.
  func run(_ arguments: String..., input: String = "") throws -> ProgramRun {
    try run(arguments, input: input)
  }

  /// Runs a command on pipes, to its end.
  func run(_ arguments: [String], input: String = "") throws -> ProgramRun {
    try ProgramRun(
      Program.url, arguments: arguments, input: input, environment: variables, folder: folder.url)
  }

  /// Runs a line of the shell, in which `$HEGANG` is the program.
  func shell(_ line: String, input: String = "") throws -> ProgramRun {
    try ProgramRun(
      URL(filePath: "/bin/sh"), arguments: ["-c", line], input: input,
      environment: variables.merging(["HEGANG": Program.url.path(percentEncoded: false)]) { $1 },
      folder: folder.url)
  }

  /// Starts a command on a terminal.
  func start(_ arguments: String..., columns: Int = 80) throws -> PseudoTerminal {
    try start(arguments, columns: columns)
  }

  /// Starts a command, or another program in its place, on a terminal.
  func start(
    _ arguments: [String], of other: URL = Program.url, columns: Int
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      other, arguments: arguments, environment: variables, folder: folder.url,
      columns: columns)
  }

  /// Three days of study: five new facts, two of them missed, all asked again.
  static func studied() throws -> Program {
    var program = try Program()
    program.now -= 3 * 86_400
    for input in ["1927\n1\n?\n?\nx\n", "1926\nrope, paper\n1927\n?\n"] {
      _ = try program.run("study", "--form", "typed", input: input)
      program.now += 86_400
    }
    program.now += 86_400
    return program
  }

  /// The lines of the journal on disk.
  func journalLines() throws -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: log.path(percentEncoded: false))) ?? []
    return try files.sorted().flatMap { name in
      try String(contentsOf: log.appending(path: name), encoding: .utf8).split(separator: "\n")
        .map(String.init)
    }
  }
}
