import Deck
import Grading
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

  @Test func `wrong options vary from showing to showing, the same in the same showing`() {
    let sample = Sample(facts: 2)
    var form = sample.deck.cards[0].forms[1]
    form.others = [["poor", "bad", "weak"], ["off", "lost", "void"]]
    let keys = AnswerKeys(sample.deck)
    let shown = { (showing: Int) in
      Question(card: sample.deck.cards[0], form: form, keys: keys, showing: showing)
    }
    for (showing, wrong) in [
      (0, ["bad", "off", "wrong"]), (1, ["bad", "poor", "weak"]), (2, ["lost", "off", "void"]),
      (3, ["bad", "off", "wrong"]), (-1, ["lost", "off", "void"]),
    ] {
      let question = shown(showing)
      #expect(question == shown(showing))
      #expect(question.options[question.right] == "answer 0")
      #expect(question.options.filter { $0 != "answer 0" }.sorted() == wrong)
      for (place, option) in question.options.enumerated() {
        let isRight = place == question.right
        #expect(question.judge("\(place + 1)").verdict == (isRight ? .correct : .wrong))
        #expect(question.judge(option).verdict == (isRight ? .correct : .wrong))
      }
    }
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

  private func composite(_ form: Form, _ answer: Answer) -> Card {
    var card = Card(
      id: "sample/\(form.kind.rawValue).0a1b2c3d", fact: "\(form.kind.rawValue).0a1b2c3d",
      topic: "rivers", label: form.stem, answer: answer, forms: [form], asOf: nil, note: nil,
      citation: Citation(source: "atlas", section: nil, paragraph: nil))
    card.members = ["fact-0", "fact-1"]
    return card
  }

  @Test func `an order is shown shuffled and judged by its displayed items`() {
    let names = ["Yalu", "Liao", "Amur", "Lena"]
    let form = Form(
      kind: .order, stem: "Put them in order.", options: ["Amur", "Yalu", "Lena", "Liao"],
      arrangement: [1, 3, 0, 2])
    let card = composite(
      form, .list(Answer.List(items: names.map { [$0] }, needed: 4, ordered: true)))
    let keys = AnswerKeys(Sample(facts: 2).deck)
    var shown: Set<[String]> = []
    for showing in 0..<20 {
      let question = Question(card: card, form: form, keys: keys, showing: showing)
      shown.insert(question.options)
      let letters = names.compactMap(question.options.firstIndex).map(question.mark).joined()
      #expect(question.judge(letters).verdict == .correct)
      #expect(question.said(letters) == "Yalu, Liao, Amur, Lena")
      #expect(question.judge(String(letters.reversed())).verdict == .wrong)
      #expect(question.judge("yalu, liao, amur, lena").verdict == .correct)
      #expect(question.judge("yalu, liao, lena, amur").verdict == .partial)
      #expect(question.judge("what").reason == "Type all 4 letters, a to d, in their order.")
      #expect(question.keys.isEmpty)
      #expect(question.chances == 24)
    }
    #expect(shown.count > 8)
  }

  @Test func `a match is shown shuffled on both sides`() {
    let form = Form(
      kind: .match, stem: "Match them.", items: ["gold", "iron", "lead"],
      options: ["Fe", "Pb", "Cu", "Au"], arrangement: [3, 0, 1])
    let pairs = ["gold": "Au", "iron": "Fe", "lead": "Pb"]
    let answer = Answer.List(
      items: pairs.sorted { $0.key < $1.key }.map { ["\($0.key) – \($0.value)"] }, needed: 3,
      ordered: false)
    let card = composite(form, .list(answer))
    let keys = AnswerKeys(Sample(facts: 2).deck)
    for showing in 0..<20 {
      let question = Question(card: card, form: form, keys: keys, showing: showing)
      let letters = question.items.compactMap { item in
        question.options.firstIndex { $0 == pairs[item] }.map(question.mark)
      }
      #expect(question.judge(letters.joined()).verdict == .correct)
      let typed = letters.enumerated().map { "\($0.offset + 1)\($0.element)" }
      #expect(question.judge(typed.joined(separator: " ")).verdict == .correct)
      #expect(question.answer == "gold – Au, iron – Fe, lead – Pb")
      #expect(question.judge("gold").verdict == .unparsed)
    }
  }

  @Test func `a choice in a composite is right or wrong, never another fact's answer`() {
    let form = Form(
      kind: .compare, stem: "Which is longer: the Amur or the Lena?", options: ["Amur", "Lena"],
      right: 1)
    let name = Answer.Name(accepted: ["Lena"], askMore: [], kind: "text", exactSpelling: false)
    let question = Question(
      card: composite(form, .name(name)), form: form, keys: AnswerKeys(Sample(facts: 2).deck),
      showing: 3)
    #expect(question.options == ["Amur", "Lena"])
    #expect(question.judge("2") == Judgement(.correct))
    #expect(question.judge("lena") == Judgement(.correct))
    #expect(question.judge("amur") == Judgement(.wrong))
    #expect(question.keys == ["1", "2"])
  }
}
