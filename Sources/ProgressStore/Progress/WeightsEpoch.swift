import FSRS

/// A stretch of the fold order with the same weights, from a choice of weights to the next.
///
/// Epochs are numbered from 0, which begins before everything with the scheduler's own weights.
struct WeightsEpoch: Sendable {
  /// The place in the fold order where it begins.
  let rank: Int32
  /// The scheduler in force there.
  let scheduler: Scheduler
  /// Whether its beginning gave cards new days.
  let reschedules: Bool
}
