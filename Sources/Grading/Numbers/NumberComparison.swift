/// Compares a typed number with the key.
struct NumberComparison {
  let key: NumberKey
  let target: ExactDecimal
  let reading: NumberReading
  /// The conversion to the unit asked; nil if it is only a power of ten.
  let conversion: UnitConversion?

  private var amount: Amount { reading.amount }

  /// The typed value in the unit asked.
  private var value: ExactDecimal { conversion?.converted(amount.value) ?? amount.value }

  var judgement: Judgement {
    if let upper = reading.upper {
      return judgement(ofRangeTo: conversion?.converted(upper.value) ?? upper.value)
    }
    if let contradiction = contradiction { return contradiction }
    if isEqual(to: target) {
      return confirmed(reason: conversion == nil ? "" : "That is \(key.display).")
    }
    // A value within a range is right, even if another card asks for exactly that number.
    if let limits = key.limits, limits.contains(value) { return judgement(within: limits) }
    if let sibling = sibling(within: equalityWidth, where: { isTelling($0) && isEqual(to: $0) }) {
      return .mistaken(for: sibling.label, nearest: key.display)
    }
    if case .within = key.precision, let limits = key.limits { return judgement(within: limits) }
    if let rounded = roundingJudgement { return rounded }
    // A rough value is judged no more strictly than an exact one.
    if let limits = key.limits { return judgement(within: limits) }
    if case .prompt(let reason)? = shareOfOne { return Judgement(.prompt, reason: reason) }
    switch key.precision {
    case .atLeast where value > target, .moreThan where value > target,
      .atMost where value < target, .lessThan where value < target:
      return Judgement(.prompt, reason: "That may be so, but only a bound is known. Which?")
    default: return wrong(mismatch)
    }
  }

  /// Whether the values are equal, or for a converted number within half a percent, since
  /// conversions and their inputs are rounded.
  private func isEqual(to other: ExactDecimal) -> Bool {
    if conversion == nil { return amount.isFraction ? isFraction(other) : amount.value == other }
    return (value - other).absolute * ExactDecimal(200) <= other.absolute
  }

  /// Whether a fraction such as 2/3, which has no last figure, rounds to a number at the figures of
  /// that number.
  private func isFraction(_ other: ExactDecimal) -> Bool {
    amount.value == other || other.isRounding(of: amount.value, toPlace: min(other.exponent, 0))
  }

  /// The first sibling that fits, among those within a distance.
  private func sibling(within width: ExactDecimal, where fits: (ExactDecimal) -> Bool) -> Sibling? {
    key.siblings.values(in: value - width...value + width)
      .filter { $0.value != target && fits($0.value) }.map(\.index).min()
      .map { key.siblings.all[$0] }
  }

  /// Whether it says something that a number is another question's answer: small round counts often
  /// are by accident.
  private func isTelling(_ other: ExactDecimal) -> Bool {
    !key.unit.isEmpty || other.figures > 2 || other.exponent < 0
  }

  /// The distance within which a number can satisfy `isEqual`: for a fraction the rounding, for a
  /// conversion half a percent.
  private var equalityWidth: ExactDecimal {
    if conversion != nil { return value.absolute / ExactDecimal(100) }
    return amount.isFraction ? ExactDecimal(1) : .zero
  }

  /// The distance within which a number can round to the typed one: a unit of its first significant
  /// figure.
  private var roundingWidth: ExactDecimal {
    if conversion != nil { return value.absolute + ExactDecimal(1_000) }
    return ExactDecimal(1, exponent: amount.value.magnitude - amount.figures.lowerBound + 2)
  }

  /// The number of figures a number shares with the typed one, in the typed unit.
  private func figuresShared(with other: ExactDecimal) -> Int? {
    if amount.isFraction { return nil }
    return amount.figuresShared(with: conversion?.reversed(other) ?? other)
  }

