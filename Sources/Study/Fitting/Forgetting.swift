import FSRS
import Glibc

/// How fast a learner may forget, beside what the weights say, and how likely each is.
///
/// Weights are never quite right about a person, and default ones less so. At a pace p recall after t
/// days is what the model gives after p · t. Before any answer p is spread about 1, as learners are;
/// each answer that came or did not come makes some paces likelier.
package struct Forgetting: Hashable, Sendable {
  /// The paces considered: e^-1.2 to e^1.2.
  package static let paces = (-12...12).map { exp(Double($0) * 0.1) }
  /// How far the logarithm of the pace commonly is from 0.
  static let spread = 0.35

  /// The chance of each pace; together 1.
  package let chances: [Double]

  /// What answers say.
  ///
  ///     P(p) ~ exp(-(ln p)²/(2 · 0.35²)) · Π R(p · t) if it came, else 1 - R(p · t)
  ///
  /// over the answers on a later day than the one before.
  /// - Parameters:
  ///   - histories: The answers to each card.
  ///   - model: The model with the weights in use.
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

  /// The mean of the pace, in logarithms.
  package var mean: Double {
    exp(zip(Self.paces, chances).reduce(0) { $0 + log($1.0) * $1.1 })
  }

  /// A pace such that so large a share is below it.
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
