import Deck
import FSRS
import Glibc
import Progress
import Testing

@testable import Study

/// Learners who make a plan, follow the agenda to its day, and are asked then.
///
/// HEGANG_LEARNERS=200 plays so many, half of them with a memory as the weights say, half with one
/// that fades up to twice or half as fast, and prints the share that lands in the interval.
struct PlanCoverageTests {
  private static let learners = getenv("HEGANG_LEARNERS").flatMap { Int(String(cString: $0)) } ?? 6

  @Test func `learners who follow their plan land in its interval`() throws {
    var inside = [0, 0]
    var played = [0, 0]
    for number in 0..<Self.learners {
      // The unlike ones have a pace from 0.5 to 2.
      let isUnlike = number % 2
      var life = Life(seed: UInt64(number + 1), bothWays: number % 4 > 1)
      if isUnlike == 1 { life.pace = exp((life.draw() - 0.5) * 1.386) }
      let (plan, known) = try life.run()
      played[isUnlike] += 1
      inside[isUnlike] += plan.likely.contains(Double(known)) ? 1 : 0
    }
    if Self.learners >= 100 {
      print("inside: \(inside[0]) of \(played[0]) alike, \(inside[1]) of \(played[1]) unlike")
    }
    #expect(inside[0] + inside[1] >= Self.learners * 3 / 4)
  }
}

/// One learner's weeks with the agenda.
private struct Life {
  private var state: UInt64
  var pace = 1.0
  private var sample: Sample
  /// The learner's true memories: FSRS-6 with default parameters, but faster or slower forgetting.
  private var memories: [String: (memory: Memory, day: Int)] = [:]
  private let truth = Model(.standard)

  /// Sixty cards: as many facts, or half as many asked both ways.
  init(seed: UInt64, bothWays: Bool) {
    state = seed
    sample = bothWays ? Sample(facts: 30, reverse: true) : Sample(facts: 60)
  }

  mutating func draw() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) * 0x1p-53
  }

  /// Two weeks at two new cards a day, then a plan of three, then each fact is asked once, by one of its
  /// cards drawn at random.
  mutating func run() throws -> (Plan, Int) {
    try sample.set("new-per-day", "2")
    for _ in 0..<14 { try study() }
    let plan = Plan(
      Projection(
        deck: sample.deck, progress: sample.progress, at: sample.moment, offsetMinutes: 0),
      days: 22)
    let day = StudyDay(number: sample.moment.day + 21)
    try sample.set("plan", "\(day) \(plan.newPerDay) \(plan.retention)")
    for _ in 0..<22 { try study() }
    let today = sample.moment.day - 1
    let facts = Dictionary(grouping: sample.deck.cards, by: \.fact).sorted { $0.key < $1.key }
    let known = facts.count { _, cards in
      let card = cards[Int(draw() * Double(cards.count))]
      return memories[card.id].map { draw() < recall($0, on: today) } ?? false
    }
    return (plan, known)
  }

  private func recall(_ memory: (memory: Memory, day: Int), on day: Int) -> Double {
    truth.retrievability(of: memory.memory, elapsedDays: Double(day - memory.day) * pace)
  }

  /// A day's agenda with its steps.
  private mutating func study() throws {
    let day = sample.moment.day
    let start = sample.seconds
    for _ in 0..<8 {
      let cards = sample.agenda.cards
      if cards.isEmpty { break }
      for card in cards {
        let number = sample.deck.cards.firstIndex(of: card) ?? 0
        let before = memories[card.id]
        let elapsed = Elapsed(days: before.map { day - $0.day } ?? 0)
        let rating: Rating
        if let before {
          rating = draw() < recall(before, on: day) ? .good : .again
          memories[card.id] = (truth.next(before.memory, rating: rating, after: elapsed), day)
        } else {
          rating = draw() < 0.7 ? .good : .again
          memories[card.id] = (truth.first(rating), day)
        }
        try sample.answer(number, rating)
        sample.seconds += 15
      }
      sample.seconds += 660
    }
    sample.seconds = start + 86_400
  }
}
