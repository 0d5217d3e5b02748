import Deck
import Grading
import Testing

/// What a question says of how exact its answer has to be.
struct ExactnessTests {
  @Test(
    arguments: [
      ("891271", 3, "You may round to three figures."),
      ("923768", 2, "You may round to two figures."),
      ("175239", 1, "You may round to one figure."),
      ("935000", 3, "You may round to three figures."),
      ("18000000", 2, "You may round to two figures."),
      ("14679.88", 4, "You may round to four figures."),
      ("1.008", 3, "You may round to three figures."),
      ("-0.02345", 3, "You may round to three figures."),
      ("-38.5", 3, "Answer to one decimal place."), ("3.8", 2, "Answer to one decimal place."),
      ("100.06", 5, "Answer to two decimal places."), ("235", 3, nil), ("12", 2, nil),
      ("30", 1, nil),
      ("7", 1, nil), ("500", 1, nil), ("2926", 4, nil),
    ] as [(String, Int, String?)])
  func `a number`(value: String, figures: Int, words: String?) {
    let answer = Answer.number(
      Answer.Number(value: value, unit: "", precision: .exact, figures: figures))
    #expect(answer.exactness(askedIn: "How many were there in the 2019 figures?") == words)
  }

  @Test(
    arguments: [
      "To three decimals, how heavy is it?", "To the nearest gram, how heavy is it?",
      "How heavy is it, to three figures?", "How heavy is it, to 3 significant figures?",
    ])
  func `a question that says it needs no more words`(stem: String) {
    let answer = Answer.number(
      Answer.Number(value: "1008", unit: "g", precision: .exact, figures: 3))
    #expect(answer.exactness(askedIn: stem) == nil)
    #expect(answer.exactness(askedIn: "What figure is given for it?") != nil)
  }

  @Test(arguments: [Precision.atLeast, .moreThan, .about(low: "81000", high: "82000")])
  func `a bound and an estimate have nothing to round`(precision: Precision) {
    let number = Answer.Number(value: "81234", unit: "", precision: precision, figures: 3)
    #expect(Answer.number(number).exactness(askedIn: "More than how many?") == nil)
  }

  @Test func `a year needs no words`() {
    #expect(Answer.year(1926).exactness(askedIn: "When?") == nil)
  }

  /// Where it says that fewer figures are enough, they are; and one fewer is not right.
  @Test(arguments: [("891271", 3, "891000", "890000"), ("14679.88", 4, "14680", "14700")])
  func `what is enough is right`(value: String, figures: Int, enough: String, coarser: String) {
    let key = Key.number(NumberKey(value: value, figures: figures))
    #expect(judge(enough, against: key).verdict == .correct)
    #expect(judge(coarser, against: key).verdict == .close)
  }
}
