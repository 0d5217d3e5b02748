import Deck
import func Glibc.exp

/// A guesser that learns from some questions of a deck how to guess the others.
///
/// It weighs what all blind guessers would pick: a conditional logit, where the probability of an
/// option is proportional to exp(∑ w), over the guessers that rank the option first or last. The
/// weights are learned by gradient ascent with momentum and a small penalty, always from questions
/// about other facts than the one that is guessed.
struct LearnedGuesser {
  /// A choice to learn from or to guess.
  struct Item {
    /// The features of each option, as indices.
    let options: [[Int]]
    let right: Int
    /// The part of the deck to which its fact belongs.
    let fold: Int

    init(_ view: BlindSolver.View, right: Int, fact: String) {
      var options = [[Int]](repeating: [], count: view.options.count)
      for (place, solver) in BlindSolver.allCases.enumerated() {
        guard let scores = solver.scores(view), let most = scores.max(), let least = scores.min(),
          most > least
        else { continue }
        for (option, score) in scores.enumerated() {
          if score == most { options[option].append(2 * place) }
          if score == least { options[option].append(2 * place + 1) }
        }
      }
      self.options = options
      self.right = right
      fold = Int(StableRandom.hash(fact) % UInt64(LearnedGuesser.folds))
    }

    /// The probability of each option.
    func probabilities(_ weights: [Double]) -> [Double] {
      let sums = options.map { $0.reduce(0) { $0 + weights[$1] } }
      let most = sums.max() ?? 0
      let powers = sums.map { exp($0 - most) }
      let total = powers.reduce(0, +)
      return powers.map { $0 / total }
    }

    /// The probability that the guesser picks the right option: all equally likely ones are one pick.
    func hit(_ weights: [Double]) -> Double {
      let probabilities = probabilities(weights)
      let best = (probabilities.max() ?? 1) - 1e-9
      let picks = probabilities.indices.filter { probabilities[$0] >= best }
      return picks.contains(right) ? 1 / Double(picks.count) : 0
    }
  }

  private static let folds = 8
  private static let steps = 100
  /// The largest number of choices that it learns from; more would only take longer.
  static let most = 2000

  /// Guesses every item with what it learned from those of other facts.
  ///
  /// - Returns: For each item, the probability that the guess is right.
  static func hits(_ items: [Item]) -> [Double] {
    let learned = (0..<folds).map { fold in weights(from: items.filter { $0.fold != fold }) }
    return items.map { $0.hit(learned[$0.fold]) }
  }

  private static func weights(from items: [Item]) -> [Double] {
    let count = 2 * BlindSolver.allCases.count
    var weights = [Double](repeating: 0, count: count)
    var speed = weights
    guard !items.isEmpty else { return weights }
    for _ in 0..<steps {
      var slope = weights.map { -0.03 * $0 }
      for item in items {
        let probabilities = item.probabilities(weights)
        for (option, features) in item.options.enumerated() {
          let miss = (option == item.right ? 1 : 0) - probabilities[option]
          for feature in features { slope[feature] += miss / Double(items.count) }
        }
      }
      for feature in weights.indices {
        speed[feature] = 0.9 * speed[feature] + 0.2 * slope[feature]
        weights[feature] += speed[feature]
      }
    }
    return weights
  }
}
