import FSRS

/// A part of the replay order with the same parameters and evidence, from a change of parameters or
/// a repair to the next.
///
/// Epochs are numbered from 0, which starts before everything with the scheduler's own parameters.
struct WeightsEpoch: Sendable {
  /// The position in replay order where it starts.
  let rank: Int32
  /// The scheduler in this epoch.
  let scheduler: Scheduler
  /// The effect of its start on due dates.
  let effect: Effect

  /// The effects that a start can have.
  enum Effect: Sendable {
    /// Due dates stay the same.
    case none
    /// Cards get the due dates that its scheduler would have given them.
    case reschedule
    /// Cards with intervals beyond the evidence become due earlier, from the study day on; those
    /// that would be due at once are spread over a number of days.
    case repair(Evidence, day: Int, spread: Int)
  }
}
