import Grading

/// Finds the option that a typed line picks.
struct Pick {
  private let options: [String]

  init(_ options: [String]) {
    self.options = options
  }

  /// The index of the option that was typed: by its number, its words, some of its words or its
  /// first letters, if only one option matches.
  func place(of typed: String) -> Int? {
    let said = String(typed.trimmed)
    if let place = options.indices.first(where: { String($0 + 1) == said }) { return place }
    let words = Pick.words(said)
    guard !words.isEmpty else { return nil }
    let known = options.map(Pick.words)
    if let place = known.firstIndex(of: words) { return place }
    // A part of a number is another number.
    guard !words.contains(where: { $0.contains(where: \.isNumber) }) else { return nil }
    guard options.count == 2 || words[0].count > 1 else { return nil }
    return only { Set(words).isSubset(of: known[$0]) }
      ?? only { known[$0].joined(separator: " ").hasPrefix(words.joined(separator: " ")) }
  }

  private func only(_ fits: (Int) -> Bool) -> Int? {
    let found = options.indices.filter(fits)
    return found.count == 1 ? found[0] : nil
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }
}
