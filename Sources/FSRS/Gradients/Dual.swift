import func Glibc.exp
import func Glibc.log

/// A number with its derivatives by every parameter of a model.
///
/// Each operation computes the derivatives along with the value, so that a formula written for
/// ``Scalar`` is its own gradient and the two cannot diverge:
///
///     let x = Dual<Lanes24>(3, variable: 0)
///     (x * x).value      // 9
///     (x * x).gradient   // 6 in lane 0
///
/// Source: forward-mode differentiation, Wengert, "A simple automatic derivative evaluation
/// program", Communications of the ACM 7 (1964).
struct Dual<Gradient: GradientLanes>: Scalar {
  /// The number.
  var value: Double

  /// The derivatives, one for each parameter.
  var gradient: Gradient

  @inline(__always)
  init(_ value: Double, gradient: Gradient) {
    self.value = value
    self.gradient = gradient
  }

  @inline(__always)
  init(_ constant: Double) {
    self.init(constant, gradient: .zero)
  }

  /// Creates a variable to differentiate by.
  ///
  /// - Parameters:
  ///   - value: The number.
  ///   - index: The index of its derivative.
  init(_ value: Double, variable index: Int) {
    self.init(value, gradient: Gradient(unit: index))
  }
}

extension Dual {
  @inline(__always)
  static prefix func - (number: Dual) -> Dual {
    Dual(-number.value, gradient: number.gradient.scaled(by: -1))
  }

  @inline(__always)
  static func + (left: Dual, right: Dual) -> Dual {
    Dual(left.value + right.value, gradient: left.gradient.plus(right.gradient, times: 1))
  }

  @inline(__always)
  static func - (left: Dual, right: Dual) -> Dual {
    Dual(left.value - right.value, gradient: left.gradient.plus(right.gradient, times: -1))
  }

  @inline(__always)
  static func * (left: Dual, right: Dual) -> Dual {
    Dual(
      left.value * right.value,
      gradient: left.gradient.scaled(by: right.value).plus(right.gradient, times: left.value))
  }

  @inline(__always)
  static func / (left: Dual, right: Dual) -> Dual {
    let quotient = left.value / right.value
    return Dual(
      quotient,
      gradient: left.gradient.plus(right.gradient, times: -quotient).scaled(by: 1 / right.value))
  }

  @inline(__always)
  static func + (left: Dual, right: Double) -> Dual {
    Dual(left.value + right, gradient: left.gradient)
  }

  @inline(__always)
  static func - (left: Dual, right: Double) -> Dual {
    Dual(left.value - right, gradient: left.gradient)
  }

  @inline(__always)
  static func * (left: Dual, right: Double) -> Dual {
    Dual(left.value * right, gradient: left.gradient.scaled(by: right))
  }

  @inline(__always)
  static func / (left: Dual, right: Double) -> Dual {
    Dual(left.value / right, gradient: left.gradient.scaled(by: 1 / right))
  }

  @inline(__always)
  static func - (left: Double, right: Dual) -> Dual {
    Dual(left - right.value, gradient: right.gradient.scaled(by: -1))
  }

  @inline(__always)
  static func / (left: Double, right: Dual) -> Dual {
    let quotient = left / right.value
    return Dual(quotient, gradient: right.gradient.scaled(by: -quotient / right.value))
  }

  @inline(__always)
  static func exponential(_ number: Dual) -> Dual {
    let value = Glibc.exp(number.value)
    return Dual(value, gradient: number.gradient.scaled(by: value))
  }

  @inline(__always)
  static func logarithm(_ number: Dual) -> Dual {
    Dual(Glibc.log(number.value), gradient: number.gradient.scaled(by: 1 / number.value))
  }

  @inline(__always)
  static func power(_ base: Dual, _ exponent: Dual) -> Dual {
    let logarithm = Glibc.log(base.value)
    let value = Glibc.exp(logarithm * exponent.value)
    return Dual(
      value,
      gradient: base.gradient.scaled(by: value * exponent.value / base.value)
        .plus(exponent.gradient, times: value * logarithm))
  }
}
