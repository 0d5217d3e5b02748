import Testing

@testable import Grading

struct DateJudgeTests {
  private static func line(_ typed: String, _ key: DateKey) -> String {
    let judgement = judge(typed, against: .date(key))
    return "\(judgement.verdict): \(judgement.reason)"
  }

  private static let day = DateKey(
    year: 1945, month: 8, day: 11,
    siblings: [
      Sibling(answer: "1945-11-08", label: "the day of another battle"),
      Sibling(answer: "9 August 1945", label: "the day the war came"),
    ])

  @Test(arguments: [
    ("11 August 1945", "correct: "), ("1945-08-11", "correct: "),
    ("11/8/1945", "prompt: Which of the two is the month? Write it as a word."),
    ("August 1945", "close: Right so far; the day is asked too."),
    ("1945", "close: Right so far; the month and the day are asked too."),
    ("11 August", "close: Right so far; the year is asked too."),
    ("9 August 1945", "wrong: That is the day the war came."),
    ("12 August 1945", "wrong: The day is another."),
    ("11 September 1945", "wrong: The month is another."),
    ("11 August 1946", "wrong: The year is another."),
    ("31 February 1945", "unparsed: That is not a date."),
    ("1945 km", "wrong: A date is asked."),
    ("", "unparsed: Nothing was typed."),
    ("11.8.45", "prompt: Which of the two is the month? Write it as a word."),
    ("1946", "wrong: The year is another."),
  ]) func `a day`(typed: String, line: String) {
    #expect(Self.line(typed, Self.day) == line)
  }

  @Test(arguments: [
    ("August 1945", "correct: "), ("11 August 1945", "correct: "), ("8/1945", "correct: "),
    ("1945", "close: Right so far; the month is asked too."),
    ("August", "close: Right so far; the year is asked too."),
    ("July 1945", "wrong: The month is another."),
  ]) func `a month`(typed: String, line: String) {
    #expect(Self.line(typed, DateKey(year: 1945, month: 8)) == line)
  }

  @Test func `either order of day and month is right when one fits`() {
    let key = DateKey(year: 1945, month: 8, day: 11)
    #expect(Self.line("11/8/1945", key) == "correct: ")
    #expect(Self.line("8/11/1945", key) == "correct: ")
    #expect(Self.line("8/12/1945", key).hasPrefix("wrong"))
    #expect(Self.line("1926", DateKey(year: 1926)) == "correct: ")
  }

  @Test(arguments: [
    (DateKey(year: 1945, month: 8, day: 11), "11 August 1945"),
    (DateKey(year: 1945, month: 8), "August 1945"), (DateKey(year: -221), "221 BC"),
  ])
  func `a date is shown`(key: DateKey, display: String) {
    #expect(key.display == display)
  }
}
