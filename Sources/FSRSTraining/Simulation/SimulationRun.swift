import FSRS

/// A simulation while it runs.
struct SimulationRun {
  private static let mostSteps = 5

  /// The wait between two steps, for models that depend on it.
  private static let step = Elapsed(days: 0, seconds: 600)

  private let plan: Simulation
  private var random: SplitMix64
  private var course: Course
  private var memories: [Memory]
  /// The memories by the default parameters; empty unless evidence limits the intervals.
  private var baselines: [Baseline]
  private var lastDays: [Int]
  private var due: [[Int]]
  private var new: Int
  /// The first day for which known cards are counted.
  private let countedFrom: Int

  /// Starts a run.
  ///
  /// - Parameters:
  ///   - plan: The simulation.
  ///   - seed: The seed.
  ///   - countsEachDay: Whether known cards are counted on each day, or only on the last one, which
  ///     takes a third of the time.
  init(_ plan: Simulation, seed: UInt64, countsEachDay: Bool = true) {
    self.plan = plan
    countedFrom = countsEachDay ? 0 : max(0, plan.days - 1)
    random = SplitMix64(seed: seed)
    course = Course(days: .init(repeating: Course.Day(), count: max(0, plan.days)))
    memories = plan.started.map(\.memory)
    baselines = plan.evidence == nil ? [] : plan.started.map(\.knownBaseline)
    lastDays = plan.started.map { -max(0, $0.daysSinceReview) }
    due = .init(repeating: [], count: max(0, plan.days) + 1)
    new = max(0, plan.deck - plan.started.count)
    for (card, state) in plan.started.enumerated() {
      due[min(max(0, state.due), plan.days)].append(card)
    }
  }

  /// Simulates one day.
  ///
  /// - Parameter day: The day, from 0.
  mutating func pass(_ day: Int) {
    if plan.daysOff.contains(day) {
      due[day + 1] += due[day]
      due[day] = []
      return
    }
    for card in due[day].sorted(by: { (priority($0), $0) < (priority($1), $1) }) {
      let isFull = course.days[day].reviews >= plan.reviewsPerDay
      if isFull || course.days[day].seconds > plan.secondsPerDay {
        due[day + 1].append(card)
      } else {
        review(card, on: day)
      }
    }
    due[day] = []
    while new > 0, course.days[day].learned < plan.newPerDay,
      course.days[day].seconds <= plan.secondsPerDay
    {
      new -= 1
      learn(on: day)
    }
  }

  /// Counts the known cards whose next review is after the end.
  ///
  /// - Returns: The result.
  mutating func finish() -> Course {
    for card in due[plan.days] { count(card, until: plan.days) }
    let recalls = memories.indices.map { recall(of: $0, on: max(0, plan.days - 1)) }
    course.facts = plan.facts.map { cards in
      let sum = cards.reduce(0) { $0 + (recalls.indices.contains($1) ? recalls[$1] : 0) }
      return sum / Double(max(1, cards.count))
    }
    return course
  }

  /// The easiest cards come first.
  private func priority(_ card: Int) -> Int { Int(memories[card].difficulty * 100) }

  private mutating func learn(on day: Int) {
    let rating = Rating.allCases[pick(plan.habits.firstRatings)]
    let card = memories.count
    memories.append(plan.model.first(rating))
    if plan.evidence != nil { baselines.append(Baseline(first: rating)) }
    lastDays.append(day)
    course.days[day].learned += 1
    course.days[day].seconds += plan.habits.learningSeconds[rating.rawValue - 1]
    steps(
      card, on: day, after: rating, plan.habits.learning, plan.habits.learningSeconds,
      count: plan.habits.learningSteps - (rating == .good ? 1 : 0))
    schedule(card, on: day)
  }

  private mutating func review(_ card: Int, on day: Int) {
    count(card, until: day)
    let elapsed = Elapsed(days: day - lastDays[card])
    let recall = recall(of: card, on: day)
    let recalled = uniform() < recall
    let rating: Rating = recalled ? Rating.allCases[1 + pick(plan.habits.passRatings)] : .again
    memories[card] = plan.model.next(memories[card], rating: rating, after: elapsed)
    note(rating, card, after: elapsed)
    lastDays[card] = day
    course.days[day].reviews += 1
    course.days[day].recalled += recalled ? 1 : 0
    course.days[day].seconds += plan.habits.reviewSeconds[rating.rawValue - 1]
    if !recalled {
      steps(
        card, on: day, after: .again, plan.habits.relearning, plan.habits.relearningSeconds,
        count: plan.habits.relearningSteps)
    }
    schedule(card, on: day)
  }

  /// Simulates steps within the day, until there are enough Goods in a row or one Easy.
  private mutating func steps(
    _ card: Int, on day: Int, after first: Rating, _ shares: [[Double]], _ seconds: [Double],
    count: Int
  ) {
    var (rating, passed) = (first, 0)
    for _ in 0..<Self.mostSteps where passed < count && rating != .easy {
      rating = Rating.allCases[pick(shares[rating.rawValue - 1])]
      memories[card] = step(memories[card], rating)
      note(rating, card, after: Self.step)
      course.days[day].seconds += seconds[rating.rawValue - 1]
      switch rating {
      case .again: passed = 0
      case .hard: break
      case .good, .easy: passed += 1
      }
    }
  }

  private func step(_ memory: Memory, _ rating: Rating) -> Memory {
    var next = plan.model.next(memory, rating: rating, after: Self.step)
    if plan.lowersOnHard, rating == .hard,
      let stability = plan.model.unlimitedStabilityAfterHard(memory)
    {
      next.stability = stability
    }
    return next
  }

  private mutating func note(_ rating: Rating, _ card: Int, after elapsed: Elapsed) {
    if plan.evidence != nil { baselines[card] = baselines[card].next(rating, after: elapsed) }
  }

  private mutating func schedule(_ card: Int, on day: Int) {
    let days = plan.model.interval(for: memories[card], retention: plan.retention)
    var longest = max(1, plan.maximumInterval)
    if let evidence = plan.evidence {
      longest = min(longest, evidence.limit(baselines[card], retention: plan.retention))
    }
    let interval = days.wholeNumber(in: 1...longest)
    due[min(day + interval, plan.days)].append(card)
  }

  /// Adds a card's probability of recall to the days between its last review and another day.
  private mutating func count(_ card: Int, until end: Int) {
    let first = max(countedFrom, lastDays[card])
    guard first < end else { return }
    for day in first..<end {
      course.days[day].known += recall(of: card, on: day)
    }
  }

  private func recall(of card: Int, on day: Int) -> Double {
    plan.model.retrievability(
      of: memories[card], elapsedDays: Double(day - lastDays[card]) * plan.forgetting)
  }

  private mutating func uniform() -> Double { Double(random.next() >> 11) * 0x1p-53 }

  /// Draws an index with the given probabilities.
  private mutating func pick(_ shares: [Double]) -> Int {
    var rest = uniform() * shares.reduce(0, +)
    for (index, share) in shares.enumerated() {
      rest -= share
      if rest < 0 { return index }
    }
    return shares.count - 1
  }
}
