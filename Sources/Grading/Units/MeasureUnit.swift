/// A unit: what it measures, and how its numbers become those of the dimension's base unit, (number
/// − zero) × scale.
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

/// A unit as written, with what it is counted per: "people per km²", "¥", "t/year".
struct UnitExpression: Hashable, Sendable {
  var top: MeasureUnit?
  var bottom: MeasureUnit?
  /// As it was written, in plain text.
  var text: String

  static let none = UnitExpression(top: nil, bottom: nil, text: "")

  var isEmpty: Bool { top == nil && bottom == nil }

  /// Whether both parts are units that this app has a table for.
  var isKnown: Bool {
    [top, bottom].allSatisfy { unit in
      if case .things? = unit?.dimension { false } else { true }
    }
  }

  /// Whether a part that is no known unit has a digit in it, as no name of a unit has.
  var hasDigit: Bool {
    [top, bottom].contains { unit in
      if case .things(let name)? = unit?.dimension {
        name.unicodeScalars.contains { Int(decimal: $0) != nil }
      } else {
        false
      }
    }
  }

  /// How it is named to the learner: as it was typed, currencies by their code.
  var words: String {
    if case .money(let code)? = top?.dimension, bottom == nil { return code }
    // "not in in" cannot be read.
    if let name = ["in": "inches", "\"": "inches", "''": "inches", "'": "feet"][text] {
      return name
    }
    let pieces = text.prefix(24).split(separator: "^", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(String(pieces[0])) { words, piece in
      let raised = ["2": "²", "3": "³"][piece.prefix(1)]
      return words + (raised.map { $0 + piece.dropFirst() } ?? "^" + piece)
    }
  }
}
