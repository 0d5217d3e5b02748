/// The number as the learner sees it: "891,271", "−16.6 °C", "6,761 km²", "82.63%", "25.1 billion
/// RMB".
///
/// Thousands are separated by commas, the minus is a true minus sign. Amounts of money with up to five
/// figures, and other numbers with up to three, are in millions or billions from a million on.
/// - Parameters:
///   - number: A number in canonical form; any other text is shown unchanged.
///   - unit: The unit of the fact. People are not named, since the question names them.
///   - withUnit: Whether to show the unit; the sentence around the number may contain it. Words
///     such as billion are part of the number.
/// - Returns: The number with its unit.
package func displayed(number: String, unit: String, withUnit: Bool = true) -> String {
  shown(number, unit: unit, withUnit: withUnit)
}

/// An interval as it is shown: "600–650 mm"; ends below zero are joined by "to".
package func displayed(
  from low: String, to high: String, unit: String, withUnit: Bool = true
) -> String {
  let joint = low.hasPrefix("-") || high.hasPrefix("-") ? " to " : "–"
  let lowText = shown(low, unit: unit, withUnit: false)
  let highText = shown(high, unit: unit, withUnit: withUnit)
  let scale = [" million", " billion", " trillion"].first { lowText.hasSuffix($0) }
  // Both ends share the scale word if it is the same.
  if let scale, highText.contains(scale) { return lowText.dropLast(scale.count) + joint + highText }
  return lowText + joint + highText
}

/// A count in words up to twelve ("no", "one" … "twelve"), in figures above.
package func spelled(_ count: Int) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  return words.indices.contains(count) ? words[count] : String(count)
}

private func shown(_ number: String, unit: String, withUnit: Bool) -> String {
  guard let value = ExactDecimal(number) else { return number }
  var text = grouped(number)
  if value.magnitude >= 6, value.figures <= 5, value.figures <= 3 || isMoney(unit) {
    let power = value.magnitude >= 12 ? 12 : value.magnitude >= 9 ? 9 : 6
    let word = power == 12 ? " trillion" : power == 9 ? " billion" : " million"
    text = grouped(value.scaled(by: -power).description) + word
  }
  return withUnit ? text + suffix(of: unit, isOne: value == ExactDecimal(1)) : text
}

private func isMoney(_ unit: String) -> Bool {
  if case .money? = UnitReader.read(ofFact: unit).top?.dimension { true } else { false }
}

/// The canonical number with commas and a true minus sign; decimals as the author wrote them.
private func grouped(_ number: String) -> String {
  let unsigned = number.hasPrefix("-") || number.hasPrefix("−") ? number.dropFirst() : number[...]
  let whole = unsigned.prefix { $0 != "." }
  var text = unsigned.count < number.count ? "−" : ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index) % 3 == 0 { text += "," }
    text.append(digit)
  }
  return text + unsigned.dropFirst(whole.count)
}

private func suffix(of unit: String, isOne: Bool) -> String {
  switch unit {
  case "", "person", "people": ""
  case "percent", "%": "%"
  case "celsius": " °C"
  case "degree": "°"
  case "km2": " km²"
  case "m2": " m²"
  case "person/km2": " people per km²"
  case "ton/year": isOne ? " ton a year" : " tons a year"
  case "km", "m", "cm", "mm", "ha", "kg", "g", "kW", "MW", "GW", "kWh": " " + unit
  default:
    " " + (isOne ? UnitWord(unit).one : UnitWord(unit).several)
  }
}

/// A unit in the words of a sentence: "1 mile, 2 miles"; "1 ox, 2 oxen".
package struct UnitWord: Hashable, Sendable {
  /// The word after one.
  package var one: String
  /// The word after any other number.
  package var several: String

  /// Reads a unit as facts have it: a noun whose plural is regular, both words as in "ox|oxen", or
  /// a sign such as "mg", which has no plural.
  package init(_ unit: String) {
    let words = unit.split(separator: "|", maxSplits: 1)
    one = words.first.map { String(String($0).trimmed) } ?? unit
    several = one
    if words.count == 2 {
      several = String(String(words[1]).trimmed)
    } else if one.utf8.count > 2, one.unicodeScalars.allSatisfy({ 0x61...0x7A ~= $0.value }) {
      several = plural(of: one)
    }
  }
}

/// The plural of a noun: "mile", "miles"; "foot", "feet".
private func plural(of noun: String) -> String {
  switch noun {
  case "foot": return "feet"
  case "man": return "men"
  case "woman": return "women"
  case "child": return "children"
  case "hertz", "series", "species": return noun
  default: break
  }
  if noun.hasSuffix("y"), !["ay", "ey", "oy", "uy"].contains(where: noun.hasSuffix) {
    return noun.dropLast() + "ies"
  }
  let takesAnE = ["s", "x", "ch", "sh"].contains(where: noun.hasSuffix)
  return noun + (takesAnE ? "es" : "s")
}

extension NumberKey {
  /// What unit the answer is in: "The answer is in km².", "The answer is a number of people."
  package var unitSentence: String {
    if case .people? = unitExpression.top?.dimension, unitExpression.bottom == nil {
      return "The answer is a number of people."
    }
    if unit.isEmpty { return "The answer is a plain number." }
    if unitExpression.top?.dimension.isThings == true, unitExpression.bottom == nil {
      return "The answer is a number of \(UnitWord(unit).several)."
    }
    let words = unit == "percent" ? "percent" : String(suffix(of: unit, isOne: false).trimmed)
    return "The answer is in \(words)."
  }
}
