extension ForeignCards {
  /// Reads questions in Moodle's format GIFT: choices, true or false, short answers, numbers, pairs and
  /// missing words.
  init(gift text: String) {
    var topic = ""
    var block: [(line: Int, text: String)] = []
    let lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { CSVScanner.withoutEnds(String($0)) }
    for (index, line) in (lines + [""]).enumerated() {
      if line.hasPrefix("//") { continue }
      if line.hasPrefix("$CATEGORY:") {
        topic = Self.lastPart(line.dropFirst("$CATEGORY:".count))
        continue
      }
      guard line.isEmpty else {
        block.append((index + 1, line))
        continue
      }
      if let first = block.first {
        do throws(Refusal) {
          cards += try Self.cards(block.map(\.text).joined(separator: " ")).map {
            var card = $0
            card.topic = topic
            return card
          }
        } catch {
          left.append((first.line, error.reason))
        }
      }
      block = []
    }
  }

  private struct Refusal: Error {
    var reason: String
  }

  /// The last name of a path of categories; a slash in a name is written twice.
  private static func lastPart(_ path: Substring) -> String {
    let slash = "\u{0}"
    let parts = path.replacing("//", with: slash).split(separator: "/")
    return CSVScanner.trimmed(String(parts.last ?? "").replacing(slash, with: "/"))
  }

  /// One character, and whether a backslash stands before it, so that it means nothing.
  private typealias Signs = ArraySlice<(character: Unicode.Scalar, isEscaped: Bool)>

  private static func signs(_ text: String) -> Signs {
    var signs: [(character: Unicode.Scalar, isEscaped: Bool)] = []
    var isEscaped = false
    for character in text.unicodeScalars {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      signs.append((isEscaped && character == "n" ? "\n" : character, isEscaped))
      isEscaped = false
    }
    return signs[...]
  }

  private static func text(_ signs: Signs) -> String {
    let text = CSVScanner.withoutEnds(String(String.UnicodeScalarView(signs.map(\.character))))
    let scalars = text.unicodeScalars
    for format in ["[html]", "[moodle]", "[plain]", "[markdown]"]
    where scalars.starts(with: format.unicodeScalars) {
      return CSVScanner.withoutEnds(String(scalars.dropFirst(format.unicodeScalars.count)))
    }
    return text
  }

  /// The weight in percent before an answer, as in `%50%`, and the answer; nil if it has none.
  private static func weighted(_ signs: Signs) -> (weight: Double, rest: Signs)? {
    let start = signs.drop { $0.character == " " }
    guard start.first?.character == "%", let (number, rest) = divide(start.dropFirst(), at: "%"),
      let weight = Double(text(number))
    else { return nil }
    return (weight, rest)
  }

  /// The parts before and after the first occurrence of a mark.
  private static func divide(_ signs: Signs, at mark: String) -> (Signs, Signs)? {
    let mark = Array(mark.unicodeScalars)
    var index = signs.startIndex
    while index + mark.count <= signs.endIndex {
      if mark.indices.allSatisfy({
        signs[index + $0].character == mark[$0] && !signs[index + $0].isEscaped
      }) {
        return (signs[..<index], signs[(index + mark.count)...])
      }
      index += 1
    }
    return nil
  }

  private static func cards(_ block: String) throws(Refusal) -> [ForeignCard] {
    var rest = signs(block)
    if block.hasPrefix("::"), let end = divide(rest.dropFirst(2), at: "::") { rest = end.1 }
    guard let (stem, opened) = divide(rest, at: "{"), let (body, tail) = divide(opened, at: "}")
    else {
      throw Refusal(reason: "it has no answers in braces")
    }
    let after = text(tail)
    let question = after.isEmpty ? text(stem) : "\(text(stem)) […] \(after)"
    var note = ""
    var inside = body
    if let general = divide(body, at: "####") {
      inside = general.0
      note = text(general.1)
    }
    return try cards(question, inside, note)
  }

