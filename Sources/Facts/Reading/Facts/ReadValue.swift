/// A value with the details that later checks need.
struct ReadValue {
  var value: Value
  /// The number, if it is a single one.
  var number: DecimalText?
  /// The location of the value.
  var place: Place
}
