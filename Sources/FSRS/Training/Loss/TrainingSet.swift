/// Targets with the weight that each has in a fit.
struct TrainingSet: Sendable {
  /// The longest history that is learnt from, in answers. Source: fsrs-rs 6.6.2.
  static let longestHistory = 256

  /// All answers.
  let corpus: Corpus
  /// The weight of each answer as a target; 0 for one that is not learnt from.
  let weights: [Double]
  /// The cards that have targets.
  let cards: [Int]
  /// For each of those cards its first answer.
  let starts: [Int]
  /// For each of those cards the end of the answers to walk over.
  let ends: [Int]
  /// For each of those cards the number of its targets.
  let sizes: [Int]
  /// How many targets there are.
  let count: Int

  /// Weighs targets.
  ///
  /// - Parameters:
  ///   - targets: Positions in the corpus, in order of time.
  ///   - corpus: All answers.
  ///   - recency: How weights rise with time.
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
