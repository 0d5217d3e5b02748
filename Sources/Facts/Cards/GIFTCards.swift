extension ForeignCards {
  /// Reads questions in Moodle's format GIFT: choices, true or false, short answers, numbers, pairs and
  /// missing words.
  init(gift text: String) {
    var topic = ""
    var block: [(line: Int, text: String)] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      CSVScanner.trimmed(String($0))
    }
    for (index, line) in (lines + [""]).enumerated() {
      if line.hasPrefix("//") { continue }
      if line.hasPrefix("$CATEGORY:") {
        topic =
          line.dropFirst("$CATEGORY:".count).split(separator: "/").last.map {
            CSVScanner.trimmed(String($0))
          } ?? ""
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

  /// One character, and whether a backslash stands before it, so that it means nothing.
  private typealias Signs = ArraySlice<(character: Character, isEscaped: Bool)>

  private static func signs(_ text: String) -> Signs {
    var signs: [(character: Character, isEscaped: Bool)] = []
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      signs.append((isEscaped && character == "n" ? " " : character, isEscaped))
      isEscaped = false
    }
    return signs[...]
  }

  private static func text(_ signs: Signs) -> String {
    var text = String(signs.map(\.character))
    for format in ["[html]", "[moodle]", "[plain]", "[markdown]"] where text.hasPrefix(format) {
      text = String(text.dropFirst(format.count))
    }
    return CSVScanner.trimmed(text)
  }

  /// The parts before and after the first occurrence of a mark.
  private static func divide(_ signs: Signs, at mark: String) -> (Signs, Signs)? {
    let mark = Array(mark)
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
    for option in options(body) {
      let said = divide(option.text, at: "#")?.0 ?? option.text
      if let pair = divide(said, at: "->") {
        pairs.append((text(pair.0), text(pair.1)))
        continue
      }
      var words = text(said)
      if words.hasPrefix("%"), let end = words.dropFirst().firstIndex(of: "%") {
        guard let weight = Double(words[words.index(after: words.startIndex)..<end]),
          weight >= 100 || weight <= 0
        else { throw Refusal(reason: "several of its options are right in part") }
        words = CSVScanner.trimmed(String(words[words.index(after: end)...]))
        if weight >= 100 { right.append(words) } else { wrong.append(words) }
        continue
      }
      if option.isRight { right.append(words) } else { wrong.append(words) }
    }
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

  private static func options(_ body: Signs) -> [(isRight: Bool, text: Signs)] {
    var options: [(Bool, Signs)] = []
    var start: Int?
    for index in body.indices
    where "=~".contains(body[index].character) && !body[index].isEscaped {
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
    guard parts.count > 1 else { return .number(number.text, within: nil) }
    guard let tolerance = try? DecimalText(parts[1]) else { return nil }
    if tolerance.double == 0 { return .number(number.text, within: nil) }
    let ends = [number.double - tolerance.double, number.double + tolerance.double].map(Self.plain)
    return .number(number.text, within: ends.joined(separator: ".."))
  }

  private static func plain(_ number: Double) -> String {
    let rounded = (number * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
