/// The formulas of a memory model, for one number type.
///
/// A history is computed in the same way for scheduling and for training:
///
///     var state = formulas.first(ratings[0])
///     let fading = formulas.fading(state, days: t)        // what the learner still knew
///     state = formulas.next(state, rating, days: t, fading)
protocol Formulas<Number>: Sendable {
  /// The number type of the computation.
  associatedtype Number: Scalar
  /// The memory state of a card between two reviews.
  associatedtype State: Sendable
  /// The probabilities of recall when a review comes.
  associatedtype Fading: Sendable

  /// Prepares the formulas.
  ///
  /// - Parameter parameters: All parameters of the model, w[0] first.
  init(parameters: [Number])

  /// The state after a first answer.
  func first(_ rating: Rating) -> State

  /// The probabilities of recall after a time, in days.
  func fading(_ state: State, days: Double) -> Fading

  /// The total probability of recall.
  func recall(_ fading: Fading) -> Number

  /// The state after one more review.
  func next(_ state: State, _ rating: Rating, days: Double, _ fading: Fading) -> State
}
