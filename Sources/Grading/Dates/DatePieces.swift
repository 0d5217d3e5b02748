/// The numbers, the month and the markers of a typed date, in order.
struct DatePieces {
  /// A number and the digits it was written with: a year has four, a day one or two.
  struct Number: Hashable {
    let value: Int
    let digits: Int
    var isDay: Bool { digits <= 2 && 1...31 ~= value }
  }

  private(set) var numbers: [Number] = []
  private(set) var month: Int?
  /// The parts that were marked with 年 月 日.
  private(set) var marked = PartialDate()

  var isMarked: Bool { marked != PartialDate() }

  /// Creates the pieces; fails if the text contains anything that does not belong in a date.
  init?(_ text: [Unicode.Scalar]) {
    var index = 0
    while index < text.count {
      let scalar = text[index]
      let start = index
      if Int(decimal: scalar) != nil {
        guard let number = DatePieces.number(text, &index) else { return nil }
        add(number)
      } else if 0x61...0x7A ~= scalar.value {
        while index < text.count, 0x61...0x7A ~= text[index].value { index += 1 }
        guard addWord(String(String.UnicodeScalarView(text[start..<index]))) else { return nil }
      } else if NumberWords.digit(scalar) != nil || NumberWords.token(scalar) != nil {
        guard let number = DatePieces.hanNumber(text, &index) else { return nil }
        add(number)
      } else {
        guard mark(scalar) else { return nil }
        index += 1
      }
      if numbers.count > 3 { return nil }
    }
  }

  private mutating func add(_ number: Number) { numbers.append(number) }

  private mutating func addWord(_ word: String) -> Bool {
    if let named = MonthNames.month(word) {
      guard month == nil else { return false }
      month = named
      return true
    }
    return MonthNames.isSilent(word)
  }

  private mutating func mark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "-", "/", ".", ",", "'", "*", "~", "(", ")": return true
    case "年":
      return take {
        $0.year = $1.value; $0.isShortYear = $1.digits == 2
      }
    case "月": return take { $0.month = $1.value }
    case "日", "号": return take { $0.day = $1.value }
    default: return false
    }
  }

  private mutating func take(_ set: (inout PartialDate, Number) -> Void) -> Bool {
    guard let number = numbers.popLast() else { return false }
    set(&marked, number)
    return true
  }

  private static func number(_ text: [Unicode.Scalar], _ index: inout Int) -> Number? {
    var value = 0
    var digits = 0
    while index < text.count, let digit = Int(decimal: text[index]) {
      guard digits < 8 else { return nil }
      value = value * 10 + digit
      digits += 1
      index += 1
    }
    return Number(value: value, digits: digits)
  }

  private static func hanNumber(_ text: [Unicode.Scalar], _ index: inout Int) -> Number? {
    var end = index
    while end < text.count,
      NumberWords.digit(text[end]) != nil || NumberWords.token(text[end]) != nil
    { end += 1 }
    var scanner = NumberScanner(Array(text[index..<end]))
    guard
      let amount = try? scanner.amount(), scanner.position == end - index,
      amount.value.magnitude < 8,
      let value = Int(amount.value.description)
    else { return nil }
    index = end
    return Number(value: value, digits: String(value).utf8.count)
  }
}
