/// A fixed number of derivatives that are computed together.
protocol GradientLanes: Sendable {
  /// The number of derivatives.
  static var count: Int { get }

  /// All zero: the derivatives of a constant.
  static var zero: Self { get }

  /// One at an index and zero elsewhere: the derivatives of a variable.
  init(unit index: Int)

  /// The derivatives multiplied by a factor.
  func scaled(by factor: Double) -> Self

  /// The sum of these derivatives and a multiple of others.
  func plus(_ other: Self, times factor: Double) -> Self

  /// Writes the derivatives to memory, one after the other.
  func store(to memory: UnsafeMutablePointer<Double>)
}

/// Derivatives in two adjacent vectors.
///
/// The compiler keeps vectors of up to 16 numbers in registers and splits longer ones into single
/// numbers, which is forty times slower; hence adjacent short vectors.
struct Lanes<Left: GradientLanes, Right: GradientLanes>: GradientLanes {
  var left: Left
  var right: Right

  static var count: Int { Left.count + Right.count }

  @inline(__always)
  static var zero: Self { Self(left: .zero, right: .zero) }

  @inline(__always)
  init(left: Left, right: Right) {
    self.left = left
    self.right = right
  }

  init(unit index: Int) {
    let isLeft = index < Left.count
    left = isLeft ? Left(unit: index) : .zero
    right = isLeft ? .zero : Right(unit: index - Left.count)
  }

  @inline(__always)
  func scaled(by factor: Double) -> Self {
    Self(left: left.scaled(by: factor), right: right.scaled(by: factor))
  }

  @inline(__always)
  func plus(_ other: Self, times factor: Double) -> Self {
    Self(
      left: left.plus(other.left, times: factor), right: right.plus(other.right, times: factor))
  }

  @inline(__always)
  func store(to memory: UnsafeMutablePointer<Double>) {
    left.store(to: memory)
    right.store(to: memory + Left.count)
  }
}

extension SIMD where Scalar == Double {
  @inline(__always)
  static var count: Int { scalarCount }

  init(unit index: Int) {
    self = .zero
    self[index] = 1
  }

  @inline(__always)
  func scaled(by factor: Double) -> Self { self * factor }

  @inline(__always)
  func plus(_ other: Self, times factor: Double) -> Self { self + other * factor }

  @inline(__always)
  func store(to memory: UnsafeMutablePointer<Double>) {
    for index in 0..<Self.scalarCount { memory[index] = self[index] }
  }
}

extension SIMD4: GradientLanes where Scalar == Double {}
extension SIMD8: GradientLanes where Scalar == Double {}
extension SIMD16: GradientLanes where Scalar == Double {}

/// Enough lanes for the 21 parameters of FSRS-6.
typealias Lanes24 = Lanes<SIMD16<Double>, SIMD8<Double>>

/// Enough lanes for the 34 parameters of FSRS-7.
typealias Lanes36 = Lanes<SIMD16<Double>, Lanes<SIMD16<Double>, SIMD4<Double>>>
