/// A JSON number taken apart: `-12.5e3` is mantissa 125, exponent 2, negative, not whole.
struct ScannedNumber {
  var isNegative = false
  /// There is neither a point nor an exponent.
  var isWhole = true
  /// Every digit before the exponent is 0.
  var isZero = true
  /// The digits before the exponent, as long as a `Double` holds them exactly; then nil.
  var mantissa: Int? = 0
  /// The power of ten the mantissa is multiplied by, capped at a million either way.
  var exponent = 0

  mutating func add(_ digit: Int, afterPoint: Bool) {
    if digit != 0 { isZero = false }
    if afterPoint { exponent -= 1 }
    guard let sofar = mantissa else { return }
    let grown = sofar * 10 + digit
    mantissa = grown <= 1 << 53 ? grown : nil
  }
}
