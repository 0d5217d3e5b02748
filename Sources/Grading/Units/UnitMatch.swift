/// How the unit typed stands to the unit asked.
enum UnitMatch: Hashable, Sendable {
  /// The same, or left off, or only a power of ten away: numbers compare by figures. The power of
  /// ten is added.
  case same(power: Int)
  /// Of the same kind but not decimal to each other.
  case convertible(UnitConversion)
  /// Something else is measured.
  case different
  /// A word that might be another name of what is counted.
  case unknown

  init(typed: UnitExpression, asked: UnitExpression) {
    guard !typed.isEmpty else {
      self = .same(power: 0)
      return
    }
    var conversion = UnitConversion()
    if let typedTop = typed.top {
      guard let askedTop = asked.top else {
        self =
          typedTop.dimension == .share
          ? .same(power: typedTop.scale.magnitude) : Self.onlyCounted(typedTop)
        return
      }
      if !UnitMatch.isSameKind(typedTop.dimension, askedTop.dimension) {
        self =
          typedTop.dimension.isThings
            || typedTop.dimension.isCount && askedTop.dimension.isCount ? .unknown : .different
        return
      }
      conversion = UnitConversion(from: typedTop, to: askedTop)
    }
    if let typedBottom = typed.bottom {
      if let askedBottom = asked.bottom {
        guard UnitMatch.isSameKind(typedBottom.dimension, askedBottom.dimension) else {
          self = typedBottom.dimension.isThings ? .unknown : .different
          return
        }
        conversion.ratio = conversion.ratio * (askedBottom.scale / typedBottom.scale)
      } else if typedBottom.dimension != .time || UnitMatch.isSpeed(asked.top, typedBottom) {
        self = .different
        return
      }
    }
    self = conversion.decimalPower.map(UnitMatch.same) ?? .convertible(conversion)
  }

  /// Whether a length per hour or less was typed for a length; millimetres a year are rain.
  private static func isSpeed(_ asked: MeasureUnit?, _ time: MeasureUnit) -> Bool {
    asked?.dimension == .length && time.scale <= ExactDecimal(3600)
  }

  /// A pure number is asked: a word for what is counted does no harm, a measure does.
  private static func onlyCounted(_ unit: MeasureUnit) -> UnitMatch {
    unit.dimension.isCount ? .same(power: 0) : .different
  }

  private static func isSameKind(_ typed: Dimension, _ asked: Dimension) -> Bool {
    if case .things(let word) = typed, case .things(let name) = asked {
      return word == name || word.hasSuffix(name) || name.hasSuffix(word)
        || ["个", "座", "所", "家", "条", "处", "次", "户"].contains { word.hasPrefix($0) }
    }
    return typed == asked
  }
}

/// The way from a number in one unit to the number in another: (number − fromZero) × ratio +
/// toZero.
struct UnitConversion: Hashable, Sendable {
  var ratio = ExactDecimal(1)
  var fromZero = ExactDecimal.zero
  var toZero = ExactDecimal.zero

  init() {}

  init(from typed: MeasureUnit, to asked: MeasureUnit) {
    ratio = typed.scale / asked.scale
    fromZero = typed.zero
    toZero = asked.zero
  }

  /// The power of ten the conversion comes down to, or nil.
  var decimalPower: Int? {
    ratio.mantissa == 1 && fromZero == toZero ? ratio.exponent : nil
  }

  func converted(_ number: ExactDecimal) -> ExactDecimal { (number - fromZero) * ratio + toZero }

  func reversed(_ number: ExactDecimal) -> ExactDecimal { (number - toZero) / ratio + fromZero }
}
