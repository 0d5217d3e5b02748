import Foundation
import TestSupport
import Testing

/// `hegang class`: many learners' folders below one.
struct ClassTests {
  /// Three learners on three days: Ada knows everything, Bodo and Cyd say the same wrong thing again and again, and
  /// Dan has a folder and no answer. They stand as Syncthing brings them: a folder of progress for each.
  private static func program() throws -> Program {
    var program = try Program()
    let answers = ["ada": "1926\n", "bodo": "1908\n\n", "cyd": "1908\n\n"]
    for day in 0..<4 {
      program.now = Program.morning + day * 86_400
      for (name, typed) in answers {
        program.environment["HEGANG_PROGRESS"] =
          program.folder.url.appending(path: "class/\(name)/Progress").path(percentEncoded: false)
        for _ in 0..<2 {
          let input = String(repeating: typed, count: 4)
          _ = try program.run("study", "towns", "--form", "typed", "--limit", "1", input: input)
        }
      }
    }
    try program.folder.write("", to: "class/dan/learner/log/none0000.000001.jsonl")
    return program
  }

  @Test func `the report names nobody, and says what to explain again`() throws {
    let program = try Self.program()
    let run = try program.run("class", "class")
    #expect(run.end == .exited(0) && run.error.isEmpty)
    #expect(
      run.output == """
        Rivers · 4 learners · Tuesday 24 November

          Studied     3 of 4 in the last 7 days; 3 ever
          Remembered  6% of 16 answers in 30 days
          Known now   about 2 of 7 cards by the middle learner
        Topics (average of those who have begun)
          Topic   Studied  Known
          Rivers       0%     0%
          Towns      100%   100%
        To explain again: remembered least on later days
          0% of 9 answers by 3 learners: the two things that the town makes → rope,
            paper; 2 learners once said “1908”
          14% of 7 answers by 3 learners: the year in which the bridge was opened →
            1926; 2 learners once said “1908”
        1 learner may need help; --names says who and why.

        """)
    for name in ["ada", "bodo", "cyd", "dan"] { #expect(!run.output.contains(name)) }
  }

  @Test func `as a page it names nobody either, unless names are wanted`() throws {
    let program = try Self.program()
    let page = try program.run("report", "--class", "class", "--output", "-")
    #expect(page.end == .exited(0) && page.error.isEmpty)
    #expect(
      page.output.matches(of: /<h3 id="[^"]+">([^<]+)<\/h3>/).map { String($0.1) } == [
        "Remembered least", "Confused with each other", "Topics",
        "How well learners judge themselves",
      ])
    #expect(page.output.contains("2 learners said “1908”"))
    for name in ["ada", "bodo", "cyd", "dan<"] { #expect(!page.output.contains(name)) }
    let named = try program.run("report", "--class", "class", "--names", "--output", "-").output
    #expect(named.contains(">dan</span>") && named.contains(">Has not begun</span>"))
    #expect(try program.run("report", "--class", "class", "--subject").end == .exited(64))
    #expect(try program.run("report", "--names").end == .exited(64))
    #expect(try program.run("report", "--class", "none", "--output", "-").end == .exited(74))
  }

  @Test func `with names it says who may need help, as JSON too`() throws {
    let program = try Self.program()
    let words = try program.run("class", "class", "--names").output
    #expect(words.contains("May need help\n") && words.contains("  dan: has not begun\n"))
    let json = try program.run("class", "class", "--json").output
    #expect(json.contains("\"learners\":4") && !json.contains("ada"))
    #expect(
      try program.run("class", "class", "--json", "--names").output.contains("\"name\":\"ada\""))
  }

  @Test func `who shares nothing is counted, and in no other figure`() throws {
    var program = try Self.program()
    program.environment["HEGANG_PROGRESS"] =
      program.folder.url.appending(path: "class/cyd/Progress").path(percentEncoded: false)
    let said = try program.run("config", "share", "nothing")
    #expect(said.output == "share is now nothing. Saved.\n")
    #expect(said.error.contains("A folder that you share hides nothing"))
    let words = try program.run("class", "class", "--names").output
    #expect(words.hasPrefix("Rivers · 4 learners · "))
    #expect(words.contains("\n  Studied        2 of 3 in the last 7 days; 2 ever\n"))
    #expect(words.contains("\n  Share nothing  1 learner\n"))
    #expect(!words.contains("1908"))
    #expect(words.hasSuffix("\n  They share nothing: cyd\n"))
    let json = try program.run("class", "class", "--json", "--names").output
    #expect(json.contains("\"members-who-share-nothing\":[\"cyd\"]"))
    #expect(json.contains("\"share-nothing\":1"))
  }

  @Test func `a server needs no folder, and its setup can be read`() throws {
    let program = try Program()
    #expect(try program.run("class").end == .exited(64))
    #expect(try program.run("class", "--setup", "-", "x").end == .exited(64))
    let commands = try program.run("class", "--setup", "-").output
    #expect(commands.contains("create table if not exists hegang.lines ("))
    let run = try program.run("class", "--setup", "postgresql://ada:secret@host/class")
    #expect(run.end == .exited(64) && !run.error.contains("secret"))
  }

  @Test func `nothing in the folders is changed`() throws {
    let program = try Self.program()
    let before = try program.shell("find class -type f | sort | xargs cat | cksum").output
    _ = try program.run("class", "class", "--names")
    #expect(try program.shell("find class -type f | sort | xargs cat | cksum").output == before)
  }

  @Test func `a folder without learners, and none, end in a sentence`() throws {
    let program = try Program()
    try program.folder.write("x", to: "empty/notes.txt")
    #expect(
      try program.run("class", "empty").error
        == "hegang: empty: holds no learner's progress; expected a folder for each learner with a folder log in it.\n"
    )
    #expect(try program.run("class", "empty").end == .exited(65))
    #expect(try program.run("class", "nowhere").end == .exited(74))
  }
}
