import FSRS

/// A stretch of the replay order with the same weights and evidence, from a choice of weights or a repair
/// to the next.
///
/// Epochs are numbered from 0, which begins before everything with the scheduler's own weights.
struct WeightsEpoch: Sendable {
  /// The place in the replay order where it begins.
  let rank: Int32
  /// The scheduler in force there.
  let scheduler: Scheduler
  /// What its beginning did to the days of cards.
  let effect: Effect

  /// What a beginning can do.
  enum Effect: Sendable {
    /// Cards keep their days.
    case none
    /// Cards get the days that its scheduler would have given them.
    case reschedule
    /// Cards beyond the evidence come back to it, from the study day on, those that would be due at
    /// once within so many days.
    case repair(Evidence, day: Int, spread: Int)
  }
}
