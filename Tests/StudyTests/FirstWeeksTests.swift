import FSRS
import Foundation
import Progress
import Deck
import Testing

@testable import Study

/// What a learner who takes eight new cards a day, and misses none, meets in the first ten days.
struct FirstWeeksTests {
  /// The deck as the project ships it.
  private static func shipped(_ name: String) throws -> Deck {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try Data(contentsOf: root.appending(path: "Decks/\(name)/deck.json"))
    return try DeckFile.decoded(Array(file))
  }

  /// The new cards of each day.
  private static func newCards(of deck: Deck, days: Int) throws -> [[Card]] {
    var sample = Sample(facts: 0)
    sample.deck = deck
    return try (0..<days).map { _ in
      let agenda = sample.agenda
      for card in agenda.cards {
        let answer = Event.Answer(
          deck: deck.subject, topic: card.topic, card: card.id, form: "typed", rating: .easy,
          verdict: .correct, milliseconds: 5000, typed: "x")
        sample.progress.apply(try sample.event(.answer(answer)))
      }
      sample.wait(days: 1)
      return agenda.new
    }
  }

  @Test func `the first eighty cards of Hegang tell a story`() throws {
    let days = try FirstWeeksTests.newCards(of: FirstWeeksTests.shipped("Hegang"), days: 10)
    let lines = days.enumerated().map { day, cards in
      let lines = cards.map { card in
        "  \(FormChoice.any.form(of: card, schedule: nil).stem) – \(card.answer.display)"
      }
      return (["Day \(day + 1)"] + lines).joined(separator: "\n")
    }
    let story = lines.joined(separator: "\n") + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/first-eighty.txt")
    if ProcessInfo.processInfo.environment["HEGANG_REWRITE_TRANSCRIPTS"] != nil {
      try Data(story.utf8).write(to: file)
    }
    #expect(try story == String(contentsOf: file, encoding: .utf8))
  }

  @Test func `composites come from the second week on, of more than one kind within three`() throws
  {
    let days = try FirstWeeksTests.newCards(of: FirstWeeksTests.shipped("Hegang"), days: 21)
    #expect(days.prefix(7).joined().allSatisfy { !$0.isComposite })
    let kinds = Set(days.joined().filter(\.isComposite).map { $0.forms[0].kind })
    #expect(kinds.count >= 2, "\(kinds.map(\.rawValue).sorted())")
  }

  @Test func `at the depth core nothing else is new`() throws {
    var sample = Sample(facts: 0)
    sample.deck = try FirstWeeksTests.shipped("Hegang")
    try sample.set("depth", "core")
    try sample.set("new-per-day", "999")
    let new = sample.agenda.new
    #expect((30...80).contains(new.count))
    #expect(new.allSatisfy { $0.importance == .core && !$0.isReverse && !$0.isComposite })
  }
}