  private var roundingJudgement: Judgement? {
    switch key.precision {
    case .figures(let count)
    where target.isRounding(of: value, toPlace: target.magnitude - count + 1),
      .decimals(let count) where target.isRounding(of: value, toPlace: -count):
      return confirmed(reason: "")
    default: break
    }
    guard let shared = figuresShared(with: target) else { return nil }
    guard shared >= key.figures - 1, shared > 0, shared >= key.figures || !isSmallCount else {
      if isSmallCount { return nil }
      return wrong("Right to \(figureWords(shared)) only; \(spelled(key.figures)) are asked.")
    }
    if let sibling = sibling(within: roundingWidth, where: { figuresShared(with: $0) != nil }) {
      let other = sibling.label.isEmpty ? "the answer to another question" : sibling.label
      return Judgement(.prompt, reason: "That also fits \(other). More exactly?")
    }
    if shared >= key.figures { return confirmed(reason: "Exactly, it is \(key.display).") }
    return Judgement(
      .close,
      reason: "You are right to \(figureWords(shared)); \(spelled(key.figures)) are asked.",
      nearest: key.display)
  }

  /// Whether the answer is a whole number of one or two figures, for which 10 instead of 12 is
  /// simply wrong.
  private var isSmallCount: Bool {
    target.exponent >= 0 && target.magnitude < 2
  }

  private func confirmed(reason: String) -> Judgement {
    Judgement(.correct, reason: reason, nearest: reason.isEmpty ? nil : key.display)
  }

  private func judgement(within limits: ClosedRange<ExactDecimal>) -> Judgement {
    if limits.contains(value) { return confirmed(reason: "The source says \(key.display).") }
    if case .prompt(let reason)? = shareOfOne { return Judgement(.prompt, reason: reason) }
    if value.mantissa != 0, limits.contains(-value) { return wrong(Self.otherSign) }
    return wrong(value < limits.lowerBound ? "Too low." : "Too high.")
  }

  private func judgement(ofRangeTo upper: ExactDecimal) -> Judgement {
    let typed = min(value, upper)...max(value, upper)
    if let limits = key.limits {
      if limits.lowerBound <= typed.lowerBound, typed.upperBound <= limits.upperBound {
        return confirmed(reason: typed == limits ? "" : "The source says \(key.display).")
      }
      return typed.overlaps(limits)
        ? Judgement(.prompt, reason: "That is too wide a range. More exactly?")
        : wrong(typed.upperBound < limits.lowerBound ? "Too low." : "Too high.")
    }
    return typed.contains(target)
      ? Judgement(.prompt, reason: "One number is asked, not a range.")
      : wrong("It lies outside that range.")
  }

  /// The judgement of a bound that contradicts the answer: "more than 900,000" is false of 891,271,
  /// however close, and so is "less than 891,271".
  private var contradiction: Judgement? {
    let hedge = reading.hedge
    switch key.precision {
    case .atLeast where hedge.isUpper, .moreThan where hedge.isUpper,
      .atMost where hedge.isLower, .lessThan where hedge.isLower:
      return isEqual(to: target) ? wrong("The right bound, but on the other side.") : nil
    case .atLeast where hedge == .nearly, .moreThan where hedge == .nearly:
      return isEqual(to: target) ? wrong("It is more than that.") : nil
    case .exact, .figures, .decimals:
      guard conversion == nil else { return nil }
      if hedge.isLower, target < value { return wrong("It is less than that.") }
      if hedge.isUpper, target > value { return wrong("It is more than that.") }
      let isStrict = hedge == .moreThan || hedge == .lessThan
      return isStrict && isEqual(to: target)
        ? wrong("It is exactly that, no \(hedge == .moreThan ? "more" : "less").") : nil
    case .about, .within, .atLeast, .atMost, .moreThan, .lessThan: return nil
    }
  }

  private enum Question { case prompt(String) }

  /// The remark on a fraction typed for a percentage: 0.8263 for 82.63 percent.
  private var shareOfOne: Question? {
    guard key.unitExpression.top?.dimension == .share, reading.unit.isEmpty, !amount.isFraction,
      conversion == nil
    else { return nil }
    let hundredfold = amount.scaled(by: 2)
    let fits =
      hundredfold.value == target || key.limits?.contains(hundredfold.value) ?? false
      || (hundredfold.figuresShared(with: target) ?? 0) >= max(1, key.figures - 1)
    return fits ? .prompt("Is that a part of one? The answer is in percent.") : nil
  }

  private func wrong(_ reason: String) -> Judgement {
    Judgement(.wrong, reason: reason, nearest: key.display)
  }
}
