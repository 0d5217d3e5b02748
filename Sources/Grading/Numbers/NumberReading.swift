/// A typed number as read: its amount with the sign, how it was hedged, and its unit.
struct NumberReading: Hashable, Sendable {
  var amount: Amount
  /// The upper end when a range was typed: "600–650".
  var upper: Amount?
  var hedge = Hedge.none
  var unit = UnitExpression.none

  /// How far the learner stands by the number.
  enum Hedge: Hashable, Sendable { case none, about, atLeast, atMost }
}
