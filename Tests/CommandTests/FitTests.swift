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
        There are no answers yet. 64 answers more on a later day are needed for a fit;
        until then everything stays as it is.

        """)
    #expect(
      try program.run("fit", "--defaults").output == "The default weights are in use already.\n")
    #expect(try program.journalLines().isEmpty)
  }

  @Test func `a review log is reported on`() throws {
    let program = try Program()
    let run = try program.run("fit", "--log", log(program, cards: 15))
    #expect(
      run.output == """
        60 answers to 15 cards; 45 of them came on a later day than the one before, and
        only those can be foretold.
        In use: the default weights of FSRS-6.

                                log loss  RMSE(bins)    AUC
        in use, on all of them    1.1265      0.4293  0.139
        Less is better, but for AUC: there 0.5 is guessing and 1 knows every answer.

        foretold   came  answers  30 %                                100 %
            80 %  100 %       15  ·····························|··········o
            95 %   67 %       15  ·····················o···············|···
            95 %   33 %       15  ··o··································|···
        | is what was foretold, o what came, * both. On the whole 90 % was foretold and
        67 % came: you know less than is thought, and cards come back too late.
        Too few to fit the scheduler to you: 19 answers more on a later day are needed.

        """)
  }

  @Test func `a report as JSON can be read`() throws {
    let program = try Program()
    let run = try program.run("fit", "--log", log(program, cards: 30), "--json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(document["answers"] as? Int == 120)
    #expect(document["foretold"] as? Int == 90)
    #expect((document["held_out"] as? [[String: Any]])?.count == 3)
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
