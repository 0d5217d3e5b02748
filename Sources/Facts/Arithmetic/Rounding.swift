/// Rounds binary numbers as people round decimal ones: halves away from zero.
enum Rounding {
  /// The number rounded to 0 to 15 decimals.
  ///
  /// A half that binary arithmetic made slightly too small (2.675 is 2.67499…) still counts as a
  /// half.
  static func rounded(_ x: Double, decimals: Int) -> Double {
    let scaled = abs(x) * power(decimals)
    guard scaled < 1e15 else { return x }
    let nudged = scaled + max(scaled, 1) * 1e-12
    return (x < 0 ? -1 : 1) * nudged.rounded(.toNearestOrAwayFromZero) / power(decimals)
  }

  /// Whether two numbers are equal at this many decimals.
  static func agree(_ a: Double, _ b: Double, decimals: Int) -> Bool {
    let difference = abs(rounded(a, decimals: decimals) - rounded(b, decimals: decimals))
    return difference * power(decimals) < 0.5
  }

  /// The number as text, rounded to this many decimals; trailing zeros are removed.
  static func text(_ x: Double, decimals: Int) -> String {
    let scaled = abs(rounded(x, decimals: decimals)) * power(decimals)
    guard scaled < 1e15 else { return "\(x)" }
    var digits = String(Int(scaled.rounded()))
    guard decimals > 0 else { return (x < 0 && digits != "0" ? "-" : "") + digits }
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    var text = digits.dropLast(decimals) + "." + digits.suffix(decimals)
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return (x < 0 && text != "0" ? "-" : "") + text
  }

  private static func power(_ decimals: Int) -> Double {
    (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  }
}
