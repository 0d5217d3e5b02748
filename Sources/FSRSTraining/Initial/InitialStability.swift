import FSRS
import func Glibc.exp
import func Glibc.log

/// The four stabilities after a first answer, estimated from first reviews.
struct InitialStability {
  /// The range of a stability.
  private static let limits = 0.001...100.0

  /// The number of cards with each first rating, Again first.
  let counts: [Int]

  /// The stability after each first rating; nil if it has no cards.
  private(set) var found: [Double?]

  /// Estimates the stability after each first rating that has cards.
  ///
  ///     p = (recalled + a)/(n + 1),  a = the mean fraction recalled
  ///     minimise Σ n · (-p · ln R(t, s) - (1 - p) · ln(1 - R(t, s))) + |s - default|/16
  ///
  /// over s in 0.001...100, with the default decay. Source: fsrs-rs 6.6.2, which uses ternary
  /// search.
  ///
  /// - Parameters:
  ///   - reviews: The first reviews.
  ///   - meanRecall: a.
  init(_ reviews: FirstReviews, meanRecall: Double) {
    let model = Model(.standard)
    counts = Rating.allCases.map { rating in
      reviews.groups.reduce(0) { $0 + ($1.rating == rating ? $1.count : 0) }
    }
    found = Rating.allCases.map { rating in
      let own = reviews.groups.filter { $0.rating == rating }
      guard !own.isEmpty else { return nil }
      let usual = Parameters.standard.values[rating.rawValue - 1]
      return Self.leastPoint { stability in
        own.reduce(abs(stability - usual) / 16) { sum, group in
          let share = (Double(group.recalled) + meanRecall) / (Double(group.count) + 1)
          let recall = model.retrievability(
            of: Memory(stability: stability, difficulty: 5), elapsedDays: Double(group.days))
          let loss = share * log(recall) + (1 - share) * log(1 - recall)
          return sum - Double(group.count) * loss
        }
      }
    }
  }

  /// Accepts trained stabilities, except those of ratings without cards.
  ///
  /// - Parameters:
  ///   - trained: The four stabilities.
  ///   - initial: The stabilities before training.
  init(trained: [Double], from initial: InitialStability) {
    counts = initial.counts
    found = zip(trained, initial.found).map { $1 == nil ? nil : $0 }
  }

  /// All four, in order and with the gaps filled; nil if no rating had cards.
  var weights: [Double]? {
    var known = smoothed()
    switch known.compactMap(\.self).count {
    case 0: return nil
    case 1:
      for (index, value) in known.enumerated() {
        guard let value else { continue }
        let ratio = value / Parameters.standard.values[index]
        known = Parameters.standard.values.prefix(4).map { $0 * ratio }
      }
    default: known = Self.filled(known.map { $0.map { Glibc.log($0) } }).map { $0.map { exp($0) } }
    }
    return known.map { ($0 ?? 0).clamped(to: Self.limits) }
  }

  /// The stabilities, where a better rating never has a lower one.
  ///
  /// Two in the wrong order both get the value of the one with more cards, or of the better rating
  /// if they have equally many. Source: fsrs-rs 6.6.2.
  private func smoothed() -> [Double?] {
    var known = found
    for (small, big) in [(0, 1), (1, 2), (2, 3), (0, 2), (1, 3), (0, 3)] {
      guard let low = known[small], let high = known[big], low > high else { continue }
      let winner = counts[small] > counts[big] ? low : high
      known[small] = winner
      known[big] = winner
    }
    return known
  }

  /// Logarithms of stabilities with the missing ones interpolated or extrapolated.
  ///
  ///     s2 = s1^0.41 · s3^0.59,  s3 = s2^0.46 · s4^0.54
  ///
  /// solved for the missing ones. Source: fsrs-rs 6.6.2.
  ///
  /// - Parameter known: Two or more of four.
  /// - Returns: All four.
  private static func filled(_ known: [Double?]) -> [Double?] {
    let (a, b) = (0.41, 0.54)
    var log = known
    if log[1] == nil {
      if let one = log[0], let three = log[2] {
        log[1] = a * one + (1 - a) * three
      } else if let three = log[2], let four = log[3] {
        log[1] = (three - b * four) / (1 - b)
      } else if let one = log[0], let four = log[3] {
        log[1] = (a * one + (1 - a) * b * four) / (a + b - a * b)
      }
    }
    guard let two = log[1] else { return log }
    if log[2] == nil {
      log[2] =
        log[3].map { (1 - b) * two + b * $0 } ?? log[0].map { (two - a * $0) / (1 - a) }
    }
    guard let three = log[2] else { return log }
    return [
      log[0] ?? (two - (1 - a) * three) / a, two, three, log[3] ?? (three - (1 - b) * two) / b,
    ]
  }

  /// The minimum of a function that falls and then rises, by golden section search.
  private static func leastPoint(_ value: (Double) -> Double) -> Double {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (limits.lowerBound, limits.upperBound)
    var (left, right) = (high - ratio * (high - low), low + ratio * (high - low))
    var (leftValue, rightValue) = (value(left), value(right))
    while high - low > 1e-9 * high {
      if leftValue < rightValue {
        (high, right, rightValue) = (right, left, leftValue)
        left = high - ratio * (high - low)
        leftValue = value(left)
      } else {
        (low, left, leftValue) = (left, right, rightValue)
        right = low + ratio * (high - low)
        rightValue = value(right)
      }
    }
    return (low + high) / 2
  }
}
