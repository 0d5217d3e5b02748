import FSRS
import Testing

@Suite struct ReviewLogTests {
  private let log = ReviewLog([
    .init(card: "population-2020", milliseconds: 1_795_219_200_500, rating: .good, state: .new),
    .init(card: "a, \"b\"", milliseconds: 1_795_219_260_000, rating: .again, duration: 4_200),
    .init(
      card: "population-2020", milliseconds: 1_795_392_000_000, rating: .easy, state: .review,
      duration: 900),
  ])

  private let text = """
    card_id,review_time,review_rating,review_state,review_duration
    population-2020,1795219200500,3,0,
    "a, ""b""\",1795219260000,1,,4200
    population-2020,1795392000000,4,2,900

    """

  @Test func `a log is written and read`() throws {
    #expect(log.csv == text)
    #expect(try ReviewLog(csv: text) == log)
  }

  @Test func `other orders, columns and line ends are read, and changes by hand left out`() throws {
    let other =
      "\u{feff}review_rating,deck,review_time,card_id\r\n3,x,5000,7\r\n\r\n0,x,6000,7\r\n1,y,7000,8"
    #expect(
      try ReviewLog(csv: other).entries == [
        .init(card: "7", milliseconds: 5_000, rating: .good),
        .init(card: "8", milliseconds: 7_000, rating: .again),
      ])
  }

  @Test(arguments: [
    ("", ReviewLogError.missingColumn("card_id")),
    ("card_id,review_time\n", .missingColumn("review_rating")),
    ("card_id,review_time,review_rating\n1,2,3\n1,2\n", .fields(2, line: 3)),
    (
      "card_id,review_time,review_rating\n1,soon,3\n",
      .value("soon", column: "review_time", line: 2)
    ),
    ("card_id,review_time,review_rating\n1,2,5", .value("5", column: "review_rating", line: 2)),
    (
      "card_id,review_time,review_rating,review_state\n1,2,3,9",
      .value("9", column: "review_state", line: 2)
    ),
    ("card_id,review_time,review_rating\n\n\"1,2,3\n", .openQuote(line: 3)),
  ])
  func `what is no log is refused`(text: String, error: ReviewLogError) {
    #expect(throws: error) { try ReviewLog(csv: text) }
  }

  @Test(
    arguments: [
      ("2024-03-29T20:32:32.250000+00:00", 1_711_744_352_250),
      ("2024-03-29T20:32:32.250+00:00", 1_711_744_352_250),
      ("2024-03-29T20:32:32Z", 1_711_744_352_000), ("2024-03-29 20:32:32", 1_711_744_352_000),
      ("2024-03-29T22:02:32+01:30", 1_711_744_352_000),
      ("2024-03-29T16:32:32-0400", 1_711_744_352_000), ("2000-02-29T00:00:00Z", 951_782_400_000),
      ("1970-01-01T00:00:00Z", 0), ("2024-13-01T00:00:00Z", nil), ("2024-03-29", nil),
      ("yesterday", nil),
    ] as [(String, Int?)])
  func `times as py-fsrs writes them are read`(text: String, milliseconds: Int?) {
    let csv = "card_id,review_rating,review_time,review_duration\n7,3,\(text),25060\n"
    guard let milliseconds else {
      let error = ReviewLogError.value(text, column: "review_time", line: 2)
      #expect(throws: error) { try ReviewLog(csv: csv) }
      return
    }
    let entry = ReviewLog.Entry(
      card: "7", milliseconds: milliseconds, rating: .good, duration: 25_060)
    #expect((try? ReviewLog(csv: csv))?.entries == [entry])
  }

  @Test func `histories count days by the learner's clock`() {
    let entries = [22, 30, 3].map { hours in
      ReviewLog.Entry(card: "1", milliseconds: hours * 3_600_000, rating: .good)
    }
    let days = { (offset: Int) in
      ReviewLog(entries).histories(offsetMinutes: offset)[0].answers.map(\.elapsed.days)
    }
    #expect(days(0) == [0, 1, 1])
    #expect(days(480) == [0, 1, 0])
    let seconds = ReviewLog(entries).histories(offsetMinutes: 0)[0].answers.map(\.seconds)
    #expect(seconds == [10_800, 79_200, 108_000])
  }
}
