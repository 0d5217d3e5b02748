import TestSupport
import Testing

@testable import FSRS
@testable import FSRSTraining

@Suite struct SimulationTests {
  /// Means of a few runs against means of twenty: off by no more than four standard errors.
  @Test func `courses are those of fsrs-rs in the mean`() throws {
    let parameters = try Fixtures.parameters()
    let runs = 3
    var misses = Misses()
    for row in try Fixtures.simulations() {
      var simulation = Simulation(
        model: Model(try #require(parameters[row.params])), retention: row.dr, deck: row.deck,
        days: row.span, newPerDay: row.learn, secondsPerDay: row.maxcost ?? .infinity)
      simulation.lowersOnHard = true
      // What is known is compared for the last day only, so it is counted for no other.
      let courses = simulation.run(seeds: 0..<UInt64(runs), countsEachDay: false)
      func check(_ spread: Fixtures.Spread, _ name: String, _ figure: (Course) -> Double) {
        let mean = courses.reduce(0) { $0 + figure($1) } / Double(runs)
        let error = spread.sd * (1 / Double(runs) + 1.0 / 20).squareRoot()
        misses.check(
          abs(mean - spread.mean) <= 4 * error + 1e-6, true,
          "\(name), weights \(row.params), retention \(row.dr): \(mean), not \(spread.mean)")
      }
      check(row.reviews, "reviews") { Double($0.days.reduce(0) { $0 + $1.reviews }) }
      check(row.learned, "learned") { Double($0.days.reduce(0) { $0 + $1.learned }) }
      check(row.correct, "recalled") { Double($0.days.reduce(0) { $0 + $1.recalled }) }
      check(row.cost_s, "seconds", \.seconds)
      check(row.memorized_end, "known", \.known)
    }
    #expect(misses.list == [])
    #expect(misses.compared == 70)
  }

  /// The example in the documentation of `Simulation`.
  @Test func `a year with a thousand cards`() {
    let course = Simulation(deck: 1_000, days: 365, newPerDay: 5).run(seed: 1)
    #expect((course.minutesPerDay * 10).rounded() == 94)
    #expect(course.known.rounded() == 949)
  }

  private let small = Simulation(deck: 100, days: 60, newPerDay: 5)

  @Test func `a seed gives the same course, another one another`() {
    #expect(small.run(seed: 1) == small.run(seed: 1))
    #expect(small.run(seed: 1) != small.run(seed: 2))
  }

  @Test(arguments: Parameters.Version.allCases)
  func `more retention costs more and brings more`(version: Parameters.Version) {
    var simulation = small
    simulation.model = Model(.standard(of: version))
    let workloads = simulation.workloads(at: [0.7, 0.85, 0.97])
    #expect(workloads[0].minutesPerDay < workloads[1].minutesPerDay)
    #expect(workloads[1].minutesPerDay < workloads[2].minutesPerDay)
    #expect(workloads[0].known < workloads[1].known && workloads[1].known < workloads[2].known)
    #expect(workloads[1].reviewsPerDay > 0)
  }

  @Test func `limits hold on every day`() {
    var simulation = small
    simulation.reviewsPerDay = 7
    simulation.secondsPerDay = 200
    for day in simulation.run(seed: 3).days {
      #expect(day.learned <= 5 && day.reviews <= 7)
      #expect(day.seconds < 200 + 6 * 20 && day.recalled <= day.reviews)
      #expect(day.known <= 100)
    }
  }

  @Test func `cards in learning are reviewed on their day`() {
    let card = Simulation.Card(
      memory: Memory(stability: 30, difficulty: 5), daysSinceReview: 10, due: 2)
    let simulation = Simulation(started: [card], deck: 1, days: 3, newPerDay: 1)
    let course = simulation.run(seed: 1)
    #expect(course.days.map(\.reviews) == [0, 0, 1])
    #expect(course.days.map(\.learned) == [0, 0, 0])
    let recall = Model(.standard).retrievability(of: card.memory, elapsedDays: 10)
    #expect(course.days[0].known == recall)
    #expect(course.days[1].known < recall && course.known == 1)
  }

  /// fsrs-rs answers 0.7 for this span.
  @Test func `the cheapest retention for a short span is the lowest`() {
    let simulation = Simulation(deck: 300, days: 30, newPerDay: 10)
    #expect(simulation.optimalRetention(runs: 20) < 0.72)
  }

  @Test func `an empty span is no trouble`() {
    let none = Simulation(deck: 0, days: 0, newPerDay: 0).run(seed: 1)
    #expect(none.days.isEmpty && none.known == 0 && none.minutesPerDay == 0)
  }

  @Test func `nothing is studied on days off, and forgetting faster costs recall`() {
    var simulation = small
    simulation.daysOff = [3, 4, 5]
    let course = simulation.run(seed: 1)
    for day in 3...5 {
      #expect(course.days[day].learned == 0 && course.days[day].reviews == 0)
    }
    #expect(course.days[6].reviews > 0)
    var fast = small
    fast.forgetting = 3
    #expect(fast.run(seed: 1).known < small.run(seed: 1).known)
  }

  @Test func `many courses at once are those of one after the other`() {
    #expect(small.run(seeds: 4..<9) == (UInt64(4)..<9).map { small.run(seed: $0) })
    #expect(Simulation.courses(of: [small, small]) == [small.run(seed: 0), small.run(seed: 1)])
  }

  @Test(arguments: [0.8, 0.9, 0.95].thinned(to: 2))
  func `what is expected is the mean of many runs`(retention: Double) throws {
    var simulation = Simulation(deck: 120, days: 90, newPerDay: 4, secondsPerDay: .infinity)
    simulation.started = [
      .init(memory: Memory(stability: 20, difficulty: 6), daysSinceReview: 15, due: 5),
      .init(memory: Memory(stability: 3, difficulty: 4), daysSinceReview: 9, due: 0),
    ]
    let expected = try #require(simulation.expectedMinutesPerDay(at: retention))
    let played = simulation.workload(at: retention, runs: 40).minutesPerDay
    #expect(abs(expected / played - 1) < 0.03, "\(expected) \(played)")
    simulation.model = Model(.standard7)
    #expect(simulation.expectedMinutesPerDay() == nil)
  }
}
