import FSRS
import Testing

@testable import Progress

/// Answers imported from Anki count once, whichever machine imported them.
struct ProgressRepeatedTests {
  private static func answer(_ card: String, _ rating: Rating, form: String) -> Event.Kind {
    .answer(
      Event.Answer(
        deck: "hegang", topic: "rivers", card: "hegang/" + card, form: form, rating: rating,
        verdict: .correct, milliseconds: 900, typed: ""))
  }

  /// Answers on the phone and on two machines: two on the machine `home`, which were exported; of Anki's five rows
  /// two are those, one of them a little later, and both machines have imported what they could not know.
  private static func history() throws -> (events: [Event], counted: Int) {
    let events = [
      try event(answer("amur", .good, form: "typed"), 1, at: 0, by: "home"),
      try event(answer("lena", .again, form: "choice"), 2, at: 9, by: "home"),
      // Both rows, imported on a machine that had not met the answers of `home`.
      try event(answer("amur", .good, form: "anki"), 1, at: 0, by: "away"),
      try event(answer("lena", .again, form: "anki"), 2, at: 10, by: "away"),
      // Rows of Anki's own, imported on both machines.
      try event(answer("amur", .hard, form: "anki"), 3, at: 90_000, by: "away"),
      try event(answer("amur", .hard, form: "anki"), 1, at: 90_000, by: "phone"),
      try event(answer("lena", .good, form: "anki"), 2, at: 90_007, by: "phone"),
      // An answer given here at nearly the same time, to another card.
      try event(answer("yana", .good, form: "typed"), 3, at: 90_007, by: "home"),
    ]
    return (events, 5)
  }

  @Test func `each answer counts once, in whatever order the events come`() throws {
    let (events, count) = try Self.history()
    let whole = Progress(EventSet(events))
    var random = SeededGenerator(seed: 7)
    for _ in 0..<40 {
      var one = Progress(EventSet())
      for event in events.shuffled(using: &random) { one.apply(event) }
      #expect(one.studiedCards == whole.studiedCards)
      #expect(Self.counts(one) == Self.counts(whole))
    }
    #expect(whole.studiedCards.map { $0.schedule?.reviews } == [2, 2, 1])
    #expect(Self.counts(whole).reduce(0, +) == count)
  }

  private static func counts(_ progress: Progress) -> [Int] {
    progress.studyDays(deck: "hegang").map(\.answers)
  }

  @Test func `an answer that was undone here does not come back from Anki`() throws {
    let own = try event(Self.answer("amur", .good, form: "typed"), 1, by: "home")
    let events = [
      own, try event(.undo(Event.Undo(own.reference, on: true)), 2, at: 5, by: "home"),
      try event(Self.answer("amur", .good, form: "anki"), 1, by: "away"),
    ]
    #expect(Progress(EventSet(events)).studiedCards.isEmpty)
  }

  @Test func `an answer to a card by an old id is known by the new one`() throws {
    let carry = Event.Carry(deck: "hegang", card: "hegang/heilong", .moved(from: "hegang/amur"))
    let events = [
      try event(Self.answer("amur", .good, form: "typed"), 1, by: "home"),
      try event(.carry(carry), 2, at: 50, by: "home"),
      try event(Self.answer("heilong", .good, form: "anki"), 1, by: "away"),
    ]
    let cards = Progress(EventSet(events)).studiedCards
    #expect(cards.map(\.key.card) == ["hegang/heilong"])
    #expect(cards.first?.schedule?.reviews == 1)
  }
}
