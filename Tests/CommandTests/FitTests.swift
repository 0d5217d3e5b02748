import Foundation
import TestSupport
import Testing

/// The scheduler fitted from the command line.
struct FitTests {
  /// A review log of a learner whom FSRS-6 takes for better than he is: every third answer fails.
  private func log(_ program: Program, cards: Int) throws -> String {
    var text = "card_id,review_time,review_rating\n"
    for card in 0..<cards {
      for day in 0..<4 {
        let time = (Program.morning + (card / 4 + day * day) * 86_400 + card) * 1_000
        text += "card-\(card),\(time),\((card + day) % 3 == 0 && day > 0 ? 1 : 3)\n"
      }
    }
    let path = program.folder.url.appending(path: "log.csv")
    try text.write(to: path, atomically: true, encoding: .utf8)
    return path.path(percentEncoded: false)
  }

  @Test func `a new learner is told how many answers are needed`() throws {
    let program = try Program()
    #expect(
      try program.run("fit").output == """
        A fit needs 400 answers over 21 days; there are 0 over 0 days. Until then
        nothing changes.

        """)
    #expect(
      try program.run("fit", "--defaults").output == "The default parameters are already in use.\n")
    #expect(try program.journalLines().isEmpty)
  }

  @Test func `a review log is reported on`() throws {
    let program = try Program()
    let run = try program.run("fit", "--log", log(program, cards: 15))
    let words = run.output.replacing("\n", with: " ")
    #expect(
      words.hasPrefix(
        "You remember 67% at review; the target is 90%. The scheduler predicted 90%, more than you remember: cards come back too late. A fit needs 400 answers over 21 days; there are 60 over 12 days. "
      ))
    #expect(
      words.contains(
        "In use: the default parameters of FSRS-6. There are 60 answers to 15 cards; 45 were given on a later day than the answer before, and only those can be predicted."
      ))
    let rows = run.output.split(separator: "\n").map { $0.split(separator: " ") }
    #expect(rows.contains(["predicted", "90%", "####################################"]))
    #expect(
      rows.contains(["actual", "67%", "###########################", "of", "45", "answers"]))
    #expect(rows.contains(["in", "use,", "all", "answers", "1.1265", "0.4293", "0.139"]))
  }

  /// As py-fsrs writes its own test log: enough answers from enough days for both models.
  @Test func `a log with ISO times is tried in every way that a fit tries`() throws {
    let program = try Program()
    var text = "card_id,review_rating,review_time,review_duration\n"
    for card in 0..<300 {
      for (number, day) in [0, 2, 7, 20].enumerated() {
        let date = (card / 5 + day) % 28 + 1
        let month = (card / 5 + day) / 28 + 1
        let time =
          "2024-0\(month)-\(date < 10 ? "0" : "")\(date)T20:32:\(10 + card % 50).250000+00:00"
        text += "\(card),\((card + number) % 5 == 0 && number > 0 ? 1 : 3),\(time),25060\n"
      }
    }
    let path = program.folder.url.appending(path: "iso.csv")
    try text.write(to: path, atomically: true, encoding: .utf8)
    let run = try program.run("fit", "--log", path.path(percentEncoded: false), "--json")
    #expect(run.end == .exited(0), "\(run.error)")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let names = (document["held_out"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    #expect(
      names == [
        "present", "default-7", "fitted-6-none", "fitted-6-mild", "fitted-7-none",
        "fitted-7-mild",
      ])
    #expect(try program.journalLines().isEmpty)
  }

  @Test func `a report as JSON can be read`() throws {
    let program = try Program()
    let run = try program.run("fit", "--log", log(program, cards: 30), "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["answers"] as? Int == 120)
    #expect(document["predicted"] as? Int == 90)
    #expect((document["held_out"] as? [[String: Any]])?.count == 0)
  }

  @Test func `answers are written as a review log, and never over a file`() throws {
    let program = try Program()
    _ = try program.run("study", "--form", "typed", input: "1927\n")
    let path = program.folder.url.appending(path: "mine.csv").path(percentEncoded: false)
    #expect(try program.run("fit", "--write-log", path).end == .exited(0))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 2)
    #expect(text.contains("rivers/"))
    #expect(try program.run("fit", "--write-log", path).end == .exited(64))
    #expect(try program.run("fit", "--write-log", path, "--force").end == .exited(0))
  }

  @Test(
    arguments: [
      ("card_id,review_time\n", "review_rating"),
      ("card_id,review_time,review_rating\na,b,3\n", "line 2"),
      ("card_id,review_time,review_rating\na,1\n", "line 2"), ("\"", "quotation mark"),
    ])
  func `a file that is no review log is refused with its line`(text: String, words: String) throws {
    let program = try Program()
    let path = program.folder.url.appending(path: "bad.csv")
    try text.write(to: path, atomically: true, encoding: .utf8)
    let run = try program.run("fit", "--log", path.path(percentEncoded: false))
    #expect(run.end == .exited(65))
    #expect(run.error.contains(words))
  }
}
