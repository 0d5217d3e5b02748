import FSRS
import func Glibc.log
import func Glibc.sqrt

/// How much better one set of predictions is than another of the same answers, with its
/// uncertainty.
public struct Gain: Hashable, Sendable {
  /// The mean loss of the other set minus that of this one, in nats per answer.
  public let mean: Double

  /// The standard error of ``mean``, over cards; not-a-number for fewer than two.
  ///
  ///     sqrt(C/(C - 1) · Σ (D - mean · n)²)/N
  ///
  /// D is the difference of the losses of a card's n answers, C the number of cards and N that of
  /// answers. The error is over cards because answers to a card share its memory; over answers it
  /// would be too small. It is within a few percent of a bootstrap over cards, but takes one pass
  /// and no random numbers.
  public let error: Double
}

extension Evaluation {
  /// Compares with another evaluation of the same answers in the same order.
  ///
  /// - Parameter other: The predictions to compare with.
  /// - Returns: The gain, above 0 if this one is better.
  public func gain(over other: Evaluation) -> Gain {
    var cards: [Int: (difference: Double, weight: Double)] = [:]
    for (own, other) in zip(predictions, other.predictions) {
      cards[own.card, default: (0, 0)].difference += other.loss - own.loss
      cards[own.card, default: (0, 0)].weight += own.weight
    }
    let count = Double(cards.count)
    let sums = cards.sorted { $0.key < $1.key }.map(\.value)
    let mean = sums.reduce(0) { $0 + $1.difference } / weight
    let squares = sums.reduce(0) { sum, card in
      let rest = card.difference - mean * card.weight
      return sum + rest * rest
    }
    return Gain(mean: mean, error: sqrt(count / (count - 1) * squares) / weight)
  }
}

extension Prediction {
  /// The weighted loss, in nats.
  var loss: Double {
    let chance = recall.clamped(to: Slope.recalls)
    return -weight * log(recalled ? chance : 1 - chance)
  }
}
