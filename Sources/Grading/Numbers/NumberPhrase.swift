/// The sum of the pieces of a written number, in English or Chinese, in digits or words.
///
///     eight hundred ninety-one thousand two hundred → section 891, total 891,000, section 200
///     八十九万一千二百                               → section 89, total 890,000, section 1,200
struct NumberPhrase {
  private var total = ExactDecimal.zero
  private var section = ExactDecimal.zero
  private var current: ExactDecimal?
  private var kind = Kind.none
  private var lastBig = 0
  private var lastScale = 0
  private var literal: Amount?
  private var literals = 0
  private var denominator: ExactDecimal?
  private var isFraction = false
  private var isOh = false
  /// Whether the previous word was "and": "two and a half" adds, "one half" divides.
  private var isJoined = false
  private(set) var isEmpty = true

  private enum Kind { case none, digits, singleHan, word, half, final }

  /// Whether the last piece was written in digits, so that "k" or "m" after it is a scale.
  var endsInDigits: Bool { current != nil && kind == .digits }
  /// Whether the last piece was twenty, thirty … or ninety.
  var endsInTens: Bool {
    guard let current, kind == .word, current.exponent == 1 else { return false }
    return 2...9 ~= current.mantissa
  }
  var endsInScale: Bool { !isEmpty && current == nil }
  var hasCurrent: Bool { current != nil }

  /// Adds the next piece; returns false if it does not belong to the number.
  mutating func take(_ token: NumberToken) -> Bool {
    defer { isJoined = token == .silent }
    return switch token {
    case .literal(let amount, let isSingleHan): takeLiteral(amount, isSingleHan: isSingleHan)
    case .word(let value): takeWord(value)
    case .small(let scale, let isHan): takeSmall(scale, isHan: isHan)
    case .big(let power): takeBig(power)
    case .part(let parts): takePart(ExactDecimal(Int128(parts)))
    case .half: takeHalf()
    case .decimals(let digits): takeDecimals(digits)
    case .oh: takeOh()
    case .over: takeOver()
    case .silent: !isEmpty
    }
  }

  private mutating func set(_ value: ExactDecimal, _ kind: Kind) -> Bool {
    current = value
    self.kind = kind
    literals += 1
    isEmpty = false
    return true
  }

  private mutating func takeLiteral(_ amount: Amount, isSingleHan: Bool) -> Bool {
    if let whole = current {
      if kind == .digits, amount.isFraction {
        isFraction = true
        return set(whole + amount.value, .final)
      }
      guard kind == .word, isSingleHan, whole == ExactDecimal(20) || whole == ExactDecimal(30)
      else { return false }
      return set(whole + amount.value, .word)
    }
    literal = amount
    isFraction = amount.isFraction
    return set(amount.value, isSingleHan ? .singleHan : .digits)
  }

  private mutating func takeWord(_ value: Int) -> Bool {
    let word = ExactDecimal(Int128(value))
    guard let whole = current else { return set(word, .word) }
    guard kind == .word, whole.exponent >= 0, whole.magnitude < 4 else { return false }
    let isTens = whole.exponent == 1 && whole.mantissa % 10 > 1
    if 1...9 ~= value, isTens || isOh {
      isOh = false
      return set(whole + word, .word)
    }
    // "nineteen twenty-six"
    guard 10...99 ~= value, whole.magnitude == 1, !isOh, section == .zero, total == .zero else {
      return false
    }
    return set(whole.scaled(by: 2) + word, .word)
  }

  private mutating func takeOh() -> Bool {
    guard let whole = current, kind == .word, whole.magnitude == 1, !isOh else { return false }
    isOh = true
    return set(whole.scaled(by: 2), .word)
  }

  private mutating func takeSmall(_ scale: Int, isHan: Bool) -> Bool {
    guard let factor = current ?? (isHan ? ExactDecimal(1) : nil), kind != .final else {
      return false
    }
    section = section + factor * ExactDecimal(Int128(scale))
    return close(scale: scale)
  }

  private mutating func takeBig(_ power: Int) -> Bool {
    guard !isEmpty, kind != .final || isFraction else { return false }
    let part = section + (current ?? .zero)
    // "One million" is no more precise than 1 million.
    if kind == .word, literals == 1, section == .zero { literal = Amount(plain: part) }
    if part == .zero || (total != .zero && lastBig < power) {
      total = (total + part).scaled(by: power)
    } else {
      total = total + part.scaled(by: power)
    }
    section = .zero
    lastBig = power
    isFraction = false
    return close(scale: power == 4 ? 10_000 : power == 8 ? 100_000_000 : 0)
  }

  private mutating func close(scale: Int) -> Bool {
    current = nil
    kind = .none
    lastScale = scale
    isEmpty = false
    return true
  }

  private mutating func takePart(_ parts: ExactDecimal) -> Bool {
    guard let numerator = current ?? (isEmpty ? ExactDecimal(1) : nil), kind != .final else {
      return false
    }
    isFraction = true
    return set(numerator / parts, .final)
  }

  private mutating func takeHalf() -> Bool {
    let half = ExactDecimal(5, exponent: -1)
    if let whole = current {
      if isJoined, kind != .final, kind != .half { return set(whole + half, .half) }
      // "one half", 一半
      guard kind == .word || kind == .singleHan else { return false }
      isFraction = true
      return set(whole * half, .half)
    }
    isFraction = isEmpty
    return set(half, .half)
  }

  private mutating func takeDecimals(_ digits: [Int]) -> Bool {
    guard kind != .final, !isEmpty, digits.count <= 15 else { return false }
    let value = digits.reduce(into: Int128(0)) { $0 = $0 * 10 + Int128($1) }
    let whole = current ?? .zero
    let sum = section + whole + ExactDecimal(value, exponent: -digits.count)
    let integers = (section + whole).magnitude + 1
    section = .zero
    literal = Amount(sum, figures: integers + digits.count...integers + digits.count)
    literals = 0
    lastScale = 0
    return set(sum, .digits)
  }

  private mutating func takeOver() -> Bool {
    guard denominator == nil, !isEmpty else { return false }
    let value = sum
    guard value != .zero else { return false }
    self = NumberPhrase()
    denominator = value
    return true
  }

  /// The sum of all pieces. In 一万二 the last digit counts thousands, though the word is not written.
  private var sum: ExactDecimal {
    var last = current ?? .zero
    if kind == .singleHan, lastScale >= 10 { last = last * ExactDecimal(Int128(lastScale / 10)) }
    return total + section + last
  }

  /// The number; nil if there are no pieces or only a denominator.
  var amount: Amount? {
    guard !isEmpty else { return nil }
    let value = sum
    if let denominator {
      if denominator == ExactDecimal(100) {
        var percent = Amount(plain: value)
        percent.isPercent = true
        return percent
      }
      return Amount(value / denominator, figures: 1...1, isFraction: true)
    }
    var amount = literals == 1 ? literal.map { Amount(value, figures: $0.figures) } : nil
    if amount == nil { amount = Amount(plain: value) }
    amount?.isFraction = isFraction
    amount?.hasDecimalComma = literal?.hasDecimalComma ?? false
    return amount
  }
}
