/// An expression that a fact's value must agree with.
struct Derivation {
  var expression: Expression
  var place: Place
  /// The stated value, with which the result must agree.
  var value: DecimalText
  /// The location of the value, where a difference is reported.
  var valuePlace: Place
  /// The values of the other columns in the same row, by column id.
  var names: [String: Numbers.Entry]
}
