/// Splits a list that was typed without separators: "rice maize soybeans", "黑龙江和松花江".
enum ListWords {
  /// The largest number of words in an item.
  private static let longestItem = 8

  /// The items; nil if part of the text is not an item. `isItem` is called at most eight times for
  /// each word.
  static func items(in text: String, limit: Int, isItem: (String) -> Bool) -> [String]? {
    let words = text.unicodeScalars.split(whereSeparator: isBreak).map(String.init)
      .filter { !isSilent($0) }
    guard words.count > 1, words.count <= limit * longestItem else { return nil }
    var items: [String] = []
    var index = 0
    while index < words.count {
      let last = min(index + longestItem, words.count)
      let end = stride(from: last, to: index, by: -1).first {
        isItem(words[index..<$0].joined(separator: " "))
      }
      guard let end, items.count < limit else { return nil }
      items.append(words[index..<end].joined(separator: " "))
      index = end
    }
    return items
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ";", "，", "、", "；", "和", "及", "与", "與": true
    default: scalar.isBlank
    }
  }

  /// Whether a word is "both", "and", or a number before an item.
  private static func isSilent(_ word: String) -> Bool {
    guard word.utf8.count <= 4 else { return false }
    switch word.lowercased() {
    case "both", "and", "plus", "then", "the", "etc", "etc.": return true
    default:
      return word.utf8.count > 1 && (word.hasSuffix(".") || word.hasSuffix(")"))
        && word.utf8.dropLast().allSatisfy { 0x30...0x39 ~= $0 }
    }
  }
}
