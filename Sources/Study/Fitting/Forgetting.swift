import FSRS
import func Glibc.exp
import func Glibc.log

/// How much faster or slower a learner may forget than the parameters say, with probabilities.
///
/// Parameters are never quite right for a person, and default ones less so. A learner with
/// forgetting rate p recalls after t days what the model predicts for p · t days. Before any answer
/// p is distributed around 1 as it is among learners; each answer makes some rates more likely.
package struct Forgetting: Hashable, Sendable {
  /// The rates considered: e^-1.2 to e^1.2.
  package static let paces = (-12...12).map { exp(Double($0) * 0.1) }
  /// The standard deviation of the logarithm of the rate among learners.
  static let spread = 0.35

  /// The probability of each rate; the sum is 1.
  package let chances: [Double]

  /// Updates the probabilities of the rates with a learner's answers:
  ///
  ///     P(p) ~ exp(-(ln p)²/(2 · 0.35²)) · Π R(p · t) if recalled, else 1 - R(p · t)
  ///
  /// over the answers on a later day than the one before.
  /// - Parameters:
  ///   - histories: The answers to each card.
  ///   - model: The model with the current parameters.
  package init(_ histories: [History], by model: Model) {
    var logs = Self.paces.map { -log($0) * log($0) / (2 * Self.spread * Self.spread) }
    for history in histories {
      guard let first = history.answers.first else { continue }
      var memory = model.first(first.rating)
      for answer in history.answers.dropFirst() {
        if answer.elapsed.days > 0 {
          for (index, pace) in Self.paces.enumerated() {
            let recall = model.retrievability(
              of: memory, elapsedDays: Double(answer.elapsed.days) * pace)
            let chance = min(max(recall, 1e-6), 1 - 1e-6)
            logs[index] += log(answer.rating == .again ? 1 - chance : chance)
          }
        }
        memory = model.next(memory, rating: answer.rating, after: answer.elapsed)
      }
    }
    let most = logs.max() ?? 0
    let weights = logs.map { exp($0 - most) }
    let sum = weights.reduce(0, +)
    chances = weights.map { $0 / sum }
  }

  /// The mean of the logarithm of the rate.
  package var mean: Double {
    exp(zip(Self.paces, chances).reduce(0) { $0 + log($1.0) * $1.1 })
  }

  /// A quantile of the rate: the given fraction of the probability lies below it.
  package func pace(at share: Double) -> Double {
    var rest = share
    for (pace, chance) in zip(Self.paces, chances) {
      // Within a step, as far as the rest reaches.
      if rest < chance { return pace * exp(0.1 * (rest / chance - 0.5)) }
      rest -= chance
    }
    return Self.paces[Self.paces.count - 1]
  }
}
