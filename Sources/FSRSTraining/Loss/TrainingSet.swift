import FSRS

/// The targets of a fit with their weights.
struct TrainingSet: Sendable {
  /// The largest number of answers of a card that are used. Source: fsrs-rs 6.6.2.
  static let longestHistory = 256

  /// All answers.
  let corpus: Corpus
  /// The weight of each answer as a target; 0 for one that is not used.
  let weights: [Double]
  /// The cards that have targets.
  let cards: [Int]
  /// The first answer to each of these cards.
  let starts: [Int]
  /// The end of the answers to compute for each of these cards.
  let ends: [Int]
  /// The number of targets of each of these cards.
  let sizes: [Int]
  /// The number of targets.
  let count: Int

  /// Creates a training set with a weight for each target.
  ///
  /// - Parameters:
  ///   - targets: Positions in the corpus, in order of time.
  ///   - corpus: All answers.
  ///   - recency: How much more recent answers count.
  init(_ targets: [Int], of corpus: Corpus, _ recency: Recency) {
    var weights = [Double](repeating: 0, count: corpus.ratings.count)
    var ends = [Int](repeating: 0, count: corpus.cardCount)
    var sizes = [Int](repeating: 0, count: corpus.cardCount)
    for (index, target) in targets.enumerated() {
      let card = Int(corpus.cards[target])
      guard target - corpus.starts[card] < Self.longestHistory else { continue }
      weights[target] = recency.weight(index, of: targets.count)
      ends[card] = max(ends[card], target + 1)
      sizes[card] += 1
    }
    let cards = (0..<corpus.cardCount).filter { sizes[$0] > 0 }
    self.corpus = corpus
    self.weights = weights
    self.cards = cards
    starts = cards.map { corpus.starts[$0] }
    self.ends = cards.map { ends[$0] }
    self.sizes = cards.map { sizes[$0] }
    count = self.sizes.reduce(0, +)
  }
}
