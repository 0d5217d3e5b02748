import func Glibc.exp
import func Glibc.log
import func Glibc.pow

/// A number type for the formulas of a model.
///
/// The formulas are written once for all such types. `Double` is used for scheduling; ``Dual`` also
/// gives the derivatives by every parameter, which training needs.
///
/// Operators with a plain `Double` on one side are separate requirements, because a constant has no
/// derivatives to multiply.
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
  /// The number, or the limit if that is larger.
  @inline(__always)
  func atLeast(_ limit: Self) -> Self { value < limit.value ? limit : self }

  /// The number, or the limit if that is smaller.
  @inline(__always)
  func atMost(_ limit: Self) -> Self { value > limit.value ? limit : self }

  /// The number clamped to a range; at an end it keeps its derivatives, beyond it has none.
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