  private static func cards(
    _ question: String, _ body: Signs, _ note: String
  ) throws(Refusal) -> [ForeignCard] {
    func card(_ answer: ForeignCard.Answer) -> ForeignCard {
      ForeignCard(question: question, answer: answer, note: note)
    }
    let whole = text(divide(body, at: "#")?.0 ?? body)
    if ["T", "TRUE"].contains(whole) { return [card(.isTrue(true))] }
    if ["F", "FALSE"].contains(whole) { return [card(.isTrue(false))] }
    guard !question.isEmpty else { throw Refusal(reason: "it has no question") }
    if text(body).isEmpty { throw Refusal(reason: "the answer is open, for a person to judge") }
    if body.first(where: { $0.character != " " })?.character == "#" {
      let number = text(body.drop { $0.character == " " }.dropFirst())
      guard let answer = number.hasPrefix("=") ? nil : self.number(number) else {
        throw Refusal(reason: "its number has several answers, or is none")
      }
      return [card(answer)]
    }
    var (right, wrong, pairs): ([String], [String], [(String, String)]) = ([], [], [])
    let options = options(body)
    // A sign -> among options to pick is part of a text.
    let arePairs = options.allSatisfy(\.isRight)
    for option in options {
      let said = divide(option.text, at: "#")?.0 ?? option.text
      if arePairs, let pair = divide(said, at: "->") {
        pairs.append((text(pair.0), text(pair.1)))
        continue
      }
      guard let (weight, rest) = weighted(said) else {
        if option.isRight { right.append(text(said)) } else { wrong.append(text(said)) }
        continue
      }
      guard weight >= 100 || weight <= 0 else {
        throw Refusal(reason: "several of its options are right in part")
      }
      if weight >= 100 { right.append(text(rest)) } else { wrong.append(text(rest)) }
    }
    // In a typed answer an asterisk stands for any characters, unless a backslash is before it.
    if wrong.isEmpty { right = right.map(withoutWildcards) }
    if !pairs.isEmpty {
      return pairs.filter { !$0.0.isEmpty }.map { pair in
        ForeignCard(
          question: "\(question) \(pair.0)", answer: .text(pair.1, accept: [], wrong: []),
          note: note,
          group: question)
      }
    }
    guard let first = right.first else { throw Refusal(reason: "none of its answers is right") }
    guard wrong.isEmpty || right.count == 1 else {
      throw Refusal(reason: "more than one of its options is right")
    }
    return [card(.text(first, accept: Array(right.dropFirst()), wrong: wrong))]
  }

  /// A text whose asterisks have no backslash before them.
  private static func withoutWildcards(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.reduce(into: "") { plain, index in
      let isMark =
        scalars[index] == "\\" && index + 1 < scalars.count && scalars[index + 1] == "*"
      if !isMark { plain.unicodeScalars.append(scalars[index]) }
    }
  }

  private static func options(_ body: Signs) -> [(isRight: Bool, text: Signs)] {
    var options: [(Bool, Signs)] = []
    var start: Int?
    for index in body.indices
    where ["=", "~"].contains(body[index].character) && !body[index].isEscaped {
      if let start { options.append((body[start].character == "=", body[(start + 1)..<index])) }
      start = index
    }
    if let start { options.append((body[start].character == "=", body[(start + 1)...])) }
    return options
  }

  /// `12`, `12:2`, `10..14`.
  private static func number(_ text: String) -> ForeignCard.Answer? {
    let range = text.replacing("..", with: "…").split(separator: "…").map(String.init)
    if range.count == 2, let low = try? DecimalText(range[0]), let high = try? DecimalText(range[1])
    {
      return .number("\(low.text)..\(high.text)", within: nil)
    }
    let parts = text.split(separator: ":").map { CSVScanner.trimmed(String($0)) }
    guard let value = parts.first, let number = try? DecimalText(value) else { return nil }
    guard parts.count > 1 else { return ForeignCard.Answer(value) }
    guard let tolerance = try? DecimalText(parts[1]) else { return nil }
    if tolerance.double == 0 { return ForeignCard.Answer(number.text) }
    let ends = [number.double - tolerance.double, number.double + tolerance.double].map(Self.plain)
    return .number(number.text, within: ends.joined(separator: ".."))
  }

  private static func plain(_ number: Double) -> String {
    let rounded = (number * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
