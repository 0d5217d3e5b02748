import Grading
import Questions
import Testing

@testable import Study

struct QuestionTests {
  private func question(showing: Int = 0, aliases: [String] = []) -> Question {
    let sample = Sample(facts: 2)
    let card = sample.deck.cards[0]
    return Question(
      card: card, form: card.forms[1], keys: AnswerKeys(sample.deck), showing: showing,
      aliases: aliases)
  }

  @Test func `names change their order from showing to showing, the right one with them`() {
    var orders: Set<[String]> = []
    for showing in 0..<40 {
      let question = question(showing: showing)
      #expect(question.options[question.right] == "answer 0")
      #expect(question.options.sorted() == ["answer 0", "bad", "off", "wrong"])
      orders.insert(question.options)
    }
    #expect(orders.count > 10)
  }

  @Test func `an option is picked by its number or its words`() {
    let question = question()
    #expect(question.judge("\(question.right + 1)").verdict == .correct)
    #expect(question.judge(" answer 0 ").verdict == .correct)
    #expect(question.judge("\((question.right + 1) % 4 + 1)").verdict == .wrong)
    #expect(question.judge("bad").verdict == .wrong)
    #expect(question.judge("5").verdict == .unparsed)
    #expect(question.judge("").verdict == .unparsed)
  }

  @Test func `an alias is right too`() {
    let sample = Sample(facts: 1)
    let card = sample.deck.cards[0]
    let keys = AnswerKeys(sample.deck)
    let plain = Question(card: card, form: card.forms[0], keys: keys, showing: 0)
    let with = Question(
      card: card, form: card.forms[0], keys: keys, showing: 0, aliases: ["my own word"])
    #expect(plain.judge("my own word").verdict == .wrong)
    #expect(with.judge("my own word").verdict == .correct)
    #expect(with.judge("My  own WORD").verdict == .correct)
    #expect(with.answer == "answer 0")
  }

  @Test func `a gap is typed, a statement is called true or false`() {
    let sample = Sample(facts: 1)
    let card = sample.deck.cards[0]
    let keys = AnswerKeys(sample.deck)
    let cloze = Question(
      card: card, form: Form(kind: .cloze, stem: "Fill the gap: it is […]."), keys: keys, showing: 2
    )
    #expect(cloze.form == .typed)
    #expect(cloze.judge("answer 0").verdict == .correct)
    let statement = Question(
      card: card,
      form: Form(kind: .trueFalse, stem: "It is bad.", options: ["true", "false"], right: 1),
      keys: keys, showing: 0)
    for said in ["2", "false", "F", " False "] {
      #expect(statement.judge(said).verdict == .correct)
    }
    #expect(statement.judge("true").verdict == .wrong)
    #expect(statement.judge("perhaps").verdict == .unparsed)
  }
}
