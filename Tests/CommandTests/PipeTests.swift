import Foundation
import TestSupport
import Testing

/// The program without a terminal: plain lines in, plain lines out.
struct PipeTests {
  @Test func `a session on a pipe prints plain lines`() throws {
    let run = try Program().run(
      "study", "--form", "typed", input: "1927\nsongua\nAmur\n?\n:undo\n:foo\nrope, paper")
    #expect(run.end == .exited(0))
    #expect(run.error == "")
    #expect(
      run.output == """
        Welcome to Rivers. Most new facts are a choice at first; once they hold, you
        type them. What you know comes back less and less often.
        Guess freely: every answer teaches. :help helps, ^D leaves, all is saved.

        5 left · Rivers · new
        How many kilometres long was Songhua River in 1999?
        You may round to three figures.
        Right: 1,927 km
          Measured along the main stream.
          An atlas: Lengths, 1999
          Good · next in 2 days · saved

        4 left · Towns · new
        In which year was the bridge opened?
        That is not a year.
        No. The answer: 1926
          An atlas: Towns
          Again · next in 12 minutes · saved

        4 left · Towns · new
        Which two things does the town make?
        The answer: rope, paper
          An atlas: Towns
          Again · next in 12 minutes · saved

        4 left · Rivers · new
        How many kilometres long was Nen River in 1999?
        You may round to three figures.
        Undone: the answer to "Which two things does the town make?" It is asked again.

        4 left · Towns · new
        Which two things does the town make?
        There is no :foo; :help lists what there is.
        Right: rope, paper
          An atlas: Towns
          Good · next in 2 days · saved

        3 left · Rivers · new
        How many kilometres long was Nen River in 1999?
        You may round to three figures.

        Done: 3 cards (3 new) in less than a minute, 2 right at first try.
          Rivers  1 of 1
          Towns   1 of 2
        Worth another look
          year in which the bridge was opened  Amur → 1926
        Today: 1 due, 2 new left. Tomorrow: 1 due, 3 new.

        """)
  }

  @Test func `the opening screen on a pipe is printed, and the program ends`() throws {
    let run = try Program().run()
    #expect(run.end == .exited(0))
    #expect(
      run.output == """
        Rivers · Saturday 21 November
        0 due · 5 new · about 2 minutes

        Enter study · quiz · stats · topics · help · ^D leave

        """)
  }

  static let environments: [[String: String]] = [
    ["LANG": "C", "LC_ALL": "C"], ["TERM": "dumb"], ["NO_COLOR": "1"], ["TERM": ""],
    ["LC_ALL": "POSIX", "COLUMNS": "40"],
  ]

  @Test(arguments: environments)
  func `no environment puts escape codes into a pipe or breaks a letter`(
    environment: [String: String]
  ) throws {
    var program = try Program()
    program.environment = environment
    let run = try program.run("study", input: "1\n1\n1\n1\n1\n")
    #expect(run.end == .exited(0))
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.contains("Tomorrow"))
    #expect(!run.output.contains("\u{FFFD}"))
    if environment["COLUMNS"] == "40" {
      let wide = run.output.split(separator: "\n").filter { $0.count > 40 }
      #expect(wide == [])
    }
  }

  @Test func `a reader that goes away is no error`() throws {
    let program = try Program()
    let shell = try ProgramRun(
      URL(filePath: "/bin/sh"),
      arguments: ["-c", "yes 1 | \"$0\" study | head -2; exit 0", Program.url.path()],
      environment: [
        "HEGANG_DECKS": program.decks.path(percentEncoded: false),
        "HEGANG_PROGRESS": program.progress.path(percentEncoded: false),
      ])
    #expect(shell.error == "")
    #expect(shell.end == .exited(0))
  }

  @Test func `data goes to standard output, talk to standard error`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    let target = program.folder.url.appending(path: "out.json").path(percentEncoded: false)
    let run = try program.run("export", "--output", target)
    #expect(run.output == "")
    #expect(run.error.hasPrefix("Written to "))
    let direct = try program.run("export")
    #expect(try direct.output == String(contentsOfFile: target, encoding: .utf8))
    #expect(direct.error == "")
  }
}
