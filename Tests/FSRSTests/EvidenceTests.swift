import Testing

@testable import FSRS
@testable import FSRSTraining

/// No interval without evidence.
@Suite struct EvidenceTests {
  /// Parameters that believe in years after a few answers.
  private static func absurd(_ version: Parameters.Version) throws -> Parameters {
    var weights = Parameters.standard(of: version).values
    if version == .six {
      (weights[8], weights[9], weights[20]) = (4.5, 0, 0.1)
    } else {
      (weights[7], weights[8], weights[24]) = (4, 0, 0.02)
    }
    return try Parameters(weights)
  }

  @Test(
    arguments: [
      (0, 0, 3.0), (64, 5, 3), (999, 59, 3), (1_000, 60, 3), (100_000, 60, 3), (1_000, 3_000, 3),
      (4_000, 240, 6), (11_200, 700, 10), (1_000_000, 10_000, 10),
    ])
  func `the factor grows with answers and days together`(
    answers: Int, days: Int, factor: Double
  ) {
    #expect(Evidence(answers: answers, days: days, longestGap: 0).factor == factor)
  }

  /// d is 10 days.
  @Test(
    arguments: [
      (0, 0, 12), (0, 4, 12), (0, 10, 30), (0, 500, 30), (6, 0, 18), (50, 0, 30),
    ])
  func
    `the bound is three times the default interval or the longest delay, and never below the default`(
      longest: Int, own: Int, limit: Int
    )
  {
    let evidence = Evidence(answers: 100, days: 20, longestGap: longest)
    let baseline = Baseline(memory: Memory(stability: 10, difficulty: 5), longestGap: own)
    #expect(evidence.limit(baseline, retention: 0.9) == limit)
  }

  @Test(arguments: Parameters.Version.allCases, [0.8, 0.9, 0.95])
  func `fitted parameters never give an interval beyond the bound, whatever the answers`(
    version: Parameters.Version, retention: Double
  ) throws {
    var random = SplitMix64(seed: 7)
    let evidence = Evidence(answers: 400, days: 30, longestGap: 12)
    let bounded = Scheduler(
      parameters: try Self.absurd(version), retention: retention, evidence: evidence)
    var free = bounded
    free.evidence = nil
    var longest = 0
    for card in 0..<200 {
      var (schedule, unbounded): (Schedule?, Schedule?) = (nil, nil)
      var (memory, last): (Memory?, Moment?) = (nil, nil)
      var day = 20_000
      for review in 0..<12 {
        let rating: Rating =
          review < 6 ? .good : Rating.allCases.randomElement(using: &random) ?? .good
        let now = Moment(seconds: day * 86_400, day: day, secondsToRollover: 80_000)
        let elapsed = last.map { Elapsed(days: day - $0.day, seconds: now.seconds - $0.seconds) }
        let draw = Draw.value(card: "card \(card)", reviews: review)
        let preview = bounded.preview(schedule, at: now, draw: draw)
        let next = bounded.review(schedule, rating: rating, at: now, draw: draw)
        #expect(preview[rating] == next)
        unbounded = free.review(unbounded, rating: rating, at: now, draw: draw)
        memory =
          memory.map {
            Model(.standard).next($0, rating: rating, after: elapsed ?? Elapsed(days: 0))
          }
          ?? Model(.standard).first(rating)
        let baseline = try #require(next.baseline)
        #expect(baseline.memory == memory)
        let usual = Model(.standard).interval(for: baseline.memory, retention: retention)
        #expect(
          next.interval <= max(1, Int((usual + Fuzz.spread(of: usual)).rounded()), Int(3 * usual)))
        #expect(next.interval <= evidence.limit(baseline, retention: retention))
        if next.phase == .review {
          let allowed = try #require(bounded.intervals(for: next))
          #expect(allowed.upperBound <= evidence.limit(baseline, retention: retention))
          #expect(bounded.rescheduled(next, draw: draw).interval <= allowed.upperBound)
        }
        longest = max(longest, unbounded?.interval ?? 0)
        (schedule, last) = (next, now)
        day += max(1, next.interval)
      }
    }
    // Without the bound these parameters lead to centuries.
    #expect(longest > 3_650)
  }

  @Test func `without evidence nothing is kept and nothing changes`() {
    let now = Moment(seconds: 1_700_000_000, day: 19_675, secondsToRollover: 80_000)
    let schedule = Scheduler().review(nil, rating: .easy, at: now, draw: 0.5)
    #expect(schedule.baseline == nil)
    #expect(Scheduler().daysToTarget(of: schedule).days == 8.2956)
    #expect(!Scheduler().daysToTarget(of: schedule).isBounded)
  }

  @Test func `a simulation keeps to the bound too`() throws {
    var simulation = Simulation(
      model: Model(try Self.absurd(.six)), deck: 60, days: 120, newPerDay: 5,
      secondsPerDay: .infinity)
    let free = simulation.run(seed: 1).days.reduce(0) { $0 + $1.reviews }
    simulation.evidence = Evidence(answers: 100, days: 10, longestGap: 5)
    let bounded = simulation.run(seed: 1).days.reduce(0) { $0 + $1.reviews }
    #expect(bounded > free)
    #expect(simulation.expectedMinutesPerDay() == nil)
  }
}
