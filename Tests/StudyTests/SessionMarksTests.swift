import Deck
import FSRS
import Grading
import Progress
import Testing

@testable import Study

struct SessionMarksTests {
  typealias Sitting = SessionTests.Sitting

  @Test func `a suspended question goes, undo brings it back, redo takes it again`() throws {
    var sitting = Sitting(Sample(facts: 2))
    let first = sitting.session.next(at: sitting.sample.moment)
    try sitting.mark(.suspend(true))
    #expect(sitting.session.open == nil)
    #expect(sitting.session.planned == 1)
    try sitting.undo()
    #expect(sitting.session.planned == 2)
    #expect(sitting.session.next(at: sitting.sample.moment) == first)
    try sitting.redo()
    #expect(sitting.session.open == nil)
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-1"])
  }

  @Test func `a card that is put off does not come again today`() throws {
    var sitting = Sitting(Sample(facts: 1))
    try sitting.step { _ in "nonsense" }
    #expect(sitting.session.queue.returning.count == 1)
    let tomorrow = StudyDay(number: sitting.sample.moment.day + 1)
    try sitting.mark(.bury(until: tomorrow))
    #expect(sitting.session.queue.returning.count == 0)
    try sitting.undo()
    #expect(sitting.session.queue.returning.count == 1)
    #expect(sitting.session.answers.count == 1)
  }

  @Test func `a flag and a note leave the question open`() throws {
    var sitting = Sitting(Sample(facts: 1))
    let question = sitting.session.next(at: sitting.sample.moment)
    try sitting.mark(.flag(true))
    try sitting.mark(.note("my own words"))
    #expect(sitting.session.open == question)
    let card = try #require(question?.card)
    #expect(sitting.session.marks(of: card).isFlagged)
    #expect(sitting.session.marks(of: card).note == "my own words")
    try sitting.undo()
    #expect(sitting.session.marks(of: card).note == "")
  }

  @Test func `an answer declared right goes with its declaration`() throws {
    var sitting = Sitting(Sample(facts: 1))
    try sitting.step { _ in "my word" }
    let card = sitting.sample.deck.cards[0]
    let alias = Event.Alias(deck: "sample", card: card.id, text: "my word", on: true)
    sitting.session.saved(try sitting.sample.event(.alias(alias)))
    try sitting.rate(.good)
    try sitting.undo()
    let key = CardKey(deck: "sample", card: card.id)
    #expect(sitting.session.progress.aliases(of: key).isEmpty)
    #expect(sitting.session.progress.studiedCards.isEmpty)
  }

  @Test func `a card that is pinned to a form is asked in it at once, and ever after`() throws {
    var sitting = Sitting(Sample(facts: 1), forms: .any)
    #expect(sitting.session.next(at: sitting.sample.moment)?.form == .choice)
    try sitting.mark(.pin(form: "typed"))
    #expect(sitting.session.open == nil)
    #expect(sitting.session.next(at: sitting.sample.moment)?.form == .typed)
    _ = try sitting.type("nonsense")
    #expect(sitting.session.next(at: sitting.sample.moment)?.form == .typed)
    try sitting.mark(.pin(form: ""))
    #expect(sitting.session.next(at: sitting.sample.moment)?.form == .choice)
    #expect(sitting.session.planned == 1)
  }

  @Test func `a newer deck asks the open question again, and removed cards no more`() throws {
    var sitting = Sitting(Sample(facts: 3))
    _ = sitting.session.next(at: sitting.sample.moment)
    var deck = sitting.sample.deck
    deck.cards[0].forms[0].stem = "What is it called?"
    deck.cards.remove(at: 1)
    sitting.session.renew(deck)
    #expect(sitting.session.next(at: sitting.sample.moment)?.stem == "What is it called?")
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-2"])
  }

  @Test func `cards made due in one write are one undo and one redo`() throws {
    var sample = Sample(facts: 5)
    for number in 0..<5 { try sample.answer(number, .easy) }
    let today = StudyDay(number: sample.moment.day)
    try sample.mark(0, .due(on: today))
    sample.seconds += 1
    for number in 1...3 { try sample.mark(number, .due(on: today)) }
    func take(_ sample: inout Sample, _ kinds: [Event.Kind]) throws -> Int {
      for kind in kinds { sample.progress.apply(try sample.event(kind)) }
      return sample.agenda.due.count
    }
    #expect(sample.agenda.due.count == 4)
    let last = try #require(sample.progress.undoable().first)
    #expect(try take(&sample, sample.progress.undoing(last)) == 1)
    let back = try #require(sample.progress.redoable().first)
    #expect(try take(&sample, sample.progress.redoing(back)) == 4)
  }
}
