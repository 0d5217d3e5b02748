/// A typed number after reading: its signed amount, its hedge and its unit.
struct NumberReading: Hashable, Sendable {
  var amount: Amount
  /// The upper end of a range: "600–650".
  var upper: Amount?
  var hedge = Hedge.none
  var unit = UnitExpression.none
  /// Whether more was typed after the unit than is understood: "in July", "urban".
  var hasMore = false

  /// A restriction that the learner put on the number.
  enum Hedge: Hashable, Sendable {
    case none, about, atLeast, moreThan, atMost, lessThan
    /// A little less: "nearly", "almost".
    case nearly

    /// Whether it means that the true value is or may be higher.
    var isLower: Bool { self == .atLeast || self == .moreThan }
    /// Whether it means that the true value is or may be lower.
    var isUpper: Bool { self == .atMost || self == .lessThan }
  }
}
