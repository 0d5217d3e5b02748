extension Settings {
  /// Whether a value is valid for a setting.
  static func isValid(_ value: String, for key: SettingKey) -> Bool {
    switch key {
    case .retention: return retention(value) != nil
    case .newPerDay: return newCards(value) != nil
    case .rollover: return isWhole(value, in: 0...23)
    case .learningSteps, .relearningSteps: return steps(value) != nil
    case .maximumInterval: return isWhole(value, in: 1...36_500)
    case .form: return ["any", "typed", "choice"].contains(value)
    case .depth: return ["core", "useful", "all"].contains(value)
    case .easyDays: return weekdays(value) != nil
    case .pace: return value == "usual" || isWhole(value, in: 1...9999)
    case .minutes: return value == "none" || isWhole(value, in: 1...600)
    case .leech: return value == "none" || isWhole(value, in: 2...99)
    case .fit: return ["on", "off", "auto"].contains(value)
    case .plan: return value == "none" || plan(value) != nil
    case .share: return ["answers", "results", "nothing"].contains(value)
    }
  }

  /// The seconds of delays such as `1m 10m`; empty for `none`, nil for anything else.
  static func steps(_ value: String) -> [Int]? {
    if value == "none" { return [] }
    let words = value.split(separator: " ")
    guard 1...10 ~= words.count else { return nil }
    var steps: [Int] = []
    for word in words {
      guard let unit = word.last.flatMap({ seconds[$0] }),
        isWhole(String(word.dropLast()), in: 1...9999), let count = Int(word.dropLast()),
        count * unit <= 30 * 86_400
      else { return nil }
      steps.append(count * unit)
    }
    return steps
  }

  /// The probability in a text such as `0.85`; nil for anything else.
  private static func retention(_ value: String) -> Double? {
    let isPlain = value.utf8.allSatisfy {
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".")
    }
    guard isPlain, let retention = Double(value), 0.7...0.99 ~= retention else { return nil }
    return retention
  }

  /// The plan in a text such as `2026-12-24 12 0.9`, optionally followed by the deck, the cards to
  /// begin and the minutes a day; nil for anything else.
  static func plan(_ value: String) -> Settings.Plan? {
    let words = value.split(separator: " ")
    guard [3, 5, 6].contains(words.count), let last = StudyDay(String(words[0])), last.isStorable,
      let count = newCards(words[1]), let retention = retention(String(words[2]))
    else { return nil }
    guard words.count > 3 else {
      return Plan(by: last, newPerDay: count, retention: retention, goal: nil)
    }
    let (deck, cards) = (String(words[3]), String(words[4]))
    let minutes = words.count == 6 ? String(words[5]) : nil
    guard LineFields.isName(deck, longest: Event.longestName), isWhole(cards, in: 0...9_999_999),
      minutes.map({ isWhole($0, in: 1...1440) }) ?? true
    else { return nil }
    return Plan(
      by: last, newPerDay: count, retention: retention,
      goal: Plan.Goal(deck: deck, cards: Int(cards) ?? 0, minutes: minutes.flatMap { Int($0) }))
  }

  /// The weekdays in a text such as `sat sun`; empty for `none`, nil for anything else.
  static func weekdays(_ value: String) -> Set<Weekday>? {
    if value == "none" { return [] }
    let days = value.split(separator: " ").map { Weekday(word: $0) }
    return days.isEmpty || days.contains(nil) ? nil : Set(days.compactMap(\.self))
  }

  /// The numbers of new cards in a text such as `8 sat 0 sun 4`; nil for anything else.
  static func newCards(_ value: String) -> (usual: Int, on: [Weekday: Int])? {
    let words = value.split(separator: " ")
    guard words.count % 2 == 1, let usual = newCards(words[0]) else { return nil }
    var exceptions: [Weekday: Int] = [:]
    for place in stride(from: 1, to: words.count, by: 2) {
      guard let day = Weekday(word: words[place]), let count = newCards(words[place + 1]),
        exceptions.updateValue(count, forKey: day) == nil
      else { return nil }
    }
    return (usual, exceptions)
  }

  private static func newCards(_ word: Substring) -> Int? {
    isWhole(String(word), in: 0...9999) ? Int(word) : nil
  }

  private static let seconds: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

  private static func isWhole(_ value: String, in range: ClosedRange<Int>) -> Bool {
    let isDigits = value.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return isDigits && Int(value).map(range.contains) ?? false
  }
}
