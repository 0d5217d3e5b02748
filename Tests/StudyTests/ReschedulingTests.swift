import FSRS
import ProgressStore
import Testing

@testable import Study

struct ReschedulingTests {
  private func studied() throws -> Sample {
    var sample = Sample(facts: 20)
    for number in 0..<20 { try sample.answer(number, number % 2 == 0 ? .easy : .again) }
    sample.wait(days: 1)
    return sample
  }

  @Test func `the preview is what a choice that reschedules does, and nothing is changed by it`()
    throws
  {
    var sample = try studied()
    let weights = Event.Weights(
      try SimulatedLearner.weights(holding: 0.4), answers: 20, reschedules: false)
    let found = Rescheduling(weights, sample.progress, at: sample.clock)
    let preview = try #require(found)
    // Cards in steps stay where they are.
    #expect((preview.cards, preview.moved, preview.earlier) == (10, 10, 10))
    #expect(preview.before.reduce(0, +) == 10 && preview.after.reduce(0, +) == 10)
    let before = sample.progress.studiedCards
    #expect(Rescheduling(weights, sample.progress, at: sample.clock) == preview)
    let event = try sample.event(
      .weights(Event.Weights(weights.parameters, answers: 20, reschedules: true)))
    sample.progress.apply(event)
    let today = sample.moment.day
    let days = sample.progress.studiedCards.compactMap { card -> Int? in
      card.schedule?.phase == .review ? card.schedule.map { max(0, $0.dueDay - today) } : nil
    }
    #expect((0..<14).map { day in days.count { $0 == day } } == preview.after)
    // Undone, every card has its day again.
    sample.progress.apply(try sample.event(.undo(Event.Undo(event.reference, on: true))))
    #expect(sample.progress.studiedCards == before)
  }

  @Test func `under FSRS-7 a first interval stays within three weeks`() throws {
    var sample = try studied()
    sample.progress.apply(
      try sample.event(.weights(Event.Weights(.standard7, answers: 20, reschedules: true))))
    for card in sample.progress.studiedCards where card.schedule?.phase == .review {
      #expect((1...21).contains(card.schedule?.interval ?? 0))
    }
  }
}
