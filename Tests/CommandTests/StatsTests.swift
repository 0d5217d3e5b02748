import Foundation
import TestSupport
import Testing

/// `hegang stats`, as text and as JSON.
struct StatsTests {
  @Test func `a learner who never studied is told how to start`() throws {
    let run = try Program().run("stats")
    #expect(run.end == .exited(0))
    #expect(
      run.output == """
        Rivers · Saturday 21 November
        Nothing was studied here yet. hegang study starts; every answer is counted from
        then on.

        """)
  }

  @Test func `each plot has a sentence that explains it`() throws {
    let run = try Program.studied().run("stats", "--all")
    #expect(run.end == .exited(0))
    #expect(run.error == "")
    #expect(run.output == StatsTests.whole)
  }

  @Test func `in words alone there are no bars and no picture`() throws {
    let run = try Program.studied().run("stats", "--all", "--plain")
    #expect(!run.output.contains("#") && !run.output.contains("▆"), "\(run.output)")
    #expect(run.output.contains("\nThe last twelve months\n  November: 2 days, 7 answers\n"))
  }

  @Test func `the opening screen shows them, and continues`() throws {
    let run = try Program().run(input: "stats\n?\n\n1\n")
    #expect(run.output.contains("Nothing was studied here yet."))
    #expect(run.output.contains("Enter study · quiz · stats · topics · help · ^D leave\n"))
    #expect(run.output.contains("5 left · Rivers · new"))
  }

  @Test func `forty columns still read, and no bar is broken`() throws {
    var program = try Program.studied()
    program.environment = ["COLUMNS": "40", "LC_ALL": "C"]
    let run = try program.run("stats", "rivers", "--all")
    let wide = run.output.split(separator: "\n").filter { $0.count > 40 }
    #expect(wide == [])
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.hasPrefix("Rivers · Rivers · Saturday 21 November\n"))
  }

  @Test func `other programs get one object`() throws {
    let run = try Program.studied().run("stats", "--json")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "hegang-stats/1")
    #expect(object["cards"] as? Int == 7)
    #expect(object["days-studied"] as? Int == 2)
    #expect(run.output.split(separator: "\n").count == 1)
  }

  @Test func `days off and marks are shown`() throws {
    var program = try Program()
    program.now -= 4 * 86_400
    _ = try program.run("study", "--form", "typed", input: ":flag\n1927\n:suspend\n:note x\n")
    _ = try program.run("away", "3")
    program.now += 4 * 86_400
    let text = try program.run("stats", "--all").output
    #expect(text.contains("  Studied        1 of the last 27 days, 3 days away left out\n"))
    #expect(
      text.contains(
        """
        Marked by you
        1 flagged, 1 with a note of yours, 1 suspended or put off. hegang marks lists
        the cards; those that are suspended or put off are not asked.

        """))
    let json = try program.run("stats", "--json").output
    #expect(json.contains(#""marked":{"flagged":1,"noted":1,"set-aside":1}"#))
    #expect(json.contains(#""days-away":3"#))
  }

  @Test func `stats fit one screen, and all of them go through the pager of a terminal`() throws {
    var program = try Program.studied()
    #expect(
      try program.run("stats").output.split(separator: "\n", omittingEmptySubsequences: false)
        .count <= 24)
    program.environment["PAGER"] = "sed 's/^/PAGED /'"
    let terminal = try program.start("stats", "--all")
    try terminal.expect("PAGED Rivers · Saturday 21 November")
    try terminal.expect("PAGED Predicted and actual recall")
    #expect(try terminal.expectEnd() == .exited(0))
    program.environment["PAGER"] = "no-such-pager"
    let plain = try program.start("stats", "--all")
    try plain.expect("Predicted and actual recall")
    #expect(try plain.expectEnd() == .exited(0))
  }

  @Test func `a topic that is not there is named with those that are`() throws {
    let run = try Program().run("stats", "moons")
    #expect(run.end == .exited(64))
    #expect(run.error == "hegang: Rivers has no topic moons; it has rivers, towns.\n")
  }

  private static let whole = """
    Rivers · Saturday 21 November

      Known now      about 4 of 7 cards; 5 studied
      Due            5 today; 5 tomorrow
      Remembered     100% of 2 answers in 30 days; the target is 90%
      Memories last  2 days (the middle card)
      Studied        2 of the last 30 days

    The last twelve months
             Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
      Mon  .....................................................
      Tue  .....................................................
      Wed  ....................................................#
      Thu  ....................................................#
      Fri  .....................................................
      Sat  .....................................................
      Sun  ....................................................
    You studied on 2 days; at most 4 answers on a day.

    What is due
      overdue       3  ########################################
      today         2  ###########################
      tomorrow      0
      Monday 23     0
      Tuesday 24    0
      Wednesday 25  0
      Thursday 26   0
      Friday 27     0
      Saturday 28   0
    3 cards are overdue, counted apart. The week ahead brings 0 a day besides new
    ones.

    Predicted and actual recall
    Answers grouped by predicted recall. The better the prediction, the closer the
    two bars of a pair:
      predicted   77%  ###############################
      actual     100%  ########################################  of 2 answers
    You remember 100% at review; the target is 90%. The scheduler predicted 77%: no
    bigger a difference than chance would produce.

    How long memories last
      under a day     2  ###########################
      1 to 3 days     3  ########################################
      4 to 7 days     0
      8 to 30 days    0
      1 to 3 months   0
      3 to 12 months  0
      over a year     0
    After that time recall has fallen to your target of 90%. The middle card lasts 2
    days.

    How hard cards are
      1, 2 easy   1  ##########
      3, 4        0
      5, 6        4  ########################################
      7, 8        0
      9, 10 hard  0
    Each miss makes a card harder, and hard ones come more often; 0 cards are at 7
    or above.

    Taken for each other
      length of Songhua River in 1999 (1,927 km); length of Nen River in 1999 (1,370
        km): 1 time
    Once both are learned, a question sets the two side by side; they are never both
    new on one day.

    Time of day
      0 to 4          0
      4 to 8          0
      8 to 12   2, 100%  ########################################
      12 to 16        0
      16 to 20        0
      20 to 24        0
    How often cards came back, and how many of them you knew. It takes 20 answers in
    two parts of the day to compare them.

    Seconds for an answer
      under 3   7  ########################################
      3 to 5    0
      6 to 10   0
      11 to 20  0
      21 to 40  0
      over 40   0
    Half of your answers take 1 second or less. Slow is fine; nothing depends on it.

    """
}
