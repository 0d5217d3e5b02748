import Testing

@testable import Grading

struct NumberJudgeTests {
  private static let population = Cards.keys["population 2020 (891,271; 3 s.f. wanted)"]

  private static func line(_ typed: String, _ key: NumberKey) -> String {
    let judgement = judge(typed, against: .number(key))
    return "\(judgement.verdict): \(judgement.reason)"
  }

  @Test(arguments: [
    ("891,271", "correct: "), ("891000", "correct: Exactly, it is 891,271."),
    ("890,000", "close: You are right to two figures; three are asked."),
    ("900,000", "wrong: Right to one figure only; three are asked."),
    ("935,000", "wrong: That is the registered population of 2024."),
    ("93.5万", "wrong: That is the registered population of 2024."),
    ("891.271", "wrong: A point marks decimals here; thousands take a comma."),
    ("819,271", "wrong: Two figures have changed places."),
    ("-891271", "wrong: The figures are right, the sign is not."),
    ("8912710", "wrong: The figures are right, the size is not."), ("700,000", "wrong: Too low."),
    ("950,000", "wrong: Too high."),
    ("891271 km2", "wrong: The answer is a number of people."),
    ("lots", "unparsed: That is not a number."),
    ("", "unparsed: Nothing was typed."),
    ("89,12,71", "unparsed: The thousands are not in threes. Again?"),
    ("891271 hamsters", "prompt: The answer is a number of people. The number alone?"),
    ("5 hamsters", "wrong: Too low."),
    ("about 891,000", "correct: Exactly, it is 891,271."),
    ("more than 890,000", "close: You are right to two figures; three are asked."),
    ("less than 890,000", "wrong: It is more than that."),
    ("more than 900,000", "wrong: It is less than that."),
    ("890,000-900,000", "prompt: One number is asked, not a range."),
    ("1-2", "wrong: It lies outside that range."),
  ]) func `a population`(typed: String, line: String) throws {
    guard case .number(let key)? = Self.population else { return }
    #expect(Self.line(typed, key) == line)
  }

