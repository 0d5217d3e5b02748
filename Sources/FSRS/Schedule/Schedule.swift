/// The state of one card after its last review: everything needed to ask it again and to rate it.
///
/// A card that was never answered has no schedule.
public struct Schedule: BitwiseCopyable, Hashable, Sendable {
  /// The phase of a card: learning, review or relearning.
  public enum Phase: BitwiseCopyable, Hashable, Sendable {
    /// A new card in the learning steps; `step` is the current step, from 0.
    case learning(step: Int)
    /// A card with an interval of whole days.
    case review
    /// A card in the relearning steps after a lapse; `step` is the current step, from 0.
    case relearning(step: Int)
  }

  /// The time of the last review.
  public struct Last: BitwiseCopyable, Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public var seconds: Int
    /// The study day.
    public var day: Int

    /// Creates the time of a review.
    ///
    /// - Parameters:
    ///   - seconds: Seconds since 1970-01-01 00:00 UTC.
    ///   - day: The study day.
    public init(seconds: Int, day: Int) {
      self.seconds = seconds
      self.day = day
    }
  }

  /// The phase of the card.
  public var phase: Phase

  /// The memory state of the card.
  public var memory: Memory

  /// The time of the last review.
  public var last: Last

  /// The time from which the card is due.
  public var due: Due

  /// The days from the last review to the due date; 0 while the card is in steps.
  public var interval: Int

  /// The memory by the default parameters; nil unless the scheduler has ``Scheduler/evidence``.
  public var baseline: Baseline?

  /// The number of answers, including every step.
  public var reviews: Int

  /// The number of answers rated Again in the review phase.
  public var lapses: Int

  /// The number of answers rated Again on the study day of the last review, in any phase; at most 255.
  public var misses: Int

  /// Creates a schedule from its parts, for example when reading a stored one.
  ///
  /// - Parameters:
  ///   - phase: The phase of the card.
  ///   - memory: The memory state of the card.
  ///   - last: The time of the last review.
  ///   - due: The time from which the card is due.
  ///   - interval: The days from the last review to the due date; 0 in steps.
  ///   - reviews: The number of answers.
  ///   - lapses: The number of lapses.
  ///   - misses: The number of misses on the day of the last review.
  ///   - baseline: The memory by the default parameters; nil if not needed.
  public init(
    phase: Phase, memory: Memory, last: Last, due: Due, interval: Int, reviews: Int, lapses: Int,
    misses: Int = 0, baseline: Baseline? = nil
  ) {
    self.phase = phase
    self.memory = memory
    self.last = last
    self.due = due
    self.interval = interval
    self.reviews = reviews
    self.lapses = lapses
    self.misses = misses
    self.baseline = baseline
  }

  /// ``baseline``, or one that matches the card's interval if there is none.
  var knownBaseline: Baseline {
    baseline
      ?? Baseline(
        memory: Memory(stability: Double(max(1, interval)), difficulty: memory.difficulty),
        longestGap: 0)
  }
}
