import Concurrency
import FSRS

/// Simulates the study of a deck day by day, with a seed for chance.
///
///     let simulation = Simulation(deck: 1_000, days: 365, newPerDay: 5)
///     let course = simulation.run(seed: 1)
///     course.minutesPerDay   // 9.4
///     course.known           // 949 of the 1,000 facts would be recalled on the last day
///
/// Each day the due cards come first, the easiest before the harder ones, then new cards. Whatever
/// exceeds a limit waits for the next day. Source: `simulate` of fsrs-rs 6.6.2, with one difference
/// that ``lowersOnHard`` reverses.
public struct Simulation: Hashable, Sendable {
  /// A card that has been begun before the simulation.
  public struct Card: Hashable, Sendable {
    /// The memory state of the card.
    public var memory: Memory
    /// The memory by the default parameters; nil if not needed.
    public var baseline: Baseline?
    /// The days since its last review, from 0.
    public var daysSinceReview: Int
    /// The day on which it is due, 0 for today or overdue.
    public var due: Int

    /// Creates a card.
    ///
    /// - Parameters:
    ///   - memory: The memory state of the card.
    ///   - daysSinceReview: The days since its last review.
    ///   - due: The day on which it is due, 0 for today.
    ///   - baseline: The memory by the default parameters; nil if not needed.
    public init(memory: Memory, daysSinceReview: Int, due: Int, baseline: Baseline? = nil) {
      self.memory = memory
      self.baseline = baseline
      self.daysSinceReview = daysSinceReview
      self.due = due
    }

    /// ``baseline``, or one that lasts until the card is due if there is none.
    var knownBaseline: Baseline {
      let days = Double(max(1, due + daysSinceReview))
      return baseline
        ?? Baseline(
          memory: Memory(stability: days, difficulty: memory.difficulty), longestGap: 0)
    }
  }

  /// The model for recall and for intervals.
  public var model: Model
  /// The target probability of recall.
  public var retention: Double
  /// The habits of the learner.
  public var habits: Habits
  /// The cards already begun.
  public var started: [Card]
  /// The number of cards, including those begun.
  public var deck: Int
  /// The number of days.
  public var days: Int
  /// The largest number of new cards a day.
  public var newPerDay: Int
  /// The largest number of reviews a day.
  public var reviewsPerDay: Int
  /// The seconds of study in a day after which no further card is started.
  public var secondsPerDay: Double
  /// The longest interval, in days.
  public var maximumInterval: Int

  /// The answers behind fitted parameters, as in ``Scheduler/evidence``; nil for no limit.
  public var evidence: Evidence?

  /// The cards of each fact, by their numbers from 0: first those of ``started`` in order, then the
  /// others in the order in which they are begun. Empty if only cards matter.
  public var facts: [[Int]] = []

  /// Days without study, from 0: due cards wait.
  public var daysOff: Set<Int> = []

  /// The learner's forgetting rate: recall after t days is what the model predicts for this many
  /// times t.
  ///
  /// 1 if the model is right about the learner. Intervals and memories are still the model's, which
  /// does not know the rate.
  public var forgetting = 1.0

  /// Whether Hard on a step within the day may lower stability, in FSRS-6.
  ///
  /// The model forbids it since November 2025, and so does this simulation; that of fsrs-rs 6.6.2
  /// still allows it and predicts 1 to 6% more reviews. Set this to compare with it.
  public var lowersOnHard = false

  /// Creates a simulation.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - retention: The target probability of recall.
  ///   - habits: The habits of the learner.
  ///   - started: The cards already begun.
  ///   - deck: The number of cards, including those begun.
  ///   - days: The number of days.
  ///   - newPerDay: The largest number of new cards a day.
  ///   - reviewsPerDay: The largest number of reviews a day.
  ///   - secondsPerDay: The seconds of study in a day after which no further card is started.
  ///   - maximumInterval: The longest interval, in days.
  public init(
    model: Model = Model(.standard),
    retention: Double = 0.9,
    habits: Habits = Habits(),
    started: [Card] = [],
    deck: Int,
    days: Int,
    newPerDay: Int,
    reviewsPerDay: Int = .max,
    secondsPerDay: Double = 1_800,
    maximumInterval: Int = Scheduler.longestInterval
  ) {
    self.model = model
    self.retention = retention
    self.habits = habits
    self.started = started
    self.deck = deck
    self.days = days
    self.newPerDay = newPerDay
    self.reviewsPerDay = reviewsPerDay
    self.secondsPerDay = secondsPerDay
    self.maximumInterval = maximumInterval
  }

  /// Runs the simulation once.
  ///
  /// - Parameter seed: The seed; the same seed gives the same result.
  /// - Returns: The result of each day.
  public func run(seed: UInt64) -> Course { run(seed: seed, countsEachDay: true) }

  /// Runs the simulation several times, on all processors.
  ///
  /// - Parameter seeds: The seeds.
  /// - Returns: A result for each seed, in order.
  public func run(seeds: Range<UInt64>) -> [Course] { run(seeds: seeds, countsEachDay: true) }

  /// Runs several simulations, on all processors.
  ///
  /// - Parameter simulations: The simulations; the first has seed 0, the next 1, and so on.
  /// - Returns: A result for each, in order.
  public static func courses(of simulations: [Simulation]) -> [Course] {
    parallelMap(simulations.count) { simulations[$0].run(seed: UInt64($0)) }
  }

  func run(seeds: Range<UInt64>, countsEachDay: Bool) -> [Course] {
    parallelMap(seeds.count) {
      run(seed: seeds.lowerBound + UInt64($0), countsEachDay: countsEachDay)
    }
  }

  private func run(seed: UInt64, countsEachDay: Bool) -> Course {
    var play = SimulationRun(self, seed: seed, countsEachDay: countsEachDay)
    for day in 0..<max(0, days) { play.pass(day) }
    return play.finish()
  }
}
