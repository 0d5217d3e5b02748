/// The parts of a JSON number: `-12.5e3` is mantissa 125, exponent 2, negative, not whole.
struct ScannedNumber {
  var isNegative = false
  /// Whether it has neither a point nor an exponent.
  var isWhole = true
  /// Whether every digit before the exponent is 0.
  var isZero = true
  /// The digits before the exponent; nil if a `Double` cannot store them exactly.
  var mantissa: Int? = 0
  /// The power of ten of the mantissa, limited to a million in both directions.
  var exponent = 0

  mutating func add(_ digit: Int, afterPoint: Bool) {
    if digit != 0 { isZero = false }
    if afterPoint { exponent -= 1 }
    guard let sofar = mantissa else { return }
    let grown = sofar * 10 + digit
    mantissa = grown <= 1 << 53 ? grown : nil
  }
}
