/// Reads a written number, without sign or unit, from a position in plain text.
struct NumberScanner {
  let text: [Unicode.Scalar]
  var position: Int
  /// The dimension of the unit asked: after digits "m" means metres for a length and millions
  /// otherwise.
  let asked: Dimension?

  init(_ text: [Unicode.Scalar], position: Int = 0, asked: Dimension? = nil) {
    self.text = text
    self.position = position
    self.asked = asked
  }

  /// The number at this position; nil if there is none, and then nothing is consumed.
  mutating func amount() throws(NumberFault) -> Amount? {
    let start = position
    var phrase = NumberPhrase()
    var end = position
    while position < text.count {
      skipJoint(after: phrase)
      guard let token = try token(after: phrase), phrase.take(token) else { break }
      end = position
    }
    position = end
    guard let amount = phrase.amount else {
      position = start
      return nil
    }
    return amount
  }

  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    let index = position + offset
    return index >= 0 && index < text.count ? text[index] : nil
  }

  /// The run of Latin letters at a position.
  func word(at start: Int) -> String {
    var word = ""
    for scalar in text[min(start, text.count)...] {
      guard 0x61...0x7A ~= scalar.value else { break }
      word.unicodeScalars.append(scalar)
    }
    return word
  }

  /// Skips a space, or the hyphen of "ninety-one" and "891-thousand".
  private mutating func skipJoint(after phrase: NumberPhrase) {
    if peek() == " " {
      position += 1
    } else if peek() == ",", peek(1) == " ", phrase.endsInScale,
      NumberWords.token(word(at: position + 2)) != nil
    {
      position += 2
    } else if peek() == "-", !phrase.isEmpty, peek(-1) != " ", let after = peek(1),
      0x61...0x7A ~= after.value || isFraction(at: position + 1)
    {
      position += 1
    }
  }

  /// Whether there is a proper fraction at a position, as the 1/2 of "2-1/2".
  private func isFraction(at start: Int) -> Bool {
    let pieces = text[min(start, text.count)...].prefix { Int(decimal: $0) != nil || $0 == "/" }
      .split(separator: "/", omittingEmptySubsequences: false)
      .map { Int(String(String.UnicodeScalarView($0))) }
    guard pieces.count == 2, let top = pieces[0], let bottom = pieces[1] else { return false }
    return top < bottom && bottom < 100
  }

  private mutating func token(after phrase: NumberPhrase) throws(NumberFault) -> NumberToken? {
    guard let scalar = peek() else { return nil }
    if Int(decimal: scalar) != nil || (scalar == "." && peek(1).flatMap(Int.init(decimal:)) != nil)
    {
      return try .literal(number(), isSingleHan: false)
    }
    if 0x61...0x7A ~= scalar.value { return wordToken(after: phrase) }
    return hanToken()
  }

  private mutating func wordToken(after phrase: NumberPhrase) -> NumberToken? {
    let word = word(at: position)
    let after = position + word.utf8.count
    if phrase.endsInDigits, let power = NumberWords.abbreviation(word), !isUnit(word, after: after)
    {
      position = after
      return .big(power)
    }
    if let place = NumberWords.ordinal(word), isOrdinal(word, after: after, phrase) {
      position = after
      return .word(place)
    }
    if let token = NumberWords.token(word) {
      position = after
      return token
    }
    guard text.indices.contains(after), text[after] == " " else { return nil }
    let next = self.word(at: after + 1)
    switch word {
    case "and" where !phrase.isEmpty:
      // "two hundred and five", "one and a half"; but "600 and 650" are two numbers.
      let begins =
        phrase.endsInScale && (NumberWords.token(next) != nil || next.isEmpty) || next == "a"
        || next == "half"
      guard begins else { return nil }
    case "a", "an":
      guard let token = NumberWords.token(next) else { return nil }
      switch token {
      case .small, .big, .part: if phrase.isEmpty { position = after; return .word(1) }
      case .half: break
      default: return nil
      }
    case "of":
      // "a quarter of a trillion"
      guard !phrase.isEmpty, next == "a" else { return nil }
      let scale = NumberWords.token(self.word(at: after + 3))
      guard case .big? = scale else { return nil }
    case "point":
      guard phrase.hasCurrent || phrase.endsInScale else { return nil }
      return decimals(from: after + 1).map(NumberToken.decimals)
    default: return nil
    }
    position = after
    return .silent
  }

  /// Whether a word such as "fourth" is a rank rather than a fraction: "fourth" and "twenty-first"
  /// are ranks, but "a fourth", "three fourths" and "fourth of them" are fractions.
  private func isOrdinal(_ word: String, after: Int, _ phrase: NumberPhrase) -> Bool {
    if word == "second", !phrase.isEmpty, peek(-1) != "-" { return false }
    let goesOn = self.word(at: after + 1)
    return asked != .share && (phrase.isEmpty || phrase.endsInTens) && goesOn != "of"
  }

  /// Whether letters are a unit rather than a scale: metres for a length, kelvins for a
  /// temperature, "m²".
  private func isUnit(_ word: String, after: Int) -> Bool {
    if text.indices.contains(after),
      text[after] == "^" || text[after] == "/" || Int(decimal: text[after]) != nil
    {
      return true
    }
    return (word == "m" && asked == .length) || (word == "k" && asked == .temperature)
  }

  private mutating func decimals(from start: Int) -> [Int]? {
    var digits: [Int] = []
    var index = start
    while index < text.count, digits.count < 15 {
      let word = word(at: index)
      if let digit = Int(decimal: text[index]) ?? NumberWords.digit(text[index]) {
        digits.append(digit)
        index += 1
      } else if case .word(let value)? = word == "oh" ? .word(0) : NumberWords.token(word),
        value < 10
      {
        digits.append(value)
        index += word.utf8.count
      } else {
        break
      }
      position = index
      if index < text.count, text[index] == " " { index += 1 }
    }
    return digits.isEmpty ? nil : digits
  }

  private mutating func hanToken() -> NumberToken? {
    guard let scalar = peek() else { return nil }
    if scalar == "点" { return decimals(from: position + 1).map(NumberToken.decimals) }
    if scalar == "分", peek(1) == "之" {
      position += 2
      return .over
    }
    if let token = NumberWords.token(scalar) {
      position += 1
      return token
    }
    var run: [Int] = []
    while let next = peek(), let digit = NumberWords.digit(next) {
      run.append(digit)
      position += 1
    }
    guard !run.isEmpty, run.count <= ExactDecimal.digitLimit else { return nil }
    let value = ExactDecimal(run.reduce(into: Int128(0)) { $0 = $0 * 10 + Int128($1) })
    return .literal(Amount(plain: value), isSingleHan: run.count == 1 && run[0] != 0)
  }
}
