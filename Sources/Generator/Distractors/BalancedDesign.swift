import Deck
import func Glibc.exp
import func Glibc.log
import func Glibc.pow

/// Draws sets of names in which no name looks more right than the others.
///
/// Choosing the names most similar to the right one would put it in their middle, where a guesser
/// finds it. Here every set *S* of *k* names has a weight
///
///     w(S) = exp(β · mean likeness within S) · ∏ λ(x) for x in S
///
/// and the λ are scaled until every name has the same total weight. A card then draws one of the
/// sets with its own right name, by weight. So a set does not reveal which of its names is right:
/// P(right = x | S) = 1/k, however similar the names are.
struct BalancedDesign {
  /// How strongly similar names are drawn together.
  private static let likenessWeight = 40.0
  /// The rounds of scaling, after which the totals agree to a fraction of a percent.
  private static let rounds = 16

  private let names: [OptionText]
  /// Sets of indices of the names, ascending, `size` indices each, one after the other.
  private let sets: [Int]
  private let size: Int
  /// The weight of each set as a whole number, so that draws do not depend on rounding.
  private let weights: [Int]

  /// Builds the design over all sets of names that may appear together.
  ///
  /// - Parameters:
  ///   - names: At most a dozen or so: there are *n* over *k* sets.
  ///   - size: The number of names in a set.
  ///   - allowsNear: Whether names that differ by one letter may stand beside each other.
  init(_ names: [OptionText], size: Int, allowsNear: Bool = false) {
    self.names = names
    self.size = size
    let count = names.count
    let pieces = names.map(\.pieces)
    var likeness = [Double](repeating: 0, count: count * count)
    var fits = [Bool](repeating: true, count: count * count)
    for one in 0..<count {
      for other in one + 1..<max(one + 1, count) {
        likeness[one * count + other] = OptionText.likeness(pieces[one], pieces[other])
        fits[one * count + other] =
          DistractorCheck.between(names[one], names[other], allowsNear: allowsNear) == nil
      }
    }
    var sets: [Int] = []
    var weights: [Double] = []
    let pairs = Double(size * (size - 1) / 2)
    func extend(_ set: [Int], _ total: Double) {
      guard set.count < size else {
        sets += set
        weights.append(exp(BalancedDesign.likenessWeight * total / pairs))
        return
      }
      let start = (set.last ?? -1) + 1
      for next in start..<max(start, count) where set.allSatisfy({ fits[$0 * count + next] }) {
        extend(set + [next], total + set.reduce(0) { $0 + likeness[$1 * count + next] })
      }
    }
    extend([], 0)
    BalancedDesign.balance(&weights, sets, count: count, size: size)
    let most = weights.max() ?? 1
    self.sets = sets
    self.weights = weights.map { max(1, Int($0 / most * 0x1p20)) }
  }

  private static func balance(
    _ weights: inout [Double], _ sets: [Int], count: Int, size: Int
  ) {
    for _ in 0..<rounds {
      var totals = [Double](repeating: 0, count: count)
      for set in weights.indices {
        for place in set * size..<(set + 1) * size { totals[sets[place]] += weights[set] }
      }
      let mean = totals.reduce(0, +) / Double(count)
      let factors = totals.map { $0 > 0 ? pow(mean / $0, 1.5 / Double(size)) : 1 }
      for set in weights.indices {
        for place in set * size..<(set + 1) * size { weights[set] *= factors[sets[place]] }
      }
    }
  }

  /// Draws a set that contains a name, by weight.
  ///
  /// Each set has its own random number, seeded by its names in order: adding or removing a name
  /// changes the draw only if a set with that name wins.
  /// - Returns: The indices of the names, ascending; nil if the name fits into no set.
  func draw(with place: Int, seed: String) -> [Int]? {
    let order = names.indices.sorted { names[$0].text < names[$1].text }
    var ranks = [Int](repeating: 0, count: names.count)
    for (rank, name) in order.enumerated() { ranks[name] = rank }
    let bytes = names.map { Array("|\($0.text)".utf8) }
    let start = StableRandom.hash(seed)
    var best: (time: Double, set: Int)?
    for set in weights.indices {
      let places = sets[set * size..<(set + 1) * size]
      guard places.contains(place) else { continue }
      let state = places.sorted { ranks[$0] < ranks[$1] }
        .reduce(start) { StableRandom.hash(bytes[$1], from: $0) }
      var random = StableRandom(state: state)
      let time = -log(max(random.fraction(), 0x1p-53)) / Double(weights[set])
      if best.map({ time < $0.time }) ?? true { best = (time, set) }
    }
    return best.map { Array(sets[$0.set * size..<($0.set + 1) * size]) }
  }
}