  @Test func `a rounding that fits a sibling asks for more`() {
    let key = NumberKey(
      value: "445771", unit: "person", figures: 4,
      siblings: [Sibling(answer: "445500", label: "the number of women in 2020")])
    #expect(
      Self.line("446,000", key)
        == "prompt: That also fits the number of women in 2020. More exactly?")
    #expect(Self.line("445500", key) == "wrong: That is the number of women in 2020.")
    #expect(Self.line("445.8k", key) == "correct: Exactly, it is 445,771.")
    #expect(judge("445,500", against: .number(key)).mistakenFor == "the number of women in 2020")
  }

  @Test(arguments: [
    ("0.8263", "prompt: Is that a part of one? The answer is in percent."),
    ("0.83", "prompt: Is that a part of one? The answer is in percent."),
    ("0.8263%", "wrong: The figures are right, the size is not."), ("百分之八十二点六三", "correct: "),
    ("826.3‰", "correct: "),
    ("83%", "close: You are right to two figures; three are asked."),
    ("82.63 per cent", "correct: "), ("4/5", "wrong: Too low."),
  ]) func `a share`(typed: String, line: String) {
    #expect(Self.line(typed, NumberKey(value: "82.63", unit: "percent", figures: 3)) == line)
  }

  @Test(arguments: [
    ("2/3", "66.67"), ("two thirds", "66.7"), ("三分之二", "67"), ("half", "50"), ("a quarter", "25"),
    ("½", "50"),
  ])
  func `a fraction is a share`(typed: String, percent: String) {
    #expect(Self.line(typed, NumberKey(value: percent, unit: "percent", figures: 2)) == "correct: ")
    #expect(
      Self.line(typed, NumberKey(value: "60", unit: "percent", figures: 1)).hasPrefix("wrong"))
  }

  @Test(arguments: [
    ("146 miles", "correct: That is 235 km."),
    ("150 miles", "close: You are right to two figures; three are asked."),
    ("200 miles", "wrong: Too high."), ("235,000 m", "correct: "),
    ("470里", "correct: That is 235 km."), ("235 km²", "wrong: The answer is in km."),
  ]) func `a length in other units`(typed: String, line: String) {
    #expect(Self.line(typed, NumberKey(value: "235", unit: "km", figures: 3)) == line)
  }

  @Test(arguments: [
    ("4", "correct: "), ("4 oxen", "correct: "), ("four Oxen", "correct: "),
    ("4 ox", "correct: "), ("5 oxen", "wrong: Too high."),
    ("4 km", "wrong: The answer is a number of oxen."),
    ("4 yaks", "prompt: The answer is a number of oxen. The number alone?"),
  ]) func `a unit whose plural the author gives`(typed: String, line: String) {
    #expect(Self.line(typed, NumberKey(value: "4", unit: "ox|oxen", figures: 1)) == line)
  }

  @Test(arguments: [
    ("80", "correct: "), ("more than 80%", "correct: "),
    ("85", "prompt: That may be so, but only a bound is known. Which?"),
    ("70", "wrong: Too low."), ("less than 80", "wrong: The right bound, but on the other side."),
    ("八成", "correct: "),
  ]) func `a lower bound`(typed: String, line: String) {
    for precision in [Precision.atLeast, .moreThan] {
      let key = NumberKey(value: "80", unit: "percent", precision: precision, figures: 1)
      #expect(Self.line(typed, key) == line)
    }
  }

  @Test(arguments: [
    ("4", "correct: "), ("less than 4 hours", "correct: "),
    ("3", "prompt: That may be so, but only a bound is known. Which?"),
    ("more than 4", "wrong: The right bound, but on the other side."),
  ]) func `an upper bound`(typed: String, line: String) {
    for precision in [Precision.atMost, .lessThan] {
      let key = NumberKey(value: "4", unit: "hour", precision: precision, figures: 1)
      #expect(Self.line(typed, key) == line)
    }
  }

  @Test(arguments: [
    (Precision.exact, "25.1 billion RMB", "25.1 billion"),
    (.moreThan, "more than 25.1 billion RMB", "more than 25.1 billion"),
    (.lessThan, "less than 25.1 billion RMB", "less than 25.1 billion"),
    (.atLeast, "at least 25.1 billion RMB", "at least 25.1 billion"),
    (.within(low: "25100000000", high: "26000000000"), "25.1–26 billion RMB", "25.1–26 billion"),
  ]) func `a number is shown with its bound and scale, with its unit or without`(
    precision: Precision, whole: String, bare: String
  ) {
    let key = NumberKey(
      value: "25100000000", unit: "RMB", precision: precision, figures: 3, siblings: [])
    #expect(key.display == whole)
    #expect(key.displayWithoutUnit == bare)
  }

  @Test(arguments: [
    ("625 mm", "correct: The source says 600–650 mm."), ("600-650", "correct: "),
    ("610-620", "correct: The source says 600–650 mm."),
    ("550-700", "prompt: That is too wide a range. More exactly?"), ("700", "wrong: Too high."),
    ("24.6 in", "correct: The source says 600–650 mm."),
    ("62 cm", "correct: The source says 600–650 mm."), ("600", "correct: "),
    ("100-200", "wrong: Too low."),
  ]) func `an interval`(typed: String, line: String) {
    #expect(
      Self.line(
        typed,
        NumberKey(value: "600", unit: "mm", precision: .within(low: "600", high: "650"), figures: 2)
      ) == line)
  }

  @Test func `a number known to three figures takes finer ones that round to it`() {
    let key = NumberKey(value: "935000", unit: "person", precision: .figures(3), figures: 3)
    #expect(Self.line("935,214", key) == "correct: ")
    #expect(Self.line("935,614", key) == "wrong: Too high.")
    #expect(Self.line("940,000", key) == "close: You are right to two figures; three are asked.")
    #expect(
      Self.line("16.64", NumberKey(value: "16.6", precision: .decimals(1), figures: 3))
        == "correct: ")
  }

  @Test func `tons of coal are tons`() {
    let key = NumberKey(value: "18000000", unit: "ton/year", figures: 2)
    #expect(Self.line("18 million tons of coal a year", key) == "correct: ")
    #expect(Self.line("18 Mt/yr", key) == "correct: ")
  }

  @Test func `money does not convert`() {
    let key = NumberKey(value: "25100000000", unit: "RMB", figures: 3)
    #expect(Self.line("US$25.1 billion", key) == "wrong: The answer is in RMB.")
    #expect(Self.line("25.1 billion Chinese yuan", key) == "correct: ")
    #expect(Self.line("人民币251亿元", key) == "correct: ")
  }

  @Test func `zero and one figure`() {
    #expect(Self.line("0", NumberKey(value: "0", unit: "person", figures: 1)) == "correct: ")
    #expect(Self.line("1", NumberKey(value: "0", unit: "person", figures: 1)) == "wrong: Too high.")
    #expect(
      Self.line("6 districts", NumberKey(value: "6", unit: "district", figures: 1)) == "correct: ")
    #expect(Self.line("six", NumberKey(value: "6", unit: "district", figures: 1)) == "correct: ")
    #expect(Self.line("6个区", NumberKey(value: "6", unit: "区", figures: 1)) == "correct: ")
  }

  @Test func `a key that is no number accepts its own text`() {
    let key = NumberKey(value: "several", unit: "", figures: 1)
    #expect(Self.line("Several", key) == "correct: ")
    #expect(Self.line("7", key) == "wrong: That is not it.")
  }

  @Test(arguments: [
    ("14,648", Verdict.correct), ("14,700", .correct), ("14,784", .correct), ("15,900", .wrong),
  ])
  func `a number within the range is right, although another card asks for just that number`(
    typed: String, verdict: Verdict
  ) {
    let key = NumberKey(
      value: "14700", unit: "km2", precision: .about(low: "14600", high: "14800"), figures: 3,
      siblings: [
        Sibling(answer: "14648", label: "the area in the section on geography"),
        Sibling(answer: "15900", label: "the area of a neighbour"),
      ])
    #expect(judge(typed, against: .number(key)).verdict == verdict)
  }
}
