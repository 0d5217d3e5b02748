import FSRS

/// Where weights come from.
package enum WeightsSource: Hashable, Sendable {
  /// They are in use.
  case present
  /// They are the default ones of a model.
  case standard(Parameters.Version)
  /// They are fitted to the learner's answers.
  case fitted(Trainer)
}
