/// How a learner answers and how long it takes: what a simulation needs to know besides a model.
///
/// Whether a card is recalled is the model's to say; habits say which of the three passing ratings
/// it gets, how a first showing goes, and what happens on the steps within a day. Each row of
/// shares adds up to 1. The defaults are means over many learners. Source: fsrs-rs 6.6.2.
public struct Habits: Hashable, Sendable {
  /// The shares of Again, Hard, Good and Easy at a card's first showing.
  public var firstRatings = [0.24, 0.094, 0.495, 0.171]

  /// The shares of Hard, Good and Easy among recalled cards.
  public var passRatings = [0.224, 0.631, 0.145]

  /// On the learning steps, the shares of the four ratings after Again, after Hard, after Good.
  public var learning = [
    [0.368_6, 0.062_8, 0.510_8, 0.057_7],
    [0.044_2, 0.455_3, 0.445_7, 0.054_9],
    [0.051_9, 0.047, 0.846_2, 0.055],
  ]

  /// The same on the relearning steps.
  public var relearning = [
    [0.215_7, 0.064_3, 0.659_5, 0.060_4],
    [0.05, 0.463_8, 0.447_5, 0.038_7],
    [0.105_7, 0.143_4, 0.726_6, 0.024_4],
  ]

  /// The seconds that an answer with each rating takes on the learning steps.
  public var learningSeconds = [19.58, 18.79, 13.78, 10.71]

  /// The same for reviews.
  public var reviewSeconds = [19.38, 17.59, 12.38, 8.94]

  /// The same on the relearning steps.
  public var relearningSeconds = [16.44, 15.25, 12.32, 8.03]

  /// How many times in a row Good must come on the learning steps.
  public var learningSteps = 2

  /// The same on the relearning steps.
  public var relearningSteps = 1

  /// The usual habits.
  public init() {}
}
