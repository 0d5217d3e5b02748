/// A fixed number of derivatives that are computed side by side.
protocol GradientLanes: Sendable {
  /// How many there are.
  static var count: Int { get }

  /// All zero: the derivatives of a constant.
  static var zero: Self { get }

  /// One in one place and zero elsewhere: the derivatives of a variable.
  init(unit index: Int)

  /// Every derivative times a factor.
  func scaled(by factor: Double) -> Self

  /// This and a multiple of another.
  func plus(_ other: Self, times factor: Double) -> Self

  /// Adds a multiple to sums kept in memory.
  func add(to sums: UnsafeMutablePointer<Double>, times factor: Double)
}

/// Derivatives in a wide and a narrow vector, so that few lanes are left empty.
struct Lanes<Wide: SIMD<Double>, Narrow: SIMD<Double>>: GradientLanes
where Wide: Sendable, Narrow: Sendable {
  var wide: Wide
  var narrow: Narrow

  static var count: Int { Wide.scalarCount + Narrow.scalarCount }

  @inline(__always)
  static var zero: Self { Self(wide: .zero, narrow: .zero) }

  @inline(__always)
  init(wide: Wide, narrow: Narrow) {
    self.wide = wide
    self.narrow = narrow
  }

  init(unit index: Int) {
    self = .zero
    if index < Wide.scalarCount {
      wide[index] = 1
    } else {
      narrow[index - Wide.scalarCount] = 1
    }
  }

  @inline(__always)
  func scaled(by factor: Double) -> Self {
    Self(wide: wide * factor, narrow: narrow * factor)
  }

  @inline(__always)
  func plus(_ other: Self, times factor: Double) -> Self {
    Self(wide: wide + other.wide * factor, narrow: narrow + other.narrow * factor)
  }

  @inline(__always)
  func add(to sums: UnsafeMutablePointer<Double>, times factor: Double) {
    for index in 0..<Wide.scalarCount {
      sums[index] += wide[index] * factor
    }
    for index in 0..<Narrow.scalarCount {
      sums[Wide.scalarCount + index] += narrow[index] * factor
    }
  }
}

/// Room for the 21 weights of FSRS-6.
typealias Lanes24 = Lanes<SIMD16<Double>, SIMD8<Double>>

/// Room for the 34 weights of FSRS-7.
typealias Lanes36 = Lanes<SIMD32<Double>, SIMD4<Double>>
