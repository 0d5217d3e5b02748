/// A typed number as read: its amount with the sign, how it was hedged, and its unit.
struct NumberReading: Hashable, Sendable {
  var amount: Amount
  /// The upper end when a range was typed: "600–650".
  var upper: Amount?
  var hedge = Hedge.none
  var unit = UnitExpression.none
  /// Whether more was typed behind the unit than is understood: "in July", "urban".
  var hasMore = false

  /// How far the learner stands by the number.
  enum Hedge: Hashable, Sendable {
    case none, about, atLeast, moreThan, atMost, lessThan
    /// A little less: "nearly", "almost".
    case nearly

    /// Whether it says that the truth lies higher, or may.
    var isLower: Bool { self == .atLeast || self == .moreThan }
    /// Whether it says that the truth lies lower, or may.
    var isUpper: Bool { self == .atMost || self == .lessThan }
  }
}
