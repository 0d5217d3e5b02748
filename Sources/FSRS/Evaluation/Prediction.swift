/// A chance of recall that a model foretold for an answer, and what came of it.
public struct Prediction: Hashable, Sendable {
  /// The chance of recall, R.
  public var recall: Double

  /// Whether the answer came.
  public var recalled: Bool

  /// How much it counts.
  public var weight: Double

  /// The days since the answer before.
  public var days: Int

  /// How many answers to the card came on a later day than the one before, this one included.
  public var reviews: Int

  /// How many of those before this one were lapses.
  public var lapses: Int

  /// A number that predictions for the same card share.
  public var card: Int

  /// Makes a prediction.
  ///
  /// - Parameters:
  ///   - recall: The chance of recall.
  ///   - recalled: Whether the answer came.
  ///   - weight: How much it counts.
  ///   - days: The days since the answer before.
  ///   - reviews: Answers on later days so far, this one included.
  ///   - lapses: Lapses among those before this one.
  ///   - card: A number that predictions for the same card share.
  public init(
    recall: Double, recalled: Bool, weight: Double = 1, days: Int = 1, reviews: Int = 1,
    lapses: Int = 0, card: Int = 0
  ) {
    self.recall = recall
    self.recalled = recalled
    self.weight = weight
    self.days = days
    self.reviews = reviews
    self.lapses = lapses
    self.card = card
  }
}

extension Corpus {
  /// The answers that every model has to foretell, whichever it was laid out for.
  ///
  /// Those on a later day than the one before: only these can be compared between FSRS-6, which
  /// says nothing about a second review on the same day, and FSRS-7.
  var commonTargets: [Int] { targets.filter { studyDays[$0] > 0 } }

  /// What weights foretell.
  ///
  /// - Parameters:
  ///   - targets: Positions to foretell.
  ///   - parameters: The weights, of the model this was laid out for.
  ///   - recency: How much more the latest count.
  /// - Returns: A prediction for each target, in their order.
  func predictions(
    of targets: [Int], by parameters: Parameters, weighing recency: Recency = .none
  ) -> [Prediction] {
    let recalls =
      switch parameters.version {
      case .six: recalls(by: FSRS6<Double>(weights: parameters.weights), at: targets)
      case .seven: recalls(by: FSRS7<Double>(weights: parameters.weights), at: targets)
      }
    return targets.enumerated().map { index, target in
      let before = start(of: target)..<target
      let long = before.filter { studyDays[$0] > 0 }
      return Prediction(
        recall: recalls[target], recalled: ratings[target].isPass,
        weight: recency.weight(index, of: targets.count), days: studyDays[target],
        reviews: long.count + 1, lapses: long.filter { !ratings[$0].isPass }.count,
        card: Int(cards[target]))
    }
  }

  /// The chance of recall before each answer, as far as the cards of some targets go.
  private func recalls<Model: Formulas<Double>>(by model: Model, at targets: [Int]) -> [Double] {
    var ends = [Int](repeating: 0, count: cardCount)
    for target in targets { ends[Int(cards[target])] = max(ends[Int(cards[target])], target + 1) }
    var recalls = [Double](repeating: 1, count: ratings.count)
    for card in 0..<cardCount where ends[card] > 0 {
      var trace = model.first(ratings[starts[card]])
      for position in starts[card] + 1..<ends[card] {
        let fading = model.fading(trace, days: days[position])
        recalls[position] = model.recall(fading)
        trace = model.next(trace, ratings[position], days: days[position], fading)
      }
    }
    return recalls
  }
}
