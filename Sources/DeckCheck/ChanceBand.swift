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
      let logarithm =
        lgamma(Double(count + 1)) - lgamma(Double(hit + 1)) - lgamma(Double(count - hit + 1))
        + Double(hit) * log(chance) + Double(count - hit) * log1p(-chance)
      total += exp(logarithm)
      if total < 0.005 { low = hit + 1 }
      if total >= 0.995 {
        high = hit
        break
      }
    }
    hits = low...max(low, high)
  }
}
