/// Amounts in several units: "1 hour 30 minutes", "1m20cm", "5 ft 3 in", "an hour and a half".
extension NumberScanner {
  /// The 1 of "an hour", if a unit follows; otherwise nil, and nothing is consumed.
  mutating func article() -> Amount? {
    let word = word(at: position)
    let after = position + word.utf8.count
    // "hour and a half"
    if text[min(after, text.count)...].starts(with: " and ".unicodeScalars),
      unit(at: position) != nil
    {
      return Amount(plain: ExactDecimal(1))
    }
    guard word == "a" || word == "an", after + 1 < text.count, text[after] == " ",
      unit(at: after + 1) != nil
    else { return nil }
    position = after
    return Amount(plain: ExactDecimal(1))
  }

  /// Adds the smaller units that follow an amount, and stops after them.
  /// - Parameters:
  ///   - amount: The amount read so far; becomes the sum, in the smallest unit.
  ///   - asked: The unit asked, which decides the meaning of an ambiguous unit.
  /// - Returns: The unit of the sum; nil if only one unit was typed, and then nothing is consumed.
  mutating func compound(_ amount: inout Amount, asked: UnitExpression) -> UnitExpression? {
    var ahead = self
    ahead.skipBlank()
    // "half an hour"
    let word = ahead.word(at: ahead.position)
    if amount.isFraction, word == "a" || word == "an" {
      ahead.position += word.utf8.count
      ahead.skipBlank()
      if ahead.unit(at: ahead.position) != nil { position = ahead.position }
    }
    // Usually nothing follows the unit.
    guard
      ahead.text[ahead.position...].dropFirst(2).contains(where: {
        $0 == " " || Int(decimal: $0) != nil
      }),
      let first = ahead.unit(at: ahead.position)
    else { return nil }
    ahead.position += first.length
    var sum = amount.value
    var last = first
    var isCompound = false
    for _ in 0..<3 {
      if ahead.peek() == "." { ahead.position += 1 }
      ahead.skipBlank()
      if ahead.peek() == ",", ahead.peek(1) == " " { ahead.position += 2 }
      let hasAnd = ahead.word(at: ahead.position) == "and"
      if hasAnd {
        ahead.position += 3
        ahead.skipBlank()
      }
      if hasAnd, let part = ahead.partOfOne() {
        sum = sum + part
        isCompound = true
        break
      }
      // "m" does not mean million here.
      var next = NumberScanner(ahead.text, position: ahead.position, asked: .length)
      guard let more = try? next.amount(), !more.isFraction else { break }
      next.skipBlank()
      let isMinute = last.unit.dimension == .time && next.word(at: next.position) == "m"
      let unit =
        isMinute ? last.minute : next.unit(at: next.position) ?? last.follower
      guard let unit, unit.unit.dimension == last.unit.dimension, unit.unit.scale < last.unit.scale
      else { break }
      next.position += unit.length
      sum = sum * (last.unit.scale / unit.unit.scale) + more.value
      last = unit
      ahead = next
      isCompound = true
    }
    guard isCompound else { return nil }
    if ahead.peek() == "." { ahead.position += 1 }
    position = ahead.position
    amount = Amount(plain: sum)
    return UnitExpression(top: last.unit, bottom: nil, text: last.name)
  }

  /// A unit of length, time or mass in the text.
  private struct Found {
    let unit: MeasureUnit
    let name: String
    let length: Int

    /// The minute, which "m" means after hours.
    var minute: Found? {
      UnitTable.units(named: "min").first.map { Found(unit: $0, name: "min", length: 1) }
    }

    /// The unit implied after a smaller number: minutes after "1h30", inches after "5'3".
    var follower: Found? {
      let next = [
        "h": "min", "hour": "min", "hr": "min", "'": "in", "ft": "in", "feet": "in", "foot": "in",
        "m": "cm", "metre": "cm", "meter": "cm",
      ]
      return next[UnitReader.singular(name)].flatMap { name in
        UnitTable.units(named: name).first.map { Found(unit: $0, name: name, length: 0) }
      }
    }
  }

  private func unit(at start: Int) -> Found? {
    var name = word(at: start)
    if name.isEmpty, start < text.count, text[start] == "'" || text[start] == "\"" {
      name = String(Character(text[start]))
    }
    guard !name.isEmpty else { return nil }
    let after = start + name.utf8.count
    if after < text.count, text[after] == "^" || text[after] == "/" { return nil }
    for candidate in [name, UnitReader.singular(name)] {
      let found = UnitTable.units(named: candidate).first {
        $0.dimension == .length || $0.dimension == .time || $0.dimension == .mass
      }
      if let found { return Found(unit: found, name: name, length: name.utf8.count) }
    }
    return nil
  }

  /// The fraction after "and": the half of "and a half".
  private mutating func partOfOne() -> ExactDecimal? {
    for (words, part) in [
      ("a half", ExactDecimal(5, exponent: -1)), ("half", ExactDecimal(5, exponent: -1)),
      ("a quarter", ExactDecimal(25, exponent: -2)),
    ] where text[position...].starts(with: words.unicodeScalars) {
      position += words.utf8.count
      return part
    }
    return nil
  }

  private mutating func skipBlank() {
    while peek() == " " { position += 1 }
  }
}
