/// An exact decimal number, mantissa × 10^exponent.
///
/// The mantissa has no trailing zeros, so equal values are equal structs. `8.910` and `8.91` are
/// the same value; `Amount` stores how many figures were typed. A mantissa has at most 30 digits;
/// results with more are truncated to 30. Nothing overflows.
struct ExactDecimal: Hashable, Sendable {
  let mantissa: Int128
  let exponent: Int

  static let digitLimit = 30
  static let zero = ExactDecimal(0)

  init(_ mantissa: Int128, exponent: Int = 0) {
    var mantissa = mantissa
    var exponent = exponent
    while mantissa.digitCount > ExactDecimal.digitLimit {
      mantissa /= 10
      exponent += 1
    }
    if var small = Int64(exactly: mantissa) {
      while small != 0, small % 10 == 0 {
        small /= 10
        exponent += 1
      }
      mantissa = Int128(small)
    } else {
      while mantissa % 10 == 0 {
        mantissa /= 10
        exponent += 1
      }
    }
    self.mantissa = mantissa
    self.exponent = mantissa == 0 ? 0 : exponent
  }

  /// Parses a number in canonical form: an optional minus sign, digits, and optionally a point with
  /// digits.
  init?(_ text: some StringProtocol) {
    var mantissa: Int128 = 0
    var decimals = 0
    var digits = 0
    var isNegative = false
    var hasPoint = false
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if let digit = Int(decimal: scalar) {
        guard digits < ExactDecimal.digitLimit else { return nil }
        mantissa = mantissa * 10 + Int128(digit)
        digits += 1
        if hasPoint { decimals += 1 }
      } else if index == 0, scalar == "-" || scalar == "−" {
        isNegative = true
      } else if scalar == ".", !hasPoint, digits > 0 {
        hasPoint = true
      } else {
        return nil
      }
    }
    guard digits > 0, !hasPoint || decimals > 0 else { return nil }
    self.init(isNegative ? -mantissa : mantissa, exponent: -decimals)
  }

  /// The number of digits of the mantissa: the figures that cannot be left out.
  var figures: Int { max(1, mantissa.digitCount) }

  /// The power of ten of the first figure: 2 for 891, −1 for 0.5, 0 for zero.
  var magnitude: Int { mantissa == 0 ? 0 : mantissa.digitCount + exponent - 1 }

  var isNegative: Bool { mantissa < 0 }

  /// The digits without sign, point, leading and trailing zeros.
  var digits: [Int] {
    var rest = mantissa.magnitude
    var digits: [Int] = []
    while rest > 0 {
      digits.append(Int(rest % 10))
      rest /= 10
    }
    return digits.reversed()
  }
}

extension Int128 {
  /// 10⁰ … 10³⁸.
  static let powersOfTen: [Int128] = (0..<38).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// The number of decimal digits; 0 for zero.
  var digitCount: Int {
    if let small = Int64(exactly: self) {
      var rest = small.magnitude
      var count = 0
      while rest > 0 {
        rest /= 10
        count += 1
      }
      return count
    }
    var count = 18
    while count < 39, magnitude >= Int128.powersOfTen[count].magnitude { count += 1 }
    return count
  }
}
