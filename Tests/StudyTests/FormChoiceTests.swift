import Deck
import FSRS
import Testing

@testable import Study

struct FormChoiceTests {
  private static func card(_ kinds: [Form.Kind], id: String = "fact-0") -> Card {
    var card = Sample.card(id, fact: id, "rivers", "answer 0")
    card.forms = kinds.map { kind in
      kind.isTyped
        ? Form(kind: kind, stem: "What is it?")
        : Form(kind: kind, stem: "Which is it?", options: ["answer 0", "bad"], right: 0)
    }
    return card
  }

  /// A card after some answers, all of them good or, while it stays in learning, again.
  private func schedule(_ reviews: Int, learned: Bool) throws -> Schedule {
    var sample = Sample(facts: 1)
    for number in 0..<reviews {
      try sample.answer(0, learned && number == 0 ? .easy : learned ? .good : .again)
    }
    return try #require(sample.progress.schedule(of: sample.deck.cards[0], in: sample.deck))
  }

  static let young: [([Form.Kind], Form.Kind)] = [
    ([.typed, .choice, .cloze], .choice), ([.typed, .cloze, .estimate], .estimate),
    ([.typed, .choice, .position], .choice), ([.typed, .order], .order),
    ([.typed, .cloze, .computed], .computed), ([.typed, .cloze], .typed),
    ([.rank, .choice], .choice),
    ([.gap], .gap), ([.compare], .compare), ([.typed, .membership], .typed),
  ]

  @Test(arguments: young)
  func `a card never asked is asked in its easy form`(kinds: [Form.Kind], asked: Form.Kind) {
    #expect(FormChoice.any.form(of: Self.card(kinds), schedule: nil).kind == asked)
  }

  @Test func `a learned card is typed, every third time in a gap`() throws {
    let card = Self.card([.typed, .choice, .cloze, .trueFalse])
    let kinds = try (1...6).map {
      FormChoice.any.form(of: card, schedule: try schedule($0, learned: true)).kind
    }
    #expect(kinds == [.typed, .cloze, .typed, .typed, .cloze, .typed])
  }

  @Test func `one card in four is a statement at its second showing in learning`() throws {
    let once = try schedule(1, learned: false)
    let asked = (0..<400).map { number in
      FormChoice.any.form(
        of: Self.card([.typed, .choice, .trueFalse], id: "fact-\(number)"), schedule: once
      ).kind
    }
    #expect(70...130 ~= asked.count { $0 == .trueFalse })
    #expect(asked.allSatisfy { $0 == .trueFalse || $0 == .choice })
  }

  @Test func `a quiz asks half of its questions typed, and fewer than one in ten as statements`() {
    let card = Self.card([.typed, .choice, .cloze, .trueFalse])
    var random = StableRandom(seed: "quiz")
    var counts: [Form.Kind: Int] = [:]
    for _ in 0..<1200 {
      counts[FormChoice.any.form(of: card, drawing: &random).kind, default: 0] += 1
    }
    #expect(540...660 ~= counts[.typed, default: 0])
    #expect(70...120 ~= counts[.trueFalse, default: 0])
  }

  @Test func `a requested form is used if the card has it`() {
    #expect(FormChoice.typed.form(of: Self.card([.typed, .order]), schedule: nil).kind == .typed)
    #expect(FormChoice.typed.form(of: Self.card([.compare]), schedule: nil).kind == .compare)
    #expect(
      FormChoice.choice.form(of: Self.card([.typed, .estimate]), schedule: nil).kind == .estimate)
    #expect(FormChoice.choice.form(of: Self.card([.typed]), schedule: nil).kind == .typed)
  }
}
