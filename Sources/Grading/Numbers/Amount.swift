/// A number as it was written: its value, and how many of its figures are significant.
struct Amount: Hashable, Sendable {
  var value: ExactDecimal
  /// The significant figures that the writing can mean: 891,000 has three to six, 0.890 has three.
  var figures: ClosedRange<Int>
  /// Whether it was written as a fraction: "2/3", "two thirds", "half".
  var isFraction = false
  /// Whether it was written as a percentage: 百分之八十.
  var isPercent = false
  /// Whether a comma was read as a decimal point: "16,6".
  var hasDecimalComma = false

  init(_ value: ExactDecimal, figures: ClosedRange<Int>, isFraction: Bool = false) {
    self.value = value
    self.figures = figures
    self.isFraction = isFraction
  }

  /// A value whose significant figures follow from the value alone.
  init(plain value: ExactDecimal) {
    self.init(value, figures: value.figures...max(value.figures, value.magnitude + 1))
  }

  /// The amount times a power of ten, with the same figures.
  func scaled(by power: Int) -> Amount {
    var amount = self
    amount.value = value.scaled(by: power)
    return amount
  }

  /// The largest number of figures to which `exact` rounds to this amount; nil if there is none.
  func figuresShared(with exact: ExactDecimal) -> Int? {
    guard exact.mantissa != 0 else { return value == exact ? figures.upperBound : nil }
    for count in stride(from: figures.upperBound, through: figures.lowerBound, by: -1)
    where value.isRounding(of: exact, toPlace: exact.magnitude - count + 1) {
      return count
    }
    return nil
  }
}

/// The reason why a text cannot be read as a number.
enum NumberFault: Error, Hashable, Sendable {
  /// There is no number in it.
  case noNumber
  /// The thousands separators are not at every third digit.
  case grouping
  /// There is a comma, probably used as a decimal point: "16,6".
  case decimalComma
  /// More than 30 figures, or an exponent beyond 99.
  case tooLong
  /// A word beside the number is neither a unit nor known.
  case unclear

  /// The explanation for the learner.
  var reason: String {
    switch self {
    case .noNumber: "That is not a number."
    case .grouping: "The thousands are not in threes. Again?"
    case .decimalComma: "Is that comma a decimal point? Write a point."
    case .tooLong: "That number is too long to read."
    case .unclear: "Only part of that reads as a number. The number alone?"
    }
  }
}
