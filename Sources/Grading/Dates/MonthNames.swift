/// The months by name.
enum MonthNames {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november",
    "december",
  ]

  private static let romans = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  /// The English name of a month, 1...12.
  static func name(of month: Int) -> String? {
    guard 1...12 ~= month else { return nil }
    let name = names[month - 1]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The month that a lowercase word names: in full, shortened to three letters or more, or with
  /// one typing error if no other month is as close.
  static func month(_ word: String) -> Int? {
    let count = word.utf8.count
    if let index = romans.firstIndex(of: word) { return index + 1 }
    guard count >= 3 else { return nil }
    if let index = names.firstIndex(where: { $0.hasPrefix(word) }) { return index + 1 }
    guard 5...11 ~= count else { return nil }
    let typed = word.unicodeScalars.map(\.value)
    let near = names.indices.filter { index in
      names[index].utf8.count >= 5
        && EditDistance.between(typed, names[index].unicodeScalars.map(\.value), limit: 1) != nil
    }
    return near.count == 1 ? near[0] + 1 : nil
  }

  /// Whether a lowercase word is a day of the week, or a word that may appear in a date without
  /// changing it.
  static func isSilent(_ word: String) -> Bool {
    switch word {
    case "the", "of", "on", "in", "at", "year", "about", "circa", "c", "ca", "around", "ad", "ce",
      "st", "nd", "rd",
      "th", "day":
      return true
    default:
      let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
      return word.utf8.count >= 3 && days.contains { $0.hasPrefix(word) }
    }
  }
}
