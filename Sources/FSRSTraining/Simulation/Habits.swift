import FSRS

/// How a learner rates answers, and how long they take: the input of a simulation besides the
/// model.
///
/// The model determines whether a card is recalled; habits determine which of the three passing
/// ratings it gets, the rating at a first showing, and the steps within a day. Each row of
/// fractions adds up to 1. The defaults are means over many learners. Source: fsrs-rs 6.6.2.
public struct Habits: Hashable, Sendable {
  /// The fractions of Again, Hard, Good and Easy at a card's first showing.
  public var firstRatings = [0.24, 0.094, 0.495, 0.171]

  /// The fractions of Hard, Good and Easy among recalled cards.
  public var passRatings = [0.224, 0.631, 0.145]

  /// On the learning steps, the fractions of the four ratings after Again, after Hard, after Good.
  public var learning = [
    [0.368_6, 0.062_8, 0.510_8, 0.057_7],
    [0.044_2, 0.455_3, 0.445_7, 0.054_9],
    [0.051_9, 0.047, 0.846_2, 0.055],
  ]

  /// On the relearning steps, the fractions of the four ratings after Again, after Hard, after
  /// Good.
  public var relearning = [
    [0.215_7, 0.064_3, 0.659_5, 0.060_4],
    [0.05, 0.463_8, 0.447_5, 0.038_7],
    [0.105_7, 0.143_4, 0.726_6, 0.024_4],
  ]

  /// The seconds for an answer with each rating on the learning steps.
  public var learningSeconds = [19.58, 18.79, 13.78, 10.71]

  /// The seconds for a review with each rating.
  public var reviewSeconds = [19.38, 17.59, 12.38, 8.94]

  /// The seconds for an answer with each rating on the relearning steps.
  public var relearningSeconds = [16.44, 15.25, 12.32, 8.03]

  /// The number of Goods in a row that ends the learning steps.
  public var learningSteps = 2

  /// The number of Goods in a row that ends the relearning steps.
  public var relearningSteps = 1

  /// Creates the usual habits.
  public init() {}
}
