/// Judges numbers: those that the key rounds to at the figures asked are right; a percentage around
/// it is not.
struct NumberJudge {
  let key: NumberKey

  func judge(_ text: String) -> Judgement {
    let typed = text.trimmed
    if typed.isEmpty { return .nothingTyped }
    guard let target = key.target ?? key.limits?.lowerBound else { return judgeAsText(typed) }
    let reading: NumberReading
    if let judgement = judgeAsEnds(typed, target: target) { return judgement }
    do throws(NumberFault) {
      reading = try NumberReader.read(typed, asked: key.unitExpression)
    } catch {
      return Judgement(.unparsed, reason: error.reason)
    }
    let judgement = judge(reading, target: target)
    if reading.hasMore, judgement.verdict == .correct || judgement.verdict == .close {
      return Judgement(.prompt, reason: NumberFault.unclear.reason)
    }
    // 891,27 may be a typing error for 891,271 as well as a decimal: the learner gets a second look
    // at no cost.
    let isDoubtful = reading.amount.hasDecimalComma && target.exponent >= 0
    return isDoubtful && judgement.verdict == .wrong && judgement.mistakenFor == nil
      ? Judgement(.unparsed, reason: NumberFault.decimalComma.reason) : judgement
  }

  /// The verdict on "600/650" or "600 or 650" if the key is an interval.
  private func judgeAsEnds(_ typed: Substring, target: ExactDecimal) -> Judgement? {
    guard key.precision.isRange, typed.utf8.count <= PlainText.longest,
      typed.contains("/") || typed.contains(" or ")
    else { return nil }
    let range = typed.replacing(" or ", with: " to ").replacing(" / ", with: "-").replacing(
      "/", with: "-")
    guard let reading = try? NumberReader.read(range, asked: key.unitExpression),
      reading.upper != nil
    else { return nil }
    return judge(reading, target: target)
  }

  private func judge(_ reading: NumberReading, target: ExactDecimal) -> Judgement {
    var reading = reading
    switch UnitMatch(typed: reading.unit, asked: key.unitExpression) {
    case .different:
      return wrong(key.unitSentence)
    case .unknown:
      let judgement = judge(
        NumberReading(amount: reading.amount, upper: reading.upper), target: target)
      guard judgement.verdict == .correct || judgement.verdict == .close else { return judgement }
      return Judgement(.prompt, reason: "\(key.unitSentence) The number alone?")
    case .same(let power):
      let isShare =
        key.unitExpression.top?.dimension == .share && reading.unit.isEmpty
        && reading.amount.isFraction
      let shift = isShare ? -(key.unitExpression.top?.scale.exponent ?? 0) : power
      reading.amount = reading.amount.scaled(by: shift)
      reading.upper = reading.upper?.scaled(by: shift)
      return NumberComparison(key: key, target: target, reading: reading, conversion: nil).judgement
    case .convertible(let conversion):
      return NumberComparison(key: key, target: target, reading: reading, conversion: conversion)
        .judgement
    }
  }

  /// The verdict if the key is not a number: only its own text is right.
  private func judgeAsText(_ typed: Substring) -> Judgement {
    typed.utf8.count <= PlainText.longest && FoldedName(typed) == FoldedName(key.value)
      ? Judgement(.correct) : wrong("That is not it.")
  }

  private func wrong(_ reason: String) -> Judgement {
    Judgement(.wrong, reason: reason, nearest: key.display)
  }
}
