/// Ranks and fractions that an author wrote as a text: "10th", "tenth place", "two thirds", "⅔".
enum NumberInWords {
  /// The number that a text means, to be judged as a number; nil for any other text.
  static func key(of text: String) -> NumberKey? {
    guard let reading = try? NumberReader.read(text), reading.upper == nil, !reading.hasMore,
      reading.unit.isEmpty || reading.unit.text == "place"
    else { return nil }
    let amount = reading.amount
    if amount.isFraction {
      let value = amount.value.rounded(toPlace: -3)
      return NumberKey(value: value.description, precision: .decimals(3), figures: 2)
    }
    guard isRank(text), amount.value.exponent >= 0, amount.value > .zero else { return nil }
    return NumberKey(value: amount.value.description, figures: max(1, amount.value.magnitude + 1))
  }

  /// Whether a text counts from the end of an order: "tenth from last".
  static func isCountedFromEnd(_ text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { ["last", "bottom", "end"].contains($0) }
  }

  /// "two out of three" as "2/3"; nil for any other text.
  static func parts(_ text: String) -> String? {
    for joint in [" out of ", " in ", " of "] {
      guard let place = text.firstRange(of: joint),
        let part = try? NumberReader.read(text[..<place.lowerBound]),
        let whole = try? NumberReader.read(text[place.upperBound...]), part.hedge == .none,
        part.unit.isEmpty, whole.unit.isEmpty, !part.amount.isFraction
      else { continue }
      return part.amount.value.description + "/" + whole.amount.value.description
    }
    return nil
  }

  /// Whether a text is a rank.
  private static func isRank(_ text: String) -> Bool {
    let words = text.lowercased().split { $0 == " " || $0 == "-" }.filter {
      $0 != "place" && $0 != "the"
    }
    guard let last = words.last else { return false }
    let digits = last.drop { $0 == "#" }.prefix { $0.isASCII && $0.isNumber }
    let isNumbered =
      !digits.isEmpty
      && (last.hasPrefix("#") || ["st", "nd", "rd", "th"].contains { last.hasSuffix($0) })
    return words.count == 1 && isNumbered || NumberWords.ordinal(String(last)) != nil
  }
}

extension NameJudge {
  /// The verdict on a rank or a fraction written differently from the accepted forms; nil if the
  /// text cannot be read as a number.
  func numbered(_ typed: Substring) -> Judgement? {
    guard let number = key.number else { return nil }
    var text = String(typed)
    for before in ["in ", "the ", "in the "] where text.lowercased().hasPrefix(before) {
      text = String(text.dropFirst(before.count))
    }
    if NumberInWords.isCountedFromEnd(text) { return nil }
    if number.value.contains("."), let parts = NumberInWords.parts(text) { text = parts }
    let judgement = NumberJudge(key: number).judge(text)
    switch judgement.verdict {
    case .unparsed, .partial: return nil
    case .correct, .prompt: return judgement
    case .close, .wrong:
      return Judgement(judgement.verdict, reason: judgement.reason, nearest: key.display)
    }
  }
}
