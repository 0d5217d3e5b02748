import Concurrency

/// Plays through the study of a deck, day by day, by chance and with a seed.
///
///     let simulation = Simulation(deck: 1_000, days: 365, newPerDay: 5)
///     let course = simulation.run(seed: 1)
///     course.minutesPerDay   // 9.4
///     course.known           // 949 of the 1,000 facts would be recalled on the last day
///
/// Each day the due cards come first, the easiest before the harder ones, then new cards. What
/// exceeds a limit waits for the next day. Source: `simulate` of fsrs-rs 6.6.2, with one difference
/// that ``lowersOnHard`` takes back.
public struct Simulation: Hashable, Sendable {
  /// A card that is being learnt when the simulation begins.
  public struct Card: Hashable, Sendable {
    /// What the learner remembers.
    public var memory: Memory
    /// What the default parameters make of its answers; nil if nothing asks for it.
    public var baseline: Baseline?
    /// The days since its last review, from 0.
    public var daysSinceReview: Int
    /// The day it comes back, 0 for today or overdue.
    public var due: Int

    /// Makes a card.
    ///
    /// - Parameters:
    ///   - memory: What the learner remembers.
    ///   - daysSinceReview: The days since its last review.
    ///   - due: The day it comes back, 0 for today.
    ///   - baseline: What the default parameters make of its answers; nil if nothing asks for it.
    public init(memory: Memory, daysSinceReview: Int, due: Int, baseline: Baseline? = nil) {
      self.memory = memory
      self.baseline = baseline
      self.daysSinceReview = daysSinceReview
      self.due = due
    }

    /// ``baseline``; where there is none, one that holds until the card is due.
    var knownBaseline: Baseline {
      let days = Double(max(1, due + daysSinceReview))
      return baseline
        ?? Baseline(
          memory: Memory(stability: days, difficulty: memory.difficulty), longestGap: 0)
    }
  }

  /// The model that decides what is recalled and when cards come back.
  public var model: Model
  /// The chance of recall wanted when a card comes back.
  public var retention: Double
  /// How the learner answers.
  public var habits: Habits
  /// The cards that are being learnt already.
  public var started: [Card]
  /// The number of cards, those included.
  public var deck: Int
  /// The number of days.
  public var days: Int
  /// The most new cards a day.
  public var newPerDay: Int
  /// The most reviews a day.
  public var reviewsPerDay: Int
  /// The seconds after which no further card is begun on a day.
  public var secondsPerDay: Double
  /// The longest interval, in days.
  public var maximumInterval: Int

  /// What supports fitted parameters, as for ``Scheduler/evidence``; nil for no bound.
  public var evidence: Evidence?

  /// The cards of each fact, by their numbers from 0: first those of ``started`` in their order, then
  /// the others in the order in which they are begun. Empty if only cards matter.
  public var facts: [[Int]] = []

  /// Days on which nothing is studied, from 0: what is due waits.
  public var daysOff: Set<Int> = []

  /// How fast the learner forgets: recall after t days is what the model gives after so many times t.
  ///
  /// 1 if the model is right about the learner. Intervals and memories stay those of the model, which
  /// does not know.
  public var forgetting = 1.0

  /// Whether Hard on a step within the day may lower stability, in FSRS-6.
  ///
  /// The model forbids it since November 2025, and so does this simulation; that of fsrs-rs 6.6.2
  /// still allows it and foretells 1 to 6 % more reviews. Set this to compare with it.
  public var lowersOnHard = false

  /// Makes a simulation.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - retention: The chance of recall wanted.
  ///   - habits: How the learner answers.
  ///   - started: The cards that are being learnt already.
  ///   - deck: The number of cards, those included.
  ///   - days: The number of days.
  ///   - newPerDay: The most new cards a day.
  ///   - reviewsPerDay: The most reviews a day.
  ///   - secondsPerDay: The seconds after which no further card is begun on a day.
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

  /// Plays it through once.
  ///
  /// - Parameter seed: What chance depends on; the same gives the same course.
  /// - Returns: What happened on each day.
  public func run(seed: UInt64) -> Course { run(seed: seed, countsEachDay: true) }

  /// Plays it through several times, on all cores.
  ///
  /// - Parameter seeds: What chance depends on.
  /// - Returns: A course for each seed, in their order.
  public func run(seeds: Range<UInt64>) -> [Course] { run(seeds: seeds, countsEachDay: true) }

  /// Plays several through, on all cores.
  ///
  /// - Parameter simulations: What to play; the first has seed 0, the next 1, and so on.
  /// - Returns: A course for each, in their order.
  public static func courses(of simulations: [Simulation]) -> [Course] {
    Crew.results(simulations.count) { simulations[$0].run(seed: UInt64($0)) }
  }

  func run(seeds: Range<UInt64>, countsEachDay: Bool) -> [Course] {
    Crew.results(seeds.count) {
      run(seed: seeds.lowerBound + UInt64($0), countsEachDay: countsEachDay)
    }
  }

  private func run(seed: UInt64, countsEachDay: Bool) -> Course {
    var play = Play(self, seed: seed, countsEachDay: countsEachDay)
    for day in 0..<max(0, days) { play.pass(day) }
    return play.finish()
  }
}
