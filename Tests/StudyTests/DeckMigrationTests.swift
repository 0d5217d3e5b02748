import Deck
import FSRS
import Facts
import Generator
import Progress
import Testing

@testable import Study

/// The learner's progress after edits to the deck.
struct DeckMigrationTests {
  /// A learner who knows both facts, the year better than the length.
  private func learner(of facts: [String] = [Edit.length, Edit.ice]) throws -> Sample {
    var sample = Sample(facts: 0)
    sample.deck = try Self.deck(facts)
    try sample.answer(0, .hard)
    try sample.answer(1, .easy)
    sample.wait(days: 12)
    try sample.answer(0, .good)
    try sample.answer(1, .good)
    sample.wait(days: 33)
    return sample
  }

  static func deck(_ facts: [String], _ more: String = "") throws -> Deck {
    let text = Edit.file(facts, more)
    return Generator.generate(try FactsReader.read(files: [(name: "a.yaml", text: text)])).deck
  }

  @Test(arguments: Edit.table)
  func `the learner's progress becomes as the table says`(edit: Edit) throws {
    var sample = try learner()
    let before = sample
    sample.deck = try Self.deck(edit.after, edit.more)
    let carries = try sample.takeOver()
    #expect(sample.standing(since: before, carries) == edit.expected)

    // It happens once.
    #expect(sample.migration.carries == [])

    // Another machine that took the same over changes nothing.
    var twice = sample
    for carry in carries { twice.progress.apply(try twice.event(.carry(carry), by: "other")) }
    #expect(twice.schedules == sample.schedules)

    // Taken back it is as if nothing had been, and is not proposed again.
    for undoable in sample.progress.undoable(last: carries.count).prefix(while: \.isCarry) {
      sample.progress.apply(try sample.event(.undo(Event.Undo(undoable.reference, on: true))))
    }
    for card in before.deck.cards {
      #expect(
        sample.progress.schedule(of: card, in: before.deck)
          == before.progress.schedule(of: card, in: before.deck))
    }
    #expect(sample.migration.carries == [])
  }

  @Test func `cards that were never learned are not mentioned`() throws {
    for edit in Edit.table {
      let deck = try Self.deck(edit.after, edit.more)
      #expect(DeckMigration(deck: deck, progress: Progress(EventSet()), on: 20_000).carries == [])
    }
  }

  @Test func `a corrected fact is asked today, an older figure no more`() throws {
    var sample = try learner()
    let far = try #require(sample.progress.schedule(of: sample.deck.cards[1], in: sample.deck))
    #expect(far.due.day > sample.moment.day)
    sample.deck = try Self.deck([
      Edit.length, Edit.ice.replacing("1817", with: "1871\n    fix: 2026-12-20"),
    ])
    try sample.takeOver()
    #expect(sample.agenda.due.map(\.id).contains("sample/ice"))

    let newer = Edit.length.replacing("id: length", with: "id: later\n    supersedes: length")
      .replacing("How long is it?", with: "How long is it today?")
    sample.deck = try Self.deck([Edit.length, Edit.ice, newer])
    try sample.takeOver()
    sample.wait(days: 400)
    #expect(sample.agenda.cards.map(\.id) == ["sample/ice", "sample/later"])
  }

  @Test func `a correction that reached the learner late is known by the old answer`() throws {
    var sample = try learner()
    sample.deck = try Self.deck([
      Edit.length, Edit.ice.replacing("1817", with: "1871\n    fix: 2026-11-01"),
    ])
    #expect(try sample.takeOver() == [])

    var late = Sample(facts: 0)
    late.deck = try Self.deck([Edit.length, Edit.ice])
    try late.answer(1, .good, typed: "1817")
    late.deck = sample.deck
    #expect(try late.takeOver().map(\.card) == ["sample/ice"])
    let card = late.deck.cards[1]
    let day = StudyDay("2026-11-01")
    #expect(late.progress.correction(of: " 1817 ", to: card, in: late.deck) == day)
    #expect(late.progress.correction(of: "1818", to: card, in: late.deck) == nil)
    #expect(late.progress.correction(of: "1817", to: late.deck.cards[0], in: late.deck) == nil)
  }

  @Test func `a fact that returns is as it was`() throws {
    var sample = try learner()
    let (whole, before) = (sample.deck, sample.schedules)
    let stone = "tombstones: [{id: ice, date: 2026-12-20, reason: Nobody measured it.}]\n"
    sample.deck = try Self.deck([Edit.length], stone)
    try sample.takeOver()
    #expect(sample.agenda.cards.map(\.id).contains("sample/ice") == false)
    sample.deck = whole
    #expect(try sample.takeOver() == [])
    #expect(sample.schedules == before)
  }

  @Test func `a direction that is no longer asked is retired although its fact remains`() throws {
    var sample = Sample(facts: 1, reverse: true)
    try sample.answer(1, .good)
    sample.deck.cards.remove(at: 1)
    #expect(try sample.takeOver().map(\.card) == ["sample/fact-0/reverse"])
    let orphans = Orphan.all(of: sample.deck, in: sample.progress, on: sample.moment.day)
    #expect(orphans.map(\.reason) == [.gone])
  }

  @Test func `of more cards than a merge can name the weakest count`() throws {
    var sample = Sample(facts: Event.Carry.mostSources + 2)
    for number in sample.deck.cards.indices {
      try sample.answer(number, [2, 5].contains(number) ? .easy : .hard)
    }
    let olds = sample.deck.cards.map(\.id)
    sample.deck.cards = [Sample.card("whole", fact: "whole", "rivers", "all")]
    sample.deck.cards[0].was = olds
    let rest = olds.enumerated().filter { ![2, 5].contains($0.offset) }.map(\.element)
    #expect(try sample.takeOver().map(\.change) == [.merged(from: rest)])
    #expect(try sample.takeOver() == [])
  }

  @Test
  func `a fact that held only for a time is retired when it is over, and the learner is told`()
    throws
  {
    var sample = Sample(facts: 2)
    try sample.answer(0, .good)
    sample.deck.cards[0].validUntil = "2026-12"
    sample.deck.cards[1].validUntil = "2026-12"
    #expect(try sample.takeOver() == [])
    sample.wait(days: 60)
    #expect(try sample.takeOver().map(\.card) == ["sample/fact-0"])
    #expect(try sample.takeOver() == [])
    let orphans = Orphan.all(of: sample.deck, in: sample.progress, on: sample.moment.day)
    #expect(orphans.map(\.reason) == [.expired(sample.deck.cards[0], until: "2026-12")])
  }

  @Test func `a part that was renamed later keeps its own memory`() throws {
    var sample = try learner()
    let part = Edit.ice.replacing("its ice", with: "its upper ice")
    let other = Edit.ice.replacing("id: ice", with: "id: ice-low\n    was: [ice]")
    sample.deck = try Self.deck([
      Edit.length, part.replacing("id: ice", with: "id: ice-up\n    was: [ice]"), other,
    ])
    try sample.takeOver()
    sample.deck = try Self.deck([
      Edit.length, part.replacing("id: ice", with: "id: high\n    was: [ice-up, ice]"), other,
    ])
    #expect(try sample.takeOver().map(\.change) == [.moved(from: "sample/ice-up")])
  }
}
