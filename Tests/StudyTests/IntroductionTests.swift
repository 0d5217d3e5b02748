import Deck
import FSRS
import Progress
import Testing

@testable import Study

/// New facts that cannot be a choice are shown before they are asked.
struct IntroductionTests {
  /// A deck of facts of which some can only be typed.
  private func sample(_ facts: Int, typed: Set<Int>) -> Sample {
    var sample = Sample(facts: facts)
    for number in typed { sample.deck.cards[number].forms.removeLast() }
    return sample
  }

  /// What a learner sees, turn by turn, who answers everything right: "shown fact-0", "asked fact-1".
  private func play(_ sample: inout Sample, forms: FormChoice = .any) throws -> [String] {
    var session = Session(
      deck: sample.deck, progress: sample.progress, agenda: sample.agenda, forms: forms,
      at: sample.moment)
    var turns: [String] = []
    while turns.count < 60 {
      if let card = session.introduction(at: sample.moment) {
        turns += [card].names.map { "shown \($0)" }
        continue
      }
      guard let question = session.next(at: sample.moment) else { break }
      turns += [question.card].names.map { "asked \($0)" }
      sample.seconds += 5
      guard
        case .answered(_, let event)? = session.take(
          question.answer, after: 5_000, at: sample.moment)
      else { break }
      session.saved(try sample.event(event))
      sample.progress = session.progress
    }
    return turns
  }

  @Test func `a fact that cannot be a choice is shown, and asked after two others`() throws {
    var sample = sample(6, typed: [1, 4])
    let turns = try play(&sample)
    for name in ["fact-1", "fact-4"] {
      let shown = try #require(turns.firstIndex(of: "shown \(name)"))
      let asked = try #require(turns.firstIndex(of: "asked \(name)"))
      #expect(asked - shown > 2, "\(turns)")
    }
    #expect(!turns.contains("shown fact-0"))
  }

  @Test(arguments: 1...8)
  func `none is asked cold, and nothing is asked before two others if there are two`(facts: Int)
    throws
  {
    var sample = sample(facts, typed: Set(0..<facts))
    let turns = try play(&sample)
    for number in 0..<facts {
      let shown = try #require(turns.firstIndex(of: "shown fact-\(number)"))
      let asked = try #require(turns.firstIndex(of: "asked fact-\(number)"))
      #expect(shown < asked)
      if facts > 2 { #expect(asked - shown > 2, "\(turns)") }
    }
  }

  @Test func `who wants to type is asked at once, and who knows a fact is not shown it`() throws {
    var typist = sample(3, typed: [0, 1, 2])
    let typed = try play(&typist, forms: .typed)
    #expect(typed.allSatisfy { $0.hasPrefix("asked") })
    var later = sample(3, typed: [0, 1, 2])
    for number in 0..<3 { try later.answer(number, .good) }
    later.wait(days: 30)
    let turns = try play(&later)
    #expect(turns.count == 3)
    #expect(turns.allSatisfy { $0.hasPrefix("asked") })
  }

  @Test func `what was just shown counts as hard, so that it is asked once more`() throws {
    var sample = sample(3, typed: [0, 1, 2])
    var session = Session(
      deck: sample.deck, progress: sample.progress, agenda: sample.agenda, forms: .any,
      at: sample.moment)
    let shown = session.introduction(at: sample.moment)
    #expect(shown?.id == "sample/fact-0")
    #expect(session.leftCount == 3)
    #expect(sample.progress.eventCount == 0)
    var found: Session.Answered?
    while found == nil {
      while session.introduction(at: sample.moment) != nil {}
      guard let question = session.next(at: sample.moment) else { break }
      guard
        case .answered(let answered, let event)? = session.take(
          question.answer, after: 5_000, at: sample.moment)
      else { break }
      session.saved(try sample.event(event))
      if question.card.id == "sample/fact-0" { found = answered }
    }
    #expect(found?.isJustSeen == true)
    #expect(found?.rating == .hard)
  }

  @Test func `what is left never grows, and the bar never goes back`() throws {
    var sample = sample(12, typed: [2, 5])
    var session = Session(
      deck: sample.deck, progress: sample.progress, agenda: sample.agenda, forms: .any,
      at: sample.moment)
    var (left, share, count) = (session.leftCount, 0.0, 0)
    while count < 80 {
      count += 1
      if session.introduction(at: sample.moment) == nil {
        guard let question = session.next(at: sample.moment) else { break }
        // Every third answer is a miss, at first.
        let wrong = question.options.first { $0 != question.answer } ?? "nonsense"
        let typed = count % 3 == 0 && count < 30 ? wrong : question.answer
        var taken = session.take(typed, after: 5_000, at: sample.moment)
        if case .near? = taken { taken = session.take(typed, after: 5_000, at: sample.moment) }
        guard case .answered(_, let event)? = taken else { break }
        session.saved(try sample.event(event))
      }
      sample.seconds += 8
      #expect(session.leftCount <= left)
      #expect(session.share >= share)
      (left, share) = (session.leftCount, session.share)
    }
    #expect(left == 0)
    #expect(count < 80)
  }
}
