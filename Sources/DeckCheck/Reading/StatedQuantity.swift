/// A quantity as a sentence states it: a number with its scale, its unit and its bound.
///
///     "In 2010 the GDP was more than 25.1 billion RMB."
///     // 2010; 25.1 · 10⁹, RMB, more than
///
/// It is read by separate rules. Nothing here is shared with the code that writes sentences, so
/// that neither hides an error of the other.
struct StatedQuantity: Hashable, Sendable {
  /// The side of the number on which the true value lies.
  enum Bound: Sendable {
    case none, about, moreThan, lessThan, atLeast, atMost
  }

  /// The number, including its scale.
  var value: Double
  /// The unit, by its name in the facts files; nil if the words next to the number contain no known
  /// unit.
  var unit: String?
  /// The bound given by the words before the number.
  var bound: Bound

  /// Every quantity in a text, in the order of the text.
  static func all(in text: String) -> [StatedQuantity] {
    let tokens = text.split(separator: " ").flatMap(parts)
    return tokens.indices.compactMap { quantity(at: $0, of: tokens) }
  }

  /// Whether a text contains a unit.
  static func says(_ unit: String, _ text: String) -> Bool {
    let text = " " + text.lowercased()
    guard let names = names[unit] else {
      return text.contains(unit.lowercased().prefix(max(2, unit.count - 2)))
    }
    return names.contains { text.contains($0) }
  }

  /// Whether a text contains a hedge.
  static func hedges(_ text: String) -> Bool {
    let padded = " " + text.lowercased() + " "
    return ["about", "roughly", "approximately", "around", "some", "nearly", "almost", "close to"]
      .contains { padded.contains(" \($0) ") || padded.contains(" \($0),") }
  }

  /// A range such as 600–650 or 16-24 is two tokens; a decade, an angle and a code are none.
  private static func parts(_ word: Substring) -> [Substring] {
    let ends = word.split { $0 == "–" || $0 == "-" }
    guard ends.count == 2, ends[0].last?.isNumber == true, ends[1].first?.isNumber == true,
      word.first != "-"
    else { return [word] }
    return ends
  }

  private static func quantity(at place: Int, of tokens: [Substring]) -> StatedQuantity? {
    var token = tokens[place]
    var unit: String?
    while let first = token.first, "(“\"'[".contains(first) { token.removeFirst() }
    if token.hasPrefix("US$") {
      token = token.dropFirst(3)
      unit = "USD"
    }
    let isMinus = token.first.map { "-−–".contains($0) } ?? false
    if isMinus { token.removeFirst() }
    let digits = token.prefix { $0.isASCII && $0.isNumber || ",.".contains($0) }
    guard digits.first?.isNumber == true else { return nil }
    var end = token.dropFirst(digits.count)
    while let last = end.last, ",.;:?!)”\"']".contains(last) { end.removeLast() }
    let plain = String(digits).trimmed.filter { $0 != "," }
    guard var value = Double(plain), end.isEmpty || end.first == "%" || end.first == "°" else {
      return nil
    }
    guard end != "°", !end.contains("′") else { return nil }
    var after = tokens.dropFirst(place + 1).prefix(6).map { word -> String in
      String(word).lowercased().trimmed
    }
    if let scale = after.first.flatMap({ scales[$0] }) {
      value *= scale
      after.removeFirst()
    }
    let following = String(end).lowercased() + " " + after.joined(separator: " ")
    unit = unit ?? self.unit(of: following)
    let before = tokens[max(0, place - 4)..<place].map { String($0).lowercased().trimmed }
    return StatedQuantity(
      value: isMinus ? -value : value, unit: unit,
      bound: bound(after: before.joined(separator: " ")))
  }

  private static let scales = [
    "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
  ]

  /// The names of the facts files' units in sentences; longer names come before those that they
  /// begin with.
  private static let names: [String: [String]] = [
    "person/km2": [
      "people/km²", "people per km²", "people per square kilomet", "people to a square kilomet",
      "people to the square kilomet", "people lived on each square kilomet",
    ],
    "km2": ["km²", "square kilomet"], "m2": ["m²", "square met"],
    "percent": ["%", "percent", "per cent"], "celsius": ["°c", "degrees celsius", "degrees"],
    "ton/year": ["tons a year", "tons", "ton a year"],
    "RMB": ["rmb", "yuan"], "USD": ["us dollars", "us$", "dollars", "usd"],
    "km": ["km ", "km.", "km,", "km?", "kilomet"], "mm": ["mm ", "mm.", "mm,", "millimet"],
    "mile": ["mile"], "hour": ["hour"],
  ]

  private static func unit(of following: String) -> String? {
    let text = following.trimmingSpaces + " "
    let found = names.flatMap { unit, names in names.map { (unit: unit, name: $0) } }
      .filter { text.hasPrefix($0.name) }
    return found.max { $0.name.count < $1.name.count }?.unit
  }

  private static let bounds: [(words: [String], bound: Bound)] = [
    (["no more than", "not more than", "at most", "up to", "within"], .atMost),
    (["no fewer than", "no less than", "at least"], .atLeast),
    (["more than", "over", "above", "exceeds", "exceeded", "exceed"], .moreThan),
    (["less than", "fewer than", "under", "below"], .lessThan),
    (
      ["about", "roughly", "approximately", "around", "some", "nearly", "almost", "close to"],
      .about
    ),
  ]

  private static func bound(after words: String) -> Bound {
    // To add up to a sum is to make it.
    if ["add up to", "adds up to", "added up to"].contains(where: words.hasSuffix) { return .none }
    for (names, bound) in bounds where names.contains(where: { words.hasSuffix($0) }) {
      return bound
    }
    return .none
  }
}

extension String {
  /// The text without what ends a word: a full stop, a comma.
  fileprivate var trimmed: String {
    var text = self[...]
    while let last = text.last, ".,;:?!)”\"'".contains(last) { text.removeLast() }
    return String(text)
  }

  fileprivate var trimmingSpaces: String { String(drop { $0 == " " }) }
}
