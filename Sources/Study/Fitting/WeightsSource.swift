import FSRS
import FSRSTraining

/// The origin of parameters.
package enum WeightsSource: Hashable, Sendable {
  /// The parameters in use.
  case present
  /// The default parameters of a model.
  case standard(Parameters.Version)
  /// Parameters fitted to the learner's answers.
  case fitted(Trainer)
}
