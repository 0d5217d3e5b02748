/// Reads a typed number with the words and the unit around it.
///
///     about −16.6 °C · RMB 25.1 billion · 600 to 650 mm · more than 80% · 零下十六点六度 · two thirds
enum NumberReader {
  /// Reads a text; the unit asked decides the meaning of an ambiguous unit.
  /// - Throws: The reason why the text cannot be read as one number.
  static func read(_ text: some StringProtocol, asked: UnitExpression = .none) throws(NumberFault)
    -> NumberReading
  {
    guard text.utf8.count <= PlainText.longest else { throw .tooLong }
    var scanner = NumberScanner(PlainText.scalars(of: text), asked: asked.top?.dimension)
    var front = Front()
    front.read(&scanner)
    let first: Amount?
    if let counted = try scanner.amount() { first = counted } else { first = scanner.article() }
    guard var amount = first else { throw .noNumber }
    let unit = scanner.compound(&amount, asked: asked)
    if front.isNegative { amount.value = -amount.value }
    var reading = NumberReading(amount: amount, hedge: front.hedge)
    if let unit {
      reading.unit = unit
      let words = scanner.text[scanner.position...].split { $0 == " " || $0 == "." || $0 == "!" }
      if !words.contains(where: { $0.contains { Int(decimal: $0) != nil || $0 == "-" } }) {
        reading.hasMore = !words.allSatisfy { isIdle(String(String.UnicodeScalarView($0))) }
        return reading
      }
    }
    reading.upper = try upperEnd(&scanner, after: amount, isBetween: front.isBetween)
    try readBack(&scanner, into: &reading, front: front, asked: asked)
    return reading
  }

  /// The part before the number.
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
        case .hedge(let words): hedge = words
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

  /// The second number of a range, if there is one.
  private static func upperEnd(
    _ scanner: inout NumberScanner, after lower: Amount, isBetween: Bool
  ) throws(NumberFault) -> Amount? {
    var ahead = scanner
    // The unit may follow each end: "600 mm to 650 mm".
    for _ in 0..<12 where ahead.position < ahead.text.count {
      if let length = connector(at: ahead.position, of: ahead.text, isBetween: isBetween) {
        ahead.position += length
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

  /// The length of a connector between the ends of a range at this position.
  private static func connector(at position: Int, of text: [Unicode.Scalar], isBetween: Bool)
    -> Int?
  {
    let next = { (place: Int) in position + place < text.count ? text[position + place] : " " }
    switch text[position] {
    case "-", "~", "至", "到": return 1
    case "t": return next(1) == "o" ? 2 : nil
    case ".": return next(1) != "." ? nil : next(2) == "." ? 3 : 2
    case "a": return isBetween && next(1) == "n" && next(2) == "d" ? 3 : nil
    case "和", "与": return isBetween ? 1 : nil
    default: return nil
    }
  }

  /// Reads the part after the number: hedges, a sign in words, the unit.
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
        // A word must not be the end of another, nor a point part of "p.a.".
        let before = rest.dropLast(words.count).last
        if let first = words.first, isLetter(first), let before, isLetter(before) { continue }
        apply(affix, to: &reading, front: front)
        rest.removeLast(words.count)
        isChanged = true
        break
      }
    }
    // "80+ %"
    if rest.first == "+" {
      reading.hedge = .atLeast
      rest.removeFirst()
    }
    if reading.amount.isPercent { rest = Array("%".unicodeScalars) + rest }
    if rest.allSatisfy({ $0 == " " }) { rest = Array(front.unit.unicodeScalars) }
    guard rest.count <= 60 else { throw .unclear }
    reading.unit = UnitReader.read(rest, asked: asked)
    // "eight nine one", or "6,761 km² in 2010": more digits follow that were not understood.
    let first = NumberScanner(rest, position: rest.prefix { $0 == " " }.count)
    let goesOn = NumberWords.token(first.word(at: first.position)) != nil
    if goesOn || reading.unit.hasDigit { throw .unclear }
    if !reading.unit.isKnown { readWords(rest, into: &reading, front: front, asked: asked) }
  }

  /// Reads the first words as the unit, if they are one, and the rest as further information: "235
  /// km long", "16.6 °C below zero in January".
  private static func readWords(
    _ rest: [Unicode.Scalar], into reading: inout NumberReading, front: Front, asked: UnitExpression
  ) {
    let words = rest.split(separator: " ")
    for count in stride(from: words.count - 1, through: 1, by: -1) {
      let unit = UnitReader.read(Array(words[..<count].joined(separator: [" "])), asked: asked)
      // The "in" of "in January" is not an inch.
      let isInch = unit.text != "in" || asked.top?.dimension == .length
      guard unit.isKnown || unit.top == asked.top, !unit.isEmpty, isInch else { continue }
      var more = Array(words[count...].joined(separator: [" "]))
      for entry in NumberAffix.after.values.joined()
      where more.starts(with: entry.text) && entry.text.first.map(isLetter) ?? false
        && !(more.dropFirst(entry.text.count).first.map(isLetter) ?? false)
      {
        apply(entry.affix, to: &reading, front: front)
        more.removeFirst(entry.text.count)
        break
      }
      reading.unit = unit
      reading.hasMore = !more.split(separator: " ").allSatisfy {
        isIdle(String(String.UnicodeScalarView($0)))
      }
      return
    }
  }

  private static func apply(
    _ affix: NumberAffix, to reading: inout NumberReading, front: Front
  ) {
    switch affix {
    case .hedge(let words): reading.hedge = words
    case .negative: if !front.isNegative { reading.amount.value = -reading.amount.value }
    case .silent, .between, .unit: break
    }
  }

  /// Whether a word after a unit adds nothing that could be wrong.
  private static func isIdle(_ word: String) -> Bool {
    switch word {
    case "long", "wide", "tall", "high", "deep", "thick", "broad", "away", "apart", "across", "old",
      "far", "in", "of", "length", "width", "height", "depth", "area", "size", "distance", "total",
      "all", "overall", "altogether", "place":
      true
    default: false
    }
  }
}
