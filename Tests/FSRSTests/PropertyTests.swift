import Testing

@testable import FSRS

/// What must hold for every history; the histories come from a seeded generator.
@Suite struct PropertyTests {
  /// One review of a random history.
  struct Step {
    let rating: Rating
    let moment: Moment
    let draw: Double
  }

  /// A random learner: either model, any legal weights, any settings.
  private func scheduler(_ random: inout SplitMix64) throws -> Scheduler {
    let version: Parameters.Version = Bool.random(using: &random) ? .six : .seven
    return Scheduler(
      parameters: Bool.random(using: &random)
        ? .standard(of: version) : try .random(of: version, using: &random),
      retention: .random(in: 0.7...0.99, using: &random),
      learningSteps: [[], [60], [60, 600]][Int.random(in: 0..<3, using: &random)],
      relearningSteps: [[], [600]][Int.random(in: 0..<2, using: &random)],
      maximumInterval: [1, 30, 365, 36_500][Int.random(in: 0..<4, using: &random)],
      fuzz: Bool.random(using: &random))
  }

  /// Twenty reviews, some minutes, some days apart.
  private func history(_ random: inout SplitMix64) -> [Step] {
    var seconds = 1_700_000_000
    return (0..<20).map { count in
      seconds += .random(in: 0...(Bool.random(using: &random) ? 3_000 : 4_000_000), using: &random)
      return Step(
        rating: Rating.allCases[Int.random(in: 0..<4, using: &random)],
        moment: Moment(seconds: seconds, offsetMinutes: 480),
        draw: Draw.value(card: "card", reviews: count))
    }
  }

  /// Runs random histories and shows each review with the schedule before it.
  private func forEachReview(
    seed: UInt64, _ body: (Scheduler, Schedule?, Step, inout SplitMix64) -> Void
  ) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<300 {
      let scheduler = try scheduler(&random)
      var schedule: Schedule?
      for step in history(&random) {
        body(scheduler, schedule, step, &random)
        schedule = scheduler.review(
          schedule, rating: step.rating, at: step.moment, draw: step.draw)
      }
    }
  }

  @Test func `more retention never gives a longer interval`() throws {
    try forEachReview(seed: 1) { scheduler, schedule, step, random in
      var stricter = scheduler
      stricter.retention = .random(in: scheduler.retention...0.999, using: &random)
      let loose = scheduler.preview(schedule, at: step.moment, draw: step.draw)
      let strict = stricter.preview(schedule, at: step.moment, draw: step.draw)
      for rating in Rating.allCases {
        #expect(strict[rating].interval <= loose[rating].interval)
        #expect(
          stricter.model.interval(for: strict[rating].memory, retention: stricter.retention)
            <= scheduler.model.interval(for: loose[rating].memory, retention: scheduler.retention))
      }
    }
  }

  @Test func `a pass on a later day never lowers stability, a lapse never raises it`() throws {
    try forEachReview(seed: 2) { scheduler, schedule, step, _ in
      guard let schedule, step.moment.day > schedule.last.day else { return }
      let preview = scheduler.preview(schedule, at: step.moment, draw: step.draw)
      for rating in Rating.allCases {
        let change = preview[rating].memory.stability - schedule.memory.stability
        #expect(rating.isPass ? change >= 0 : change <= 0)
      }
    }
  }

  @Test func `Hard is before Good and Good before Easy whatever the fuzz`() throws {
    try forEachReview(seed: 3) { scheduler, schedule, step, random in
      guard schedule?.phase == .review else { return }
      let draw = Double.random(in: 0..<1, using: &random)
      let preview = scheduler.preview(schedule, at: step.moment, draw: draw)
      let (hard, good, easy) = (
        preview.hard.interval, preview.good.interval, preview.easy.interval
      )
      #expect(hard < good || good == scheduler.maximumInterval)
      #expect(good < easy || easy == scheduler.maximumInterval)
    }
  }

  @Test func `intervals stay within 1 and the maximum, and are zero only in steps`() throws {
    try forEachReview(seed: 4) { scheduler, schedule, step, _ in
      let next = scheduler.review(
        schedule, rating: step.rating, at: step.moment, draw: step.draw)
      if next.phase == .review {
        #expect((1...scheduler.maximumInterval).contains(next.interval))
        #expect(next.due == .day(step.moment.day + next.interval))
      } else {
        #expect(next.interval == 0)
        #expect(!next.due.hasCome(at: step.moment))
      }
    }
  }

  @Test func `memories stay inside their ranges and counts count`() throws {
    try forEachReview(seed: 5) { scheduler, schedule, step, _ in
      let next = scheduler.review(
        schedule, rating: step.rating, at: step.moment, draw: step.draw)
      #expect((0.000_1...36_500).contains(next.memory.stability))
      #expect((0.000_1...36_500).contains(next.memory.fastStability ?? 1))
      #expect(Memory.difficulties.contains(next.memory.difficulty))
      #expect(next.reviews == (schedule?.reviews ?? 0) + 1)
      let lapse = schedule?.phase == .review && step.rating == .again
      #expect(next.lapses == (schedule?.lapses ?? 0) + (lapse ? 1 : 0))
    }
  }

  @Test func `a preview is what happens, and a replay ends where the reviews did`() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<100 {
      let scheduler = try scheduler(&random)
      let steps = history(&random)
      var incremental: [Schedule] = []
      for step in steps {
        let preview = scheduler.preview(incremental.last, at: step.moment, draw: step.draw)
        incremental.append(preview[step.rating])
      }
      for count in 1...steps.count {
        let replayed = steps.prefix(count).reduce(nil as Schedule?) { schedule, step in
          scheduler.review(schedule, rating: step.rating, at: step.moment, draw: step.draw)
        }
        #expect(replayed == incremental[count - 1])
      }
    }
  }
}

extension Parameters {
  /// Weights from anywhere within the legal ranges.
  static func random(of version: Version, using random: inout SplitMix64) throws -> Parameters {
    var weights = bounds(of: version).map { Double.random(in: $0, using: &random) }
    for index in rising(version) {
      weights[index] = max(weights[index], weights[index - 1])
    }
    return try Parameters(weights)
  }
}
