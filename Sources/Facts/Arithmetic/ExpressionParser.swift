/// Reads expressions by recursive descent: sums of products of signed operands.
struct ExpressionParser {
  private var rest: Substring
  private var depth = 0

  init(_ text: String) {
    rest = text[...]
  }

  /// Parses the whole text.
  mutating func expression() throws(ExpressionError) -> Expression.Term {
    let term = try sum()
    guard rest.isEmpty else {
      if rest.first == "," { throw .wrong("a comma stands in the expression; numbers have none") }
      throw .wrong("the expression goes on with \(quoted(rest)) after its end")
    }
    return term
  }

  private mutating func sum() throws(ExpressionError) -> Expression.Term {
    var term = try product()
    while let sign = take(["+", "-", "\u{2212}"]) {
      term = .binary(sign == "+" ? .plus : .minus, term, try product())
      try limit()
    }
    return term
  }

  private mutating func product() throws(ExpressionError) -> Expression.Term {
    var term = try operand()
    while let sign = take(["*", "/"]) {
      term = .binary(sign == "*" ? .times : .divided, term, try operand())
      try limit()
    }
    return term
  }

  private mutating func operand() throws(ExpressionError) -> Expression.Term {
    try limit()
    if take(["-", "\u{2212}"]) != nil { return .negative(try operand()) }
    if take(["("]) != nil {
      let term = try sum()
      guard take([")"]) != nil else { throw .wrong("the expression has a ( without its )") }
      return term
    }
    if take(["{"]) != nil { return try fact() }
    guard let first = rest.first else {
      throw .wrong("the expression breaks off; a number was expected")
    }
    if first.isASCII, first.isNumber { return try number() }
    if Self.isLetter(first) { return try name() }
    throw .wrong("\(quoted(rest)) is no number, no {fact} and no column")
  }

  private mutating func number() throws(ExpressionError) -> Expression.Term {
    let text = take { $0 == "." || ($0.isASCII && $0.isNumber) }
    guard let number = try? DecimalText(String(text)) else {
      throw .wrong("\(quoted(text)) is no number")
    }
    return .number(number.double)
  }

  private mutating func fact() throws(ExpressionError) -> Expression.Term {
    let id = take { $0 != "}" && $0 != "{" }
    guard take(["}"]) != nil else { throw .wrong("the expression has a { without its }") }
    return id.contains(".") ? .column(String(id)) : .fact(String(id))
  }

  private mutating func name() throws(ExpressionError) -> Expression.Term {
    let name = String(take { Self.isLetter($0) || $0 == "-" || $0 == "." || $0.isNumber })
    guard take(["("]) != nil else { return name.contains(".") ? .column(name) : .name(name) }
    let functions = Expression.Function.allCases.map(\.rawValue)
    guard let function = Expression.Function(rawValue: name) else {
      let hint = Nearest.hint(for: name, among: functions)
      throw .wrong(
        "there is no function \(quoted(name))"
          + (hint.isEmpty ? "; known are \(functions.joined(separator: ", "))" : hint))
    }
    var arguments = [try sum()]
    while take([","]) != nil { arguments.append(try sum()) }
    guard take([")"]) != nil else { throw .wrong("\(name)( lacks its )") }
    guard function != .round || arguments.count <= 2 else {
      throw .wrong("round takes a number and the decimals to keep, not \(arguments.count) things")
    }
    return .call(function, arguments)
  }

  /// Consumes the next character if it is one of these, with the spaces around it.
  private mutating func take(_ characters: [Character]) -> Character? {
    rest = rest.drop { $0 == " " }
    guard let first = rest.first, characters.contains(first) else { return nil }
    rest = rest.dropFirst().drop { $0 == " " }
    return first
  }

  private mutating func take(while isPart: (Character) -> Bool) -> Substring {
    let part = rest.prefix(while: isPart)
    rest = rest.dropFirst(part.count).drop { $0 == " " }
    return part
  }

  private mutating func limit() throws(ExpressionError) {
    depth += 1
    guard depth <= 1000 else { throw .wrong("the expression has more than 1,000 parts") }
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }
}
