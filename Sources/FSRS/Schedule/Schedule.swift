/// Where one card stands after its last review: everything needed to ask it again and to rate it.
///
/// A card that was never answered has none.
public struct Schedule: Hashable, Sendable {
  /// What part of a card's life it is in.
  public enum Phase: Hashable, Sendable {
    /// A new card going through the learning steps; `step` is the one it waits on, from 0.
    case learning(step: Int)
    /// A card that comes back after whole days.
    case review
    /// A card that lapsed, going through the relearning steps; `step` as above.
    case relearning(step: Int)
  }

  /// When a review was, as far as the next one needs to know.
  public struct Last: Hashable, Sendable {
    /// Seconds since 1970-01-01 00:00 UTC.
    public var seconds: Int
    /// The study day.
    public var day: Int

    /// Makes the time of a review.
    ///
    /// - Parameters:
    ///   - seconds: Seconds since 1970-01-01 00:00 UTC.
    ///   - day: The study day.
    public init(seconds: Int, day: Int) {
      self.seconds = seconds
      self.day = day
    }
  }

  /// The part of its life the card is in.
  public var phase: Phase

  /// What the model knows of it.
  public var memory: Memory

  /// When it was last reviewed.
  public var last: Last

  /// When it is to be asked again.
  public var due: Due

  /// The days from the last review to the due day; 0 while the card is in steps.
  public var interval: Int

  /// What the default parameters make of its answers; nil unless the scheduler has
  /// ``Scheduler/evidence``.
  public var baseline: Baseline?

  /// How often it was answered, every step counted.
  public var reviews: Int

  /// How often it was answered Again in the review phase.
  public var lapses: Int

  /// How often it was answered Again on the study day of the last review, in any phase.
  public var misses: Int

  /// Makes a schedule from its parts, as when reading a stored one.
  ///
  /// - Parameters:
  ///   - phase: The part of its life the card is in.
  ///   - memory: What the model knows of it.
  ///   - last: When it was last reviewed.
  ///   - due: When it is to be asked again.
  ///   - interval: Days from the one to the other; 0 in steps.
  ///   - reviews: How often it was answered.
  ///   - lapses: How often it lapsed.
  ///   - misses: How often it was missed on the day of the last review.
  ///   - baseline: What the default parameters make of its answers; nil if nothing asks for it.
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

  /// ``baseline``; where none was kept, one that holds for the card's interval.
  var knownBaseline: Baseline {
    baseline
      ?? Baseline(
        memory: Memory(stability: Double(max(1, interval)), difficulty: memory.difficulty),
        longestGap: 0)
  }
}
