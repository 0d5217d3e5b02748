import Deck
import FSRS
import FSRSTraining
import Progress
import Testing

@testable import Study

/// Plans for a learner who is made up and has studied for some days.
struct PlanTests {
  /// A deck of 120 facts, of which a simulated learner has begun three a day.
  private func studied(days: Int) throws -> Sample {
    var sample = Sample(facts: 120)
    var learner = SimulatedLearner(.standard, newPerDay: 3, seed: 11)
    for answer in learner.answers(days: days, from: Sample.morning) {
      sample.seconds = answer.seconds
      try sample.answer(answer.card, answer.rating)
    }
    sample.seconds = Sample.morning + days * 86_400
    return sample
  }

  private func projection(_ sample: Sample) -> Projection {
    Projection(deck: sample.deck, progress: sample.progress, at: sample.moment, offsetMinutes: 0)
  }

  @Test func `without a limit every card is begun by the day`() throws {
    let plan = Plan(projection(try studied(days: 15)), days: 26)
    #expect((plan.cards, plan.begun, plan.begunThen) == (120, 45, 120))
    #expect(plan.newPerDay == 3)
    #expect(plan.likely.contains(plan.known))
    #expect(plan.busiestMinutes >= plan.minutesPerDay)
  }

  @Test func `a fact's score is the mean recall of its own cards`() throws {
    var sample = Sample(facts: 4, reverse: true)
    var composite = sample.deck.cards[0]
    composite.fact = "compare.0"
    composite.members = ["fact-0", "fact-1"]
    sample.deck.cards.append(composite)
    try sample.answer(0, .good)
    try sample.answer(1, .good)
    try sample.answer(2, .good)
    let projection = projection(sample)
    // Both cards of the first fact, one of the second, none of the others; the composite counts not.
    #expect(projection.simulation.facts.map(\.count) == [2, 2, 2, 2])
    #expect(projection.factsNow.map { ($0 * 100).rounded() } == [100, 50, 0, 0])
    let plan = Plan(projection, days: 20)
    #expect((plan.facts, plan.factsThen, plan.cards, plan.begunThen) == (4, 4, 9, 9))
    #expect(plan.known < 4 && plan.likely.upperBound <= 4 && plan.knownCards > 4)
  }

  @Test func `what is no longer asked is not planned for`() throws {
    var sample = try studied(days: 15)
    sample.deck.cards[0].supersededBy = sample.deck.cards[1].id
    sample.deck.cards[2].validUntil = "2026-11"
    sample.deck.cards[119].validUntil = "2026-11"
    let plan = Plan(projection(sample), days: 26)
    #expect((plan.cards, plan.begun) == (117, 43))
  }

  @Test(arguments: [0.5, 1.0, 2.0])
  func `a limit of minutes is kept by a slower pace`(minutes: Double) throws {
    let projection = projection(Sample(facts: 120))
    let free = Plan(projection, days: 30)
    let plan = Plan(projection, days: 30, minutes: minutes)
    #expect(plan.minutesPerDay <= minutes * 1.1)
    #expect(plan.newPerDay < free.newPerDay)
    #expect(plan.known < free.known)
  }

  @Test func `learners whom the plan has not seen land in its interval`() throws {
    let projection = projection(try studied(days: 15))
    let plan = Plan(projection, days: 26)
    var simulation = projection.simulation
    simulation.days = plan.days
    simulation.newPerDay = plan.newPerDay
    var state: UInt64 = 3
    func draw() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) * 0x1p-53
    }
    // Asked on the day, each fact is answered or not.
    let known = (UInt64(1_000)..<1_300).map { seed in
      simulation.run(seed: seed).facts.count { draw() < $0 }
    }
    let inside = known.count { plan.likely.contains(Double($0)) }
    #expect((245...300).contains(inside))
  }

  @Test func `the same learner gets the same plan`() throws {
    let sample = try studied(days: 10)
    #expect(Plan(projection(sample), days: 20) == Plan(projection(sample), days: 20))
  }

  @Test func `more retention costs more time`() throws {
    let costs = projection(Sample(facts: 120)).minutesPerDay(at: [0.95, 0.9, 0.8], days: 90)
    #expect(costs == costs.sorted(by: >))
  }

  @Test func `habits are the learner's own after a hundred answers`() throws {
    #expect(!projection(Sample(facts: 3)).hasOwnHabits)
    let sample = try studied(days: 15)
    #expect(projection(sample).hasOwnHabits)
    // Made-up answers take five seconds, those of many learners more than eight.
    #expect(projection(sample).simulation.habits.reviewSeconds[2] < 12)
  }

  @Test func `what is suspended is not planned, what is buried waits, days away are off`() throws {
    var sample = try studied(days: 15)
    let all = projection(sample).simulation
    try sample.mark(0, .suspend(true))
    try sample.mark(119, .suspend(true))
    let today = StudyDay(number: sample.moment.day)
    try sample.mark(1, .bury(until: today.advanced(by: 200)))
    sample.progress.apply(
      try sample.event(
        .away(Event.Away(from: today.advanced(by: -2), to: today.advanced(by: 3)))))
    let simulation = projection(sample).simulation
    #expect((simulation.deck, simulation.started.count) == (118, all.started.count - 1))
    #expect(simulation.started.contains { $0.due == 200 })
    #expect(simulation.daysOff == [0, 1, 2, 3])
    // Fewer days for as many cards.
    let plan = Plan(projection(sample), days: 26)
    #expect(plan.newPerDay == 4 && plan.begunThen == 118)
  }

  @Test func `time that is short goes into what is known most of`() throws {
    let sample = try studied(days: 15)
    let plan = Plan(projection(sample), days: 26, minutes: 1)
    #expect(plan.minutesPerDay <= 1.1)
    #expect((0.8...0.95).contains(plan.retention))
  }
}
