/// The relation of the typed unit to the unit asked.
enum UnitMatch: Hashable, Sendable {
  /// The same, or missing, or only a power of ten away: numbers are compared by figures. The power
  /// of ten is included.
  case same(power: Int)
  /// Of the same dimension but not a power of ten apart.
  case convertible(UnitConversion)
  /// Of another dimension.
  case different
  /// A word that might be another name for the things counted.
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

  /// Whether a length per hour or less was typed for a length; millimetres a year are rainfall.
  private static func isSpeed(_ asked: MeasureUnit?, _ time: MeasureUnit) -> Bool {
    asked?.dimension == .length && time.scale <= ExactDecimal(3600)
  }

  /// The match if a pure number is asked: a word for the things counted does no harm, a unit of
  /// measurement does.
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

/// The conversion of a number from one unit to another: (number − fromZero) × ratio + toZero.
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

  /// The power of ten that the conversion amounts to, or nil.
  var decimalPower: Int? {
    ratio.mantissa == 1 && fromZero == toZero ? ratio.exponent : nil
  }

  func converted(_ number: ExactDecimal) -> ExactDecimal { (number - fromZero) * ratio + toZero }

  func reversed(_ number: ExactDecimal) -> ExactDecimal { (number - toZero) / ratio + fromZero }
}
