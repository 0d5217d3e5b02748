import Foundation
import Glibc
import TestSupport
import Testing

/// The output of commands as a learner sees it, compared with a stored text.
///
/// The texts are in `Fixtures/Transcripts`, one per file. `HEGANG_REWRITE_TRANSCRIPTS=1 make test
/// ONLY=Transcripts` rewrites them after a change of wording; review the diff.
///
///     var transcript = try Transcript("10-leaving")
///     try transcript.sit("study", "--form", "typed") { sitting in
///       try sitting.type("1927\r")
///       try sitting.type("\u{4}")
///     }
///     try transcript.check()
struct Transcript {
  /// The program, its folder and its clock.
  var program: Program
  /// The width of the terminal.
  var columns = 80
  private let name: String
  private var text = ""

  /// - Parameters:
  ///   - name: The file of the text.
  ///   - steps: Learning steps of the learner's own, for a session that goes on after a right answer.
  /// - Throws: What goes wrong with the program's folder.
  init(_ name: String, steps: String? = nil) throws {
    program = try Program()
    // Not the whole path, which is longer on one machine than on the other.
    program.environment = ["HEGANG_PROGRESS": "progress"]
    self.name = name
    if let steps { _ = try program.run("config", "learning-steps", steps) }
  }

  private static let rewrites =
    ProcessInfo.processInfo.environment["HEGANG_REWRITE_TRANSCRIPTS"] != nil

  private var file: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Fixtures/Transcripts/\(name).txt")
  }

  /// A line about what happens between two commands.
  private mutating func note(_ words: String) {
    text += "(\(words))\n"
  }

  /// Takes a deck made of these facts instead of the rivers.
  mutating func author(_ facts: String) throws {
    try program.folder.write(facts, to: "Decks/Rivers/facts/facts.yaml")
    program.decks = program.folder.url.appending(path: "Decks")
    let run = try program.run("generate")
    #expect(run.end == .exited(0), "\(run.error)")
  }

  /// Lets time pass until the next command.
  mutating func wait(seconds: Int) {
    program.now += seconds
    guard seconds > 0 else { return note("the clock is set back by \(-seconds / 3600) hours") }
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second")]
    guard let (length, unit) = units.first(where: { seconds % $0.0 == 0 }) else { return }
    let count = seconds / length
    note("\(count) \(unit)\(count == 1 ? "" : "s") later")
  }

  /// Takes the machine to another time zone.
  mutating func move(to zone: String) {
    program.environment["TZ"] = zone
    note("in \(zone)")
  }

  /// Runs a command on pipes.
  mutating func run(_ arguments: String..., input: String = "") throws {
    text += (["$ hegang"] + arguments + (input.isEmpty ? [] : ["< input"])).joined(separator: " ")
    text += "\n"
    let run = try program.run(arguments, input: input)
    add(run.output + run.error, run.end)
  }

  /// Runs a command at a terminal, and types at it what `learner` does.
  mutating func sit(_ arguments: String..., learner: (Sitting) throws -> Void) throws {
    try sit(arguments, learner: learner)
  }

  /// Runs a command at a terminal, as above.
  mutating func sit(_ arguments: [String], learner: (Sitting) throws -> Void) throws {
    let terminal = try program.start(arguments, columns: columns)
    try learner(Sitting(terminal: terminal))
    let end = try terminal.expectEnd()
    text += (["$ hegang"] + arguments).joined(separator: " ") + "\n"
    add(terminal.seen, end)
    guard case .exited = end else { return }
    #expect(terminal.terminalSettings() == terminal.firstSettings)
  }

  /// Opens a shell at a terminal, for what only a shell can do: stopping, continuing, limits.
  ///
  /// `hegang` is on its path, and its prompt is `$ `.
  mutating func shell(learner: (Sitting) throws -> Void) throws {
    let folder = Program.url.deletingLastPathComponent().path(percentEncoded: false)
    program.environment.merge(["PS1": "$ ", "PATH": "\(folder):/usr/bin:/bin"]) { $1 }
    let terminal = try program.start(
      ["--norc", "--noprofile", "-i"], of: URL(filePath: "/bin/bash"), columns: columns)
    try learner(Sitting(terminal: terminal))
    let end = try terminal.expectEnd()
    add(terminal.seen, end)
  }

  private mutating func add(_ seen: String, _ end: ProgramEnd) {
    text += seen
    if !seen.isEmpty, !seen.hasSuffix("\n") { text += "\n" }
    if end != .exited(0) { text += "[\(end)]\n" }
    text += "\n"
  }

  /// Compares with the text that is written down, or writes it down.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let seen = steady(text)
    if Transcript.rewrites {
      try seen.write(to: file, atomically: true, encoding: .utf8)
    }
    let wanted = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard seen != wanted else { return }
    let pairs = zip(lines(seen) + ["(the end)"], lines(wanted) + ["(the end)"])
    let (place, pair) = try #require(pairs.enumerated().first { $1.0 != $1.1 })
    Issue.record(
      """
      \(name).txt, line \(place + 1): written down is
        \(pair.1)
      but seen was
        \(pair.0)
      in
      \(seen)
      """, sourceLocation: sourceLocation)
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Without what depends on how busy the machine is.
  private func steady(_ text: String) -> String {
    text.replacing(/Seconds for an answer\n( .*\n)+(\S.*\n)+/, with: "Seconds for an answer …\n")
      .replacing(/median (under a second|\d+ seconds?)/, with: "median … seconds")
      .replacing(/\b\d+:\d\d( >| left)/) { "m:ss\($0.output.1)" }
  }
}

/// A learner at a terminal: looks for the prompt, then types.
struct Sitting {
  let terminal: PseudoTerminal

  /// Waits for a prompt, then types; `"\r"` is Enter, `"\u{4}"` Control-D.
  func type(_ keys: String, at prompt: String = "> ") throws {
    try terminal.expect(prompt)
    terminal.send(keys)
  }

  /// Waits for a prompt and reads a while, so that the key is not taken for a slip; then types.
  func typeLater(_ keys: String, at prompt: String = "> ") throws {
    try terminal.expect(prompt)
    usleep(500_000)
    terminal.send(keys)
  }

  /// Types at the prompt that is there already, and waits until it can be seen.
  func typeOn(_ keys: String, showing shown: String) throws {
    terminal.send(keys)
    try terminal.expect(shown)
  }
}
