extension Settings {
  /// Whether a setting can have a value.
  static func isValid(_ value: String, for key: SettingKey) -> Bool {
    switch key {
    case .retention:
      let isPlain = value.utf8.allSatisfy {
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 || $0 == UInt8(ascii: ".")
      }
      return isPlain && Double(value).map { 0.7...0.99 ~= $0 } ?? false
    case .newPerDay: return isWhole(value, in: 0...9999)
    case .rollover: return isWhole(value, in: 0...23)
    case .learningSteps, .relearningSteps: return steps(value) != nil
    case .maximumInterval: return isWhole(value, in: 1...36_500)
    case .form: return ["any", "typed", "choice"].contains(value)
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

  private static let seconds: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]

  private static func isWhole(_ value: String, in range: ClosedRange<Int>) -> Bool {
    let isDigits = value.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    return isDigits && Int(value).map(range.contains) ?? false
  }
}
