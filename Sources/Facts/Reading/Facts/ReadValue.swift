/// A value that was read, with what later checks need.
struct ReadValue {
  var value: Value
  /// The number, when it is a single one.
  var number: DecimalText?
  /// Where the value stands.
  var place: Place
}
