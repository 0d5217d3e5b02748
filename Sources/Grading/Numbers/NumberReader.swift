/// Reads a typed number with all that may stand around it.
///
///     about −16.6 °C · RMB 25.1 billion · 600 to 650 mm · more than 80 % · 零下十六点六度 · two thirds
enum NumberReader {
  /// Reads a text; the unit asked decides what an ambiguous unit means.
  /// - Throws: The fault that keeps the text from being read as one number.
  static func read(_ text: some StringProtocol, asked: UnitExpression = .none) throws(NumberFault)
    -> NumberReading
  {
    guard text.utf8.count <= PlainText.longest else { throw .tooLong }
    var scanner = NumberScanner(PlainText.scalars(of: text), asked: asked.top?.dimension)
    var front = Front()
    front.read(&scanner)
    guard var amount = try scanner.amount() else { throw .noNumber }
    if front.isNegative { amount.value = -amount.value }
    var reading = NumberReading(amount: amount, hedge: front.hedge)
    reading.upper = try upperEnd(&scanner, after: amount, isBetween: front.isBetween)
    try readBack(&scanner, into: &reading, front: front, asked: asked)
    return reading
  }

  /// What stands before the number.
  private struct Front {
    var hedge = NumberReading.Hedge.none
    var isNegative = false
    var isBetween = false
    var unit = ""

    mutating func read(_ scanner: inout NumberScanner) {
      while scanner.position < scanner.text.count {
        if scanner.peek() == " " {
          scanner.position += 1
          continue
        }
        guard let match = NumberReader.affix(at: scanner.position, of: scanner.text) else { return }
        switch match.affix {
        case .about: hedge = .about
        case .atLeast: hedge = .atLeast
        case .atMost: hedge = .atMost
        case .negative:
          if isNegative { return }
          isNegative = true
        case .between: isBetween = true
        case .unit(let name): unit = name
        case .silent: break
        }
        scanner.position += match.length
      }
    }
  }

  private static func affix(at position: Int, of text: [Unicode.Scalar]) -> (
    affix: NumberAffix, length: Int
  )? {
    let candidates = NumberAffix.before[text[position]] ?? []
    for (words, affix) in candidates where text[position...].starts(with: words) {
      let end = position + words.count
      let endsInLetter = words.last.map(isLetter) ?? false
      if endsInLetter, end < text.count, isLetter(text[end]) { continue }
      return (affix, words.count)
    }
    return nil
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { 0x61...0x7A ~= scalar.value }

  /// The second number of a range, when one follows.
  private static func upperEnd(
    _ scanner: inout NumberScanner, after lower: Amount, isBetween: Bool
  ) throws(NumberFault) -> Amount? {
    var ahead = scanner
    let connectors =
      ["-", "~", "to", "至", "到", "...", ".."] + (isBetween ? ["and", "和", "与"] : [])
    // The unit may stand after each end: "600 mm to 650 mm".
    for _ in 0..<12 where ahead.position < ahead.text.count {
      let rest = ahead.text[ahead.position...]
      if let connector = connectors.first(where: { rest.starts(with: $0.unicodeScalars) }) {
        ahead.position += connector.unicodeScalars.count
        while ahead.peek() == " " { ahead.position += 1 }
        let isNegative = ahead.peek() == "-"
        if isNegative { ahead.position += 1 }
        guard var upper = try? ahead.amount() else { return nil }
        if isNegative { upper.value = -upper.value }
        scanner = ahead
        return upper
      }
      if let next = ahead.peek(), Int(decimal: next) != nil { return nil }
      ahead.position += 1
    }
    return nil
  }

  /// What stands behind the number: hedges, a sign in words, the unit.
  private static func readBack(
    _ scanner: inout NumberScanner, into reading: inout NumberReading, front: Front,
    asked: UnitExpression
  ) throws(NumberFault) {
    var rest = Array(scanner.text[scanner.position...])
    var isChanged = true
    while isChanged {
      isChanged = false
      while rest.last == " " { rest.removeLast() }
      let candidates = rest.last.flatMap { NumberAffix.after[$0] } ?? []
      for (words, affix) in candidates
      where rest.count >= words.count && rest.suffix(words.count) == words[...] {
        // A word must not be the tail of another, nor a point part of "p.a.".
        let before = rest.dropLast(words.count).last
        if let first = words.first, isLetter(first), let before, isLetter(before) { continue }
        switch affix {
        case .about: reading.hedge = .about
        case .atLeast: reading.hedge = .atLeast
        case .atMost: reading.hedge = .atMost
        case .negative:
          if !front.isNegative { reading.amount.value = -reading.amount.value }
        case .silent, .between, .unit: break
        }
        rest.removeLast(words.count)
        isChanged = true
        break
      }
    }
    if reading.amount.isPercent { rest = Array("%".unicodeScalars) + rest }
    if rest.allSatisfy({ $0 == " " }) { rest = Array(front.unit.unicodeScalars) }
    reading.unit = UnitReader.read(rest, asked: asked)
    let isKnown = [reading.unit.top, reading.unit.bottom].allSatisfy { unit in
      if case .things(let name)? = unit?.dimension {
        return !name.unicodeScalars.contains { Int(decimal: $0) != nil }
      }
      return true
    }
    // "eight nine one": a number goes on that was not understood.
    let first = NumberScanner(rest, position: rest.prefix { $0 == " " }.count)
    let goesOn = NumberWords.token(first.word(at: first.position)) != nil
    if !isKnown || goesOn || rest.count > 60 { throw .unclear }
  }
}
