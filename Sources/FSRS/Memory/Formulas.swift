/// The formulas of a memory model, for one kind of number.
///
/// A history goes through them in one way, whether for scheduling or for training:
///
///     var trace = formulas.first(ratings[0])
///     let fading = formulas.fading(trace, days: t)        // what the learner still knew
///     trace = formulas.next(trace, rating, days: t, fading)
protocol Formulas<Number>: Sendable {
  /// What it is computed with.
  associatedtype Number: Scalar
  /// What is kept of a card between two reviews.
  associatedtype Trace: Sendable
  /// How much of a trace was left when a review came.
  associatedtype Fading: Sendable

  /// Prepares the formulas.
  ///
  /// - Parameter weights: As many as the model has, w[0] first.
  init(weights: [Number])

  /// The trace of a first answer.
  func first(_ rating: Rating) -> Trace

  /// What is left of a trace after a time, in days.
  func fading(_ trace: Trace, days: Double) -> Fading

  /// The chance of recall that goes with it.
  func recall(_ fading: Fading) -> Number

  /// The trace after one more review.
  func next(_ trace: Trace, _ rating: Rating, days: Double, _ fading: Fading) -> Trace
}
