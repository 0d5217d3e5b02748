import Deck
import Grading
import Testing

@testable import Study

struct SecondTryTests {
  static let slips: [(typed: String, right: String, isSlip: Bool)] = [
    ("Jiamsui", "Jiamusi", true), ("Jiausi", "Jiamusi", true), ("Jiammusi", "Jiamusi", true),
    ("jiamusi", "Jiamusi", false), ("Jiamuxi", "Jiamusi", false), ("iamusi", "Jiamusi", true),
    ("Jiamus", "Jiamusi", true), ("Jiamusii", "Jiamusi", true), ("Jamiusi", "Jiamusi", false),
    ("1962", "1926", true), ("1927", "1926", false), ("192", "1926", true), ("19926", "1926", true),
    ("6129", "1926", false), ("1926", "1926", false), ("", "1926", false),
    ("1", "12", false), ("H", "He", false), ("", "", false), ("21", "12", false),
  ]

  @Test(arguments: slips)
  func `a slip is a character too few or too many, or two that changed places`(
    typed: String, right: String, isSlip: Bool
  ) {
    #expect(SecondTry.isSlip(typed, of: right) == isSlip)
  }

  static let numbers: [(typed: String, value: String, isSlip: Bool)] = [
    ("819,271", "891271", true), ("89271", "891271", true), ("891272", "891271", false),
    ("89000", "890000", false), ("8900000", "890000", false), ("214", "21.4", false),
    ("2.14", "21.4", false), ("2.4", "21.4", true), ("2", "21", false),
  ]

  @Test(arguments: numbers)
  func `a number of another size is no slip`(typed: String, value: String, isSlip: Bool) throws {
    var sample = Sample(facts: 1)
    sample.deck.cards[0].answer = .number(
      Answer.Number(value: value, unit: "km", precision: .exact, figures: 3))
    let card = sample.deck.cards[0]
    let form = try #require(card.forms.first { $0.kind == .typed })
    let question = Question(card: card, form: form, keys: AnswerKeys(sample.deck), showing: 0)
    let judgement = question.judge(typed)
    #expect(SecondTry.isSlip(typed, for: judgement, to: question) == isSlip)
  }
}
