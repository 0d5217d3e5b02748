/// A unit: its dimension, and the conversion to the base unit of the dimension, (number − zero) ×
/// scale.
struct MeasureUnit: Hashable, Sendable {
  let dimension: Dimension
  let scale: ExactDecimal
  let zero: ExactDecimal

  init(_ dimension: Dimension, _ scale: ExactDecimal = ExactDecimal(1), zero: ExactDecimal = .zero)
  {
    self.dimension = dimension
    self.scale = scale
    self.zero = zero
  }
}

/// A unit as written, with the unit it is divided by: "people per km²", "¥", "t/year".
struct UnitExpression: Hashable, Sendable {
  var top: MeasureUnit?
  var bottom: MeasureUnit?
  /// The unit as it was written, in plain text.
  var text: String
  /// The plural of the upper unit, in plain text, where the author gives it.
  var several: String?

  static let none = UnitExpression(top: nil, bottom: nil, text: "")

  var isEmpty: Bool { top == nil && bottom == nil }

  /// Whether both parts are known units.
  var isKnown: Bool {
    [top, bottom].allSatisfy { unit in
      if case .things? = unit?.dimension { false } else { true }
    }
  }

  /// Whether a part that is not a known unit contains a digit, as no unit name does.
  var hasDigit: Bool {
    [top, bottom].contains { unit in
      if case .things(let name)? = unit?.dimension {
        name.unicodeScalars.contains { Int(decimal: $0) != nil }
      } else {
        false
      }
    }
  }
}
