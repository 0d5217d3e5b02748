import Glibc

/// A number that the formulas of a model can be computed with.
///
/// The formulas are written once, for any such number. With `Double` they schedule; with ``Dual``
/// they give, besides the same value, its derivatives by every weight, which training needs.
///
/// Operators that take a plain `Double` on one side are requirements of their own, because a
/// constant has no derivatives worth multiplying.
protocol Scalar: Sendable {
  init(_ constant: Double)

  /// The number without its derivatives.
  var value: Double { get }

  static prefix func - (number: Self) -> Self
  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self

  static func + (left: Self, right: Double) -> Self
  static func - (left: Self, right: Double) -> Self
  static func * (left: Self, right: Double) -> Self
  static func / (left: Self, right: Double) -> Self
  static func - (left: Double, right: Self) -> Self
  static func / (left: Double, right: Self) -> Self

  static func exponential(_ number: Self) -> Self
  static func logarithm(_ number: Self) -> Self
  static func power(_ base: Self, _ exponent: Self) -> Self
}

extension Scalar {
  /// The number, or a lower limit where it lies below.
  @inline(__always)
  func atLeast(_ limit: Self) -> Self { value < limit.value ? limit : self }

  /// The number, or an upper limit where it lies above.
  @inline(__always)
  func atMost(_ limit: Self) -> Self { value > limit.value ? limit : self }

  /// The number inside a range; on an end it keeps its derivatives, beyond it has none.
  @inline(__always)
  func within(_ range: ClosedRange<Double>) -> Self {
    if value < range.lowerBound { return Self(range.lowerBound) }
    return value > range.upperBound ? Self(range.upperBound) : self
  }
}

extension Double: Scalar {
  var value: Double { self }

  @inline(__always)
  static func exponential(_ number: Double) -> Double { Glibc.exp(number) }

  @inline(__always)
  static func logarithm(_ number: Double) -> Double { Glibc.log(number) }

  @inline(__always)
  static func power(_ base: Double, _ exponent: Double) -> Double { Glibc.pow(base, exponent) }
}

/// e to the power of a number.
@inline(__always)
func exp<Number: Scalar>(_ number: Number) -> Number { Number.exponential(number) }

/// The natural logarithm of a number above 0.
@inline(__always)
func log<Number: Scalar>(_ number: Number) -> Number { Number.logarithm(number) }

/// A number above 0 to the power of another.
@inline(__always)
func pow<Number: Scalar>(_ base: Number, _ exponent: Number) -> Number {
  Number.power(base, exponent)
}
