extension StyledText: ExpressibleByStringInterpolation {
  /// Creates text from a literal, cleaned like any other text.
  package init(stringLiteral value: String) {
    self.init(value)
  }

  /// Creates text from the pieces of an interpolated literal.
  package init(stringInterpolation: StringInterpolation) {
    self = stringInterpolation.text
  }

  /// Collects the pieces of an interpolated literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    var text = StyledText("")

    /// Starts without pieces.
    package init(literalCapacity: Int, interpolationCount: Int) {}

    /// Adds the text between two values.
    package mutating func appendLiteral(_ literal: String) {
      text += StyledText(literal)
    }

    /// Adds a value, in a style or plain: `\(name)`, `\("Right", .good)`.
    package mutating func appendInterpolation(
      _ value: some CustomStringConvertible, _ style: Style? = nil
    ) {
      text += StyledText(value.description, style)
    }

    /// Adds a text with its styles.
    package mutating func appendInterpolation(_ value: StyledText) {
      text += value
    }
  }
}
