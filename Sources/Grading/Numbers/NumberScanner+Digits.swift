extension NumberScanner {
  /// The number in digits at this position: with thousands separators, a point, an exponent, or as
  /// a fraction.
  mutating func number() throws(NumberFault) -> Amount {
    var (digits, decimals) = try integerDigits()
    let hasDecimalComma = decimals > 0
    if hasPoint {
      if hasDecimalComma { throw .grouping }
      position += 1
      var groups = [digits, run()]
      while hasPoint {
        position += 1
        groups.append(run())
      }
      decimals = groups.count == 2 ? groups[1].count : 0
      // 1.014.000 can only have one meaning.
      let isInThrees = 1...3 ~= groups[0].count && groups[0].first != 0
      if groups.count > 2, !isInThrees || groups.dropFirst().contains(where: { $0.count != 3 }) {
        throw .grouping
      }
      digits = groups.flatMap(\.self)
    }
    var amount = try Self.amount(of: digits, decimals: decimals)
    amount.hasDecimalComma = hasDecimalComma
    if let power = try exponent() {
      amount.value = amount.value.scaled(by: power)
      if decimals == 0 { amount.figures = amount.value.figures...amount.figures.upperBound }
    } else if decimals == 0, let divisor = try divisor(), divisor.value != .zero {
      return Amount(amount.value / divisor.value, figures: 1...1, isFraction: true)
    } else if decimals == 0, ["st", "nd", "rd", "th"].contains(word(at: position)) {
      position += 2
    }
    return amount
  }

  private var hasPoint: Bool { peek() == "." && peek(1).flatMap(Int.init(decimal:)) != nil }

  private mutating func run() -> [Int] {
    var digits: [Int] = []
    while let digit = peek().flatMap(Int.init(decimal:)) {
      digits.append(digit)
      position += 1
    }
    return digits
  }

  /// Digits with separators: all the same, every three digits, or as in India every two before the
  /// last three. A single comma that cannot separate thousands is a decimal comma; then there are
  /// decimals.
  private mutating func integerDigits() throws(NumberFault) -> (digits: [Int], decimals: Int) {
    var groups = [run()]
    var separator: Unicode.Scalar?
    while let next = peek(),
      next == separator || (separator == nil && [",", " ", "'", "_"].contains(next))
    {
      guard peek(1).flatMap(Int.init(decimal:)) != nil else { break }
      let start = position
      position += 1
      let group = run()
      let isFeet = next == "'" && group.count < 3 && separator == nil
      if isFeet || next == " " && (group.count != 3 || (groups.first?.count ?? 0) > 3) {
        position = start
        break
      }
      separator = next
      groups.append(group)
    }
    if let other = peek(), [",", "'", "_"].contains(other), separator != nil,
      peek(1).flatMap(Int.init(decimal:)) != nil
    {
      throw .grouping
    }
    guard groups.count > 1 else { return (groups[0], 0) }
    let isAfterZero = groups[0] == [0]
    if separator == ",", groups.count == 2, isAfterZero || groups[1].count < 3 {
      return (groups[0] + groups[1], groups[1].count)
    }
    if groups[0].first == 0 { throw .grouping }
    let first = groups[0].count
    let last = groups[groups.count - 1].count
    let middle = groups.dropFirst().dropLast().map(\.count)
    let isInThrees = 1...3 ~= first && last == 3 && middle.allSatisfy { $0 == 3 }
    let isIndian = 1...2 ~= first && last == 3 && middle.allSatisfy { $0 == 2 }
    if isInThrees || isIndian { return (groups.flatMap(\.self), 0) }
    throw .grouping
  }

  /// Reads an exponent such as "e5", "×10^5" or "x 10**5"; nil if there is none.
  private mutating func exponent() throws(NumberFault) -> Int? {
    let start = position
    if peek() == "e" {
      position += 1
    } else {
      if peek() == " " { position += 1 }
      guard peek() == "*" || peek() == "x" else { return abandon(start) }
      position += 1
      if peek() == " " { position += 1 }
      guard peek() == "1", peek(1) == "0" else { return abandon(start) }
      position += 2
      if peek() == "^" {
        position += 1
      } else if peek() == "*", peek(1) == "*" {
        position += 2
      } else {
        return abandon(start)
      }
    }
    let isNegative = peek() == "-"
    if isNegative || peek() == "+" { position += 1 }
    let digits = run()
    if digits.isEmpty { return abandon(start) }
    guard digits.count <= 2 else { throw .tooLong }
    let power = digits.reduce(0) { $0 * 10 + $1 }
    return isNegative ? -power : power
  }

  /// The "/3" of "2/3"; a slash before letters belongs to a unit.
  private mutating func divisor() throws(NumberFault) -> Amount? {
    guard peek() == "/", peek(1).flatMap(Int.init(decimal:)) != nil else { return nil }
    position += 1
    return try Self.amount(of: run(), decimals: 0)
  }

  private mutating func abandon(_ start: Int) -> Int? {
    position = start
    return nil
  }

  private static func amount(of digits: [Int], decimals: Int) throws(NumberFault) -> Amount {
    let significant = Array(digits.drop { $0 == 0 })
    var core = significant
    while core.last == 0 { core.removeLast() }
    guard core.count <= ExactDecimal.digitLimit, digits.count <= 100 else { throw .tooLong }
    let mantissa = core.reduce(into: Int128(0)) { $0 = $0 * 10 + Int128($1) }
    let value = ExactDecimal(mantissa, exponent: significant.count - core.count - decimals)
    let most = max(1, significant.count)
    return Amount(value, figures: (decimals == 0 ? max(1, core.count) : most)...most)
  }
}
