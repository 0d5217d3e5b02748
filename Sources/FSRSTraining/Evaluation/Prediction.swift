import FSRS

/// A predicted probability of recall, and whether the answer was recalled.
public struct Prediction: Hashable, Sendable {
  /// The probability of recall, R.
  public var recall: Double

  /// Whether the answer was recalled.
  public var recalled: Bool

  /// The weight of the answer.
  public var weight: Double

  /// The number of days since the previous answer.
  public var days: Int

  /// The number of answers to the card on a later day than the one before, including this one.
  public var reviews: Int

  /// The number of lapses among those before this one.
  public var lapses: Int

  /// A number that predictions for the same card share.
  public var card: Int

  /// Creates a prediction.
  ///
  /// - Parameters:
  ///   - recall: The probability of recall.
  ///   - recalled: Whether the answer was recalled.
  ///   - weight: The weight of the answer.
  ///   - days: The number of days since the previous answer.
  ///   - reviews: The number of answers on later days so far, including this one.
  ///   - lapses: The number of lapses among those before this one.
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
  /// The answers that both models have to predict.
  ///
  /// These are the answers on a later day than the one before, because FSRS-6 says nothing about a
  /// second review on the same day.
  var commonTargets: [Int] { targets.filter { studyDays[$0] > 0 } }

  /// The predictions of given parameters.
  ///
  /// - Parameters:
  ///   - targets: The positions to predict.
  ///   - parameters: The parameters, of the model that the corpus was made for.
  ///   - recency: How much more recent answers count.
  /// - Returns: A prediction for each target, in the same order.
  func predictions(
    of targets: [Int], by parameters: Parameters, weighing recency: Recency = .none
  ) -> [Prediction] {
    let recalls = recalls(by: Model(parameters), at: targets)
    let earlier = longBefore
    return targets.enumerated().map { index, target in
      Prediction(
        recall: recalls[target], recalled: ratings[target].isPass,
        weight: recency.weight(index, of: targets.count), days: studyDays[target],
        reviews: Int(earlier[target].reviews) + 1, lapses: Int(earlier[target].lapses),
        card: Int(cards[target]))
    }
  }

  /// The number of answers to the same card on a later day than the one before, and of lapses among them,
  /// before each answer.
  private var longBefore: [(reviews: Int32, lapses: Int32)] {
    var counts: [(reviews: Int32, lapses: Int32)] = []
    counts.reserveCapacity(ratings.count)
    for card in 0..<cardCount {
      var count: (reviews: Int32, lapses: Int32) = (0, 0)
      for answer in starts[card]..<starts[card + 1] {
        counts.append(count)
        guard studyDays[answer] > 0 else { continue }
        count.reviews += 1
        if !ratings[answer].isPass { count.lapses += 1 }
      }
    }
    return counts
  }

  /// The probability of recall before each answer, up to the last target of each card.
  private func recalls(by model: Model, at targets: [Int]) -> [Double] {
    var ends = [Int](repeating: 0, count: cardCount)
    for target in targets { ends[Int(cards[target])] = max(ends[Int(cards[target])], target + 1) }
    var recalls = [Double](repeating: 1, count: ratings.count)
    for card in 0..<cardCount where ends[card] > 0 {
      model.predict(starts[card]..<ends[card], ratings, days, into: &recalls)
    }
    return recalls
  }
}
