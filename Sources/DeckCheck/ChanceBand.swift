import func Glibc.exp
import func Glibc.log
import func Glibc.lgamma
import func Glibc.log1p

/// The number of hits that chance alone gives: an exact binomial band.
package struct ChanceBand: Hashable, Sendable {
  /// The fewest and the most hits that chance gives in 99 of 100 decks.
  package let hits: ClosedRange<Int>

  /// Computes the band for `count` items, each hit with the given probability.
  package init(count: Int, chance: Double) {
    guard count > 0, 0 < chance, chance < 1 else {
      hits = 0...max(0, count)
      return
    }
    var total = 0.0
    var low = 0
    var high = count
    for hit in 0...count {
      total += exp(ChanceBand.logarithm(hits: hit, of: count, chance: chance))
      if total < 0.005 { low = hit + 1 }
      if total >= 0.995 {
        high = hit
        break
      }
    }
    hits = low...max(low, high)
  }

  /// The probability of at least so many hits by chance alone: an exact binomial tail.
  static func probability(ofAtLeast hits: Int, of count: Int, chance: Double) -> Double {
    guard hits > 0 else { return 1 }
    guard hits <= count, 0 < chance, chance < 1 else { return hits <= count ? chance : 0 }
    return (hits...count).reduce(0) {
      $0 + exp(ChanceBand.logarithm(hits: $1, of: count, chance: chance))
    }
  }

  /// The logarithm of the probability of exactly so many hits.
  private static func logarithm(hits: Int, of count: Int, chance: Double) -> Double {
    let ways =
      lgamma(Double(count + 1)) - lgamma(Double(hits + 1)) - lgamma(Double(count - hits + 1))
    return ways + Double(hits) * log(chance) + Double(count - hits) * log1p(-chance)
  }
}
