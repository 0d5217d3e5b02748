import Testing

@testable import Grading

struct YearJudgeTests {
  private static func line(_ typed: String, _ key: YearKey) -> String {
    let judgement = judge(typed, against: .year(key))
    return "\(judgement.verdict): \(judgement.reason)"
  }

  @Test(arguments: [
    ("1926", "correct: "), ("１９２６", "correct: "), ("1926年", "correct: "), ("一九二六年", "correct: "),
    ("in 1926", "correct: "),
    ("the year 1926", "correct: "), ("nineteen twenty-six", "correct: "), ("AD 1926", "correct: "),
    ("1926 CE", "correct: "),
    ("c. 1926", "correct: "), ("1926.", "correct: "), ("11 August 1926", "correct: "),
    ("1,926", "correct: "), ("1916", "wrong: That is the year the mines opened."),
    ("1906", "wrong: Too early."), ("1932", "wrong: Too late."),
    ("26", "prompt: All figures of the year?"), ("'26", "prompt: All figures of the year?"),
    ("1920s", "prompt: Which year of the 1920s?"), ("1930s", "wrong: That is another decade."),
    ("1926 km", "wrong: A year is asked."),
    ("lots", "unparsed: That is not a year."), ("", "unparsed: Nothing was typed."),
    ("1926 BC", "wrong: Too early."), ("192", "wrong: Too early."),
    ("19260", "wrong: Too late."), ("1926.5", "wrong: A year is a whole number."),
    ("1926.55", "wrong: A year is a whole number."),
  ]) func `a year`(typed: String, line: String) {
    let key = YearKey(
      year: 1926, siblings: [Sibling(answer: "1916", label: "the year the mines opened")])
    #expect(Self.line(typed, key) == line)
  }

  @Test(arguments: ["221 BC", "221 BCE", "公元前221年", "BC 221", "-221", "221 B.C."])
  func `a year before Christ`(typed: String) {
    #expect(Self.line(typed, YearKey(year: -221)) == "correct: ")
    #expect(YearKey(year: -221).display == "221 BC")
  }
}
