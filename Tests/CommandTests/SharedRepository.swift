import Foundation
import TestSupport
import Testing

/// A repository that machines exchange their progress with.
struct SharedRepository {
  /// The real git; nil where it is not installed.
  static let git = ["/usr/bin/git", "/usr/local/bin/git"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  let folder = try? TemporaryFolder()

  var path: String { folder?.url.path() ?? "" }

  init() throws {
    try Self.git("init", "--quiet", "--bare", "--initial-branch=main", path)
  }

  /// Runs git; gives what it wrote.
  @discardableResult
  static func git(_ arguments: String..., in folder: URL? = nil) throws -> String {
    let program = URL(filePath: try #require(git))
    let run = try ProgramRun(
      program, arguments: ["-c", "user.name=x", "-c", "user.email=x@y"] + arguments, folder: folder)
    #expect(run.end == .exited(0), "git \(arguments): \(run.error)")
    return run.output
  }

  /// The paths in it.
  func paths() throws -> [String] {
    try Self.git("ls-tree", "-r", "--name-only", "main", in: folder?.url).split(separator: "\n")
      .map(String.init)
  }

  /// The lines of the journals in it.
  func lines() throws -> [String] {
    try paths().filter { $0.hasSuffix(".jsonl") }.flatMap { path in
      try Self.git("cat-file", "blob", "main:\(path)", in: folder?.url).split(separator: "\n")
        .map(String.init)
    }
  }

  /// All data ever pushed to it.
  func everything() throws -> String {
    try Self.git("cat-file", "--batch-all-objects", "--batch", in: folder?.url)
  }

  /// Exchanges with it, and expects that to work.
  @discardableResult
  func sync(
    _ program: Program, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let run = try program.run("sync", "--remote", path)
    #expect(run.output.hasPrefix("Exchanged: "), "\(run.error)", sourceLocation: sourceLocation)
    #expect(run.end == .exited(0), sourceLocation: sourceLocation)
    return run.output
  }
}

extension Program {
  /// Answers questions; the answers are far from any right one.
  func answer(_ answers: Int...) throws {
    let run = try run(
      "study", "--form", "typed", "--new", "90", "--limit", "\(answers.count)",
      input: answers.map { "\($0)\n\n" }.joined())
    #expect(run.output.matches(of: #/· saved/#).count == answers.count)
  }

  /// The typed answers in the journal.
  func typed() throws -> Set<Int> {
    Set(
      try journalLines().compactMap { line in
        line.firstMatch(of: #/"a":"(\d+)"/#).flatMap { Int($0.1) }
      })
  }

  /// The files of the journal.
  func files() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(atPath: log.path()).sorted().map {
      log.appending(path: $0)
    }
  }
}
