import Deck
import FSRS
import Progress
import Testing

@testable import Study

/// A plan that is followed, and days on which it was not.
struct PlanProgressTests {
  /// A learner of 60 facts who plans to begin all within ten days, the eleventh being the last.
  private func planned(minutes: Int? = nil) throws -> Sample {
    var sample = Sample(facts: 60)
    let plan = Settings.Plan(
      by: StudyDay(number: sample.moment.day + 10), newPerDay: 6, retention: 0.9,
      goal: Settings.Plan.Goal(deck: "sample", cards: 60, minutes: minutes))
    try sample.set("plan", plan.value)
    return sample
  }

  private func pace(_ sample: Sample) throws -> PlanProgress { try #require(sample.agenda.pace) }

  /// Answers what is new, so easily that nothing of it comes back before the plan ends.
  private func study(_ sample: inout Sample) throws {
    for card in sample.agenda.new {
      try sample.answer(try #require(sample.deck.cards.firstIndex(of: card)), .easy)
    }
  }

  @Test func `a learner who misses no day keeps the pace through the day`() throws {
    var sample = try planned()
    for day in 0..<10 {
      let pace = try pace(sample)
      #expect((pace.newCards, pace.left, pace.needed) == (6, 60 - 6 * day, 6))
      #expect(!pace.isRaised && !pace.isOutOfReach)
      #expect(sample.agenda.new.count == 6)
      try study(&sample)
      #expect(try self.pace(sample) == pace && sample.agenda.new.isEmpty)
      sample.wait(days: 1)
    }
    #expect(try (pace(sample).left, pace(sample).isOutOfReach) == (0, false))
  }

  @Test func `days missed are made up for in the days that are left`() throws {
    var sample = try planned()
    try study(&sample)
    sample.wait(days: 4)
    // 54 cards in the 6 days before the last one.
    #expect(try (pace(sample).newCards, pace(sample).isRaised) == (9, true))
    #expect(sample.agenda.new.count == 9)
    let tomorrow = Outlook(deck: sample.deck, progress: sample.progress, at: sample.moment)
    #expect(tomorrow.newTomorrow == 11)
    // Days away leave fewer.
    let today = StudyDay(number: sample.moment.day)
    let away = Event.Away(from: today.advanced(by: 1), to: today.advanced(by: 3))
    sample.progress.apply(try sample.event(.away(away)))
    #expect(try pace(sample).newCards == 18)
  }

  @Test func `the plan fits the minutes, and reports how many would suffice`() throws {
    // At 12 seconds an answer a minute holds two new cards.
    var sample = try planned(minutes: 4)
    #expect(try pace(sample).newCards == 6)
    sample.wait(days: 2)
    #expect(try (pace(sample).newCards, pace(sample).isOutOfReach) == (8, false))
    sample.wait(days: 4)
    let pace = try pace(sample)
    #expect((pace.newCards, pace.needed, pace.left) == (10, 15, 60))
    #expect(pace.isOutOfReach)
    #expect(pace.reached == StudyDay(number: sample.moment.day + 6))
    sample.wait(days: 4)
    // On the last day nothing begun could be known for long.
    #expect(try self.pace(sample).needed == nil && self.pace(sample).isOutOfReach)
    #expect(try self.pace(sample).newCards == 6)
    sample.wait(days: 1)
    #expect(sample.agenda.pace == nil)
    #expect(sample.agenda.new.count == 8)
  }

  @Test func `other decks keep their number, and a plan without a goal its own`() throws {
    var sample = try planned()
    sample.deck.subject = "other"
    #expect(sample.agenda.pace == nil)
    #expect(sample.agenda.new.count == 8)
    var old = Sample(facts: 60)
    try old.set("plan", "\(StudyDay(number: old.moment.day + 10)) 6 0.9")
    old.wait(days: 5)
    #expect(try (pace(old).newCards, pace(old).isOutOfReach) == (6, false))
  }
}
