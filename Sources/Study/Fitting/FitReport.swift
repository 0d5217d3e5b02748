import FSRS
import FSRSTraining

/// How well parameters predict a learner's answers, and whether others would do better.
package struct FitReport: Sendable {
  /// One line of a comparison.
  package struct Line: Sendable {
    /// The parameters that predicted.
    package let source: WeightsSource
    /// How good their predictions were.
    package let evaluation: Evaluation
  }

  /// The answers.
  package let reviews: ReviewHistory
  /// The parameters in use.
  package let present: Parameters
  /// The target probability of recall.
  package let target: Double
  /// The current parameters, evaluated on all answers that can be predicted.
  package let whole: Evaluation
  /// The choice that a fit would make, with all candidates.
  package let fit: Fit

  /// Evaluates parameters on a learner's answers.
  /// - Parameters:
  ///   - present: The parameters in use.
  ///   - reviews: The answers.
  ///   - lastFit: When the current parameters were chosen, in seconds since 1970; nil for default
  ///     ones.
  ///   - target: The target probability of recall.
  package init(
    of present: Parameters, on reviews: ReviewHistory, since lastFit: Int? = nil, target: Double
  ) {
    self.reviews = reviews
    self.present = present
    self.target = target
    whole = Evaluation(of: present, on: reviews.histories)
    fit = Fit(to: reviews, present: present, since: lastFit, retention: target)
  }

  /// All candidates of a fit, evaluated on answers they were not fitted to; empty if there are too
  /// few.
  package var heldOut: [Line] { fit.candidates.count > 1 ? fit.candidates : [] }
}
