import Deck
import FSRS
import Grading
import Progress
import Testing

@testable import Study

struct ConfusionsTests {
  /// Facts whose answers are years, so that the judge knows whose answer was given.
  private func sample(facts: Int = 12) -> Sample {
    var sample = Sample(facts: facts)
    for place in sample.deck.cards.indices {
      sample.deck.cards[place].answer = .year(1900 + place)
      sample.deck.cards[place].forms.removeAll { $0.kind == .choice }
    }
    return sample
  }

  private func mistake(_ sample: inout Sample, _ card: Int, for other: Int) throws {
    let kind = Event.Kind.answer(
      Event.Answer(
        deck: "sample", topic: "rivers", card: sample.deck.cards[card].id, form: "typed",
        rating: .again, verdict: .wrong, milliseconds: 10, typed: String(1900 + other)))
    sample.progress.apply(try sample.event(kind))
  }

  @Test func `answers that are another fact's make pairs, in either direction`() throws {
    var sample = sample()
    try mistake(&sample, 1, for: 2)
    try mistake(&sample, 2, for: 1)
    try mistake(&sample, 4, for: 3)
    try mistake(&sample, 5, for: 99)
    let confusions = Confusions(deck: sample.deck, progress: sample.progress)
    #expect(confusions.pairs.map(\.times) == [2, 1])
    #expect(
      confusions.pairs.map { [$0.first, $0.second].names } == [
        ["fact-1", "fact-2"], ["fact-3", "fact-4"],
      ])
    #expect(confusions.partners(of: "sample/fact-2").map(\.times) == [2])
    let some = Confusions(deck: sample.deck, progress: sample.progress, cards: ["sample/fact-4"])
    #expect(some.pairs.count == 1)
  }

  @Test func `an undone answer is no confusion`() throws {
    var sample = sample()
    try mistake(&sample, 1, for: 2)
    let last = sample.progress.undoable().first?.reference
    sample.progress.apply(try sample.event(.undo(Event.Undo(try #require(last), on: true))))
    #expect(Confusions(deck: sample.deck, progress: sample.progress).pairs.isEmpty)
  }

  @Test func `a fact confused with a new one keeps that one out of the day`() throws {
    var sample = sample()
    #expect(sample.agenda.new.names.contains("fact-3"))
    try mistake(&sample, 0, for: 3)
    #expect(!sample.agenda.new.names.contains("fact-3"))
    sample.wait(days: 1)
    #expect(sample.agenda.new.names.contains("fact-3"))
  }

  @Test func `within a session too, and the second time both are named`() throws {
    var sitting = SessionTests.Sitting(sample(facts: 4))
    let first = try #require(try sitting.step { _ in "1902" })
    #expect(first.judgement.mistakenFor == "the fact-2")
    #expect(sitting.session.confusion(in: first) == nil)
    #expect(sitting.session.planned == 3)
    try sitting.step { $0.answer }
    sitting.sample.seconds += 700
    let second = try #require(try sitting.step { _ in "1902" })
    let other = sitting.session.confusion(in: second)
    #expect(other?.card.id == "sample/fact-2")
    #expect(other?.times == 2)
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-0"])
  }

  @Test func `two facts that were confused twice are shown side by side once both are learned`()
    throws
  {
    var sample = sample(facts: 4)
    for card in [0, 2] { try sample.answer(card, .easy) }
    sample.wait(days: 20)
    for _ in 0..<2 { try mistake(&sample, 0, for: 2) }
    try sample.answer(0, .good)
    sample.wait(days: 20)
    var sitting = SessionTests.Sitting(sample, forms: .any)
    while let question = sitting.session.next(at: sitting.sample.moment),
      question.card.fact != "fact-0"
    {
      _ = try sitting.type(question.answer)
    }
    let question = try #require(sitting.session.open)
    #expect(question.form == .contrast)
    #expect(question.stem == "What is fact-0?")
    #expect(question.options == ["1900", "1902"])
    let other = sitting.session.progress.schedule(of: sample.deck.cards[2], in: sample.deck)
    let answered = try #require(try sitting.type("1"))
    #expect(answered.against?.id == "sample/fact-2")
    #expect(answered.rating != .again)
    // The other card's memory stays as it was, and the next time the card is typed again.
    #expect(sitting.session.progress.schedule(of: sample.deck.cards[2], in: sample.deck) == other)
    let schedule = sitting.session.progress.schedule(of: sample.deck.cards[0], in: sample.deck)
    #expect(sitting.session.contrast(for: sample.deck.cards[0], schedule) == nil)
  }

  @Test func `one mistake, or a card still in learning, makes no contrast`() throws {
    var sample = sample(facts: 4)
    for card in [0, 2] { try sample.answer(card, .easy) }
    sample.wait(days: 20)
    try mistake(&sample, 0, for: 2)
    for _ in 0..<2 { try mistake(&sample, 2, for: 3) }
    for card in [0, 2] { try sample.answer(card, .easy) }
    sample.wait(days: 20)
    let sitting = SessionTests.Sitting(sample, forms: .any)
    for card in [0, 2].map({ sample.deck.cards[$0] }) {
      let schedule = sample.progress.schedule(of: card, in: sample.deck)
      #expect(sitting.session.contrast(for: card, schedule) == nil)
    }
  }
}
