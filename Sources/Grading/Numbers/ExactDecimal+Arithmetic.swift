extension ExactDecimal: Comparable {
  /// The largest number of digits of a mantissa in intermediate results.
  private static let workingDigits = 37

  static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(-value.mantissa, exponent: value.exponent)
  }

  /// The sum; exact unless it needs more than 37 figures.
  static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    if left.mantissa == 0 { return right }
    if right.mantissa == 0 { return left }
    let finest = max(
      min(left.exponent, right.exponent),
      max(left.magnitude, right.magnitude) - ExactDecimal.workingDigits + 2)
    return ExactDecimal(left.mantissa(at: finest) + right.mantissa(at: finest), exponent: finest)
  }

  static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal { left + -right }

  /// The product; exact unless the factors have more than 36 figures together.
  static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    if left.figures + right.figures < ExactDecimal.workingDigits {
      return ExactDecimal(left.mantissa * right.mantissa, exponent: left.exponent + right.exponent)
    }
    let a = left.cut(to: 18)
    let b = right.cut(to: 18)
    return ExactDecimal(a.mantissa * b.mantissa, exponent: a.exponent + b.exponent)
  }

  /// The quotient to at least 18 figures, rounded towards zero; zero if the divisor is zero.
  static func / (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let divisor = right.cut(to: 18)
    guard divisor.mantissa != 0, left.mantissa != 0 else { return .zero }
    let shift = ExactDecimal.workingDigits - 1 - left.figures
    return ExactDecimal(
      left.mantissa(at: left.exponent - shift) / divisor.mantissa,
      exponent: left.exponent - shift - divisor.exponent)
  }

  static func < (left: ExactDecimal, right: ExactDecimal) -> Bool { (left - right).mantissa < 0 }

  /// The value multiplied by a power of ten.
  func scaled(by power: Int) -> ExactDecimal {
    mantissa == 0 ? self : ExactDecimal(mantissa, exponent: exponent + power)
  }

  var absolute: ExactDecimal { isNegative ? -self : self }

  /// The mantissa of this value at another exponent, rounded towards zero.
  private func mantissa(at other: Int) -> Int128 {
    let shift = exponent - other
    if shift >= 0 {
      guard shift + figures <= 38 else { return 0 }
      return mantissa * Int128.powersOfTen[shift]
    }
    return -shift < Int128.powersOfTen.count ? mantissa / Int128.powersOfTen[-shift] : 0
  }

  private func cut(to limit: Int) -> ExactDecimal {
    let surplus = figures - limit
    guard surplus > 0 else { return self }
    return ExactDecimal(mantissa / Int128.powersOfTen[surplus], exponent: exponent + surplus)
  }
}

extension ExactDecimal {
  /// Whether `exact` rounds to this value at the place 10^place. A tie may round away from zero or
  /// to the even digit, since both are taught.
  func isRounding(of exact: ExactDecimal, toPlace place: Int) -> Bool {
    guard mantissa == 0 || exponent >= place else { return false }
    let twice = (self - exact).absolute * ExactDecimal(2)
    let unit = ExactDecimal(1, exponent: place)
    if twice != unit { return twice < unit }
    return absolute > exact.absolute || mantissa == 0 || exponent > place || mantissa % 2 == 0
  }

  /// The value rounded to the place 10^place, ties away from zero.
  func rounded(toPlace place: Int) -> ExactDecimal {
    guard exponent < place else { return self }
    let half = ExactDecimal(isNegative ? -5 : 5, exponent: place - 1)
    let sum = self + half
    let shift = place - sum.exponent
    guard shift > 0 else { return sum }
    guard shift < Int128.powersOfTen.count else { return .zero }
    return ExactDecimal(sum.mantissa / Int128.powersOfTen[shift], exponent: place)
  }

  /// The canonical form: "-16.6", "891271".
  var description: String {
    var text = isNegative ? "-" : ""
    let digits = digits
    let point = digits.count + exponent
    if point <= 0 { text += "0" }
    for (index, digit) in digits.enumerated() {
      if index == point, index > 0 { text += "." }
      if index == 0, point <= 0 { text += "." + String(repeating: "0", count: min(-point, 100)) }
      text += String(digit)
    }
    return text + String(repeating: "0", count: digits.isEmpty ? 0 : min(max(0, exponent), 100))
  }
}
