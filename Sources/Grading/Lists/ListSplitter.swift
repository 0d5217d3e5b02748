/// Cuts a typed list into its items at commas, semicolons, slashes, new lines, arrows, "and" and
/// their Chinese fellows.
enum ListSplitter {
  /// The items typed, without numbering and the white space around them, none empty, at most
  /// `limit`. `keeping` says whether a text is an item though it has a separator inside, as
  /// "Xinxing and Fuhua" may be.
  static func items(in text: String, limit: Int, keeping: ((String) -> Bool)? = nil)
    -> [String]
  {
    let scalars = Array(text.unicodeScalars)
    let cuts = separators(in: scalars)
    var items: [String] = []
    var index = 0
    while index < cuts.count - 1, items.count < limit {
      // The longest run of up to four pieces that is an item as it stands, or else the one piece.
      let last = min(index + 4, cuts.count - 1)
      var end = index + 1
      if let keeping, cuts.count > 2 {
        for candidate in stride(from: last, to: index + 1, by: -1) {
          let joined = string(scalars[cuts[index].upperBound..<cuts[candidate].lowerBound])
          if keeping(joined) {
            end = candidate
            break
          }
        }
      }
      let item = string(scalars[cuts[index].upperBound..<cuts[end].lowerBound])
      if !item.isEmpty { items.append(item) }
      index = end
    }
    return items
  }

  /// The separators in order, with an empty one before and after the text.
  private static func separators(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var cuts = [0..<0]
    var index = 0
    while index < text.count {
      if let length = separator(in: text, at: index) {
        cuts.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    cuts.append(text.count..<text.count)
    return cuts
  }

  private static let joints = [" and ", " then ", " AND ", " And "].map { Array($0.unicodeScalars) }

  private static func separator(in text: [Unicode.Scalar], at index: Int) -> Int? {
    switch text[index] {
    case ",", ";", "/", "|", "+", "\n", "\r", "\t", "，", "；", "、", "／", "→", "⇒", "•", "&", "＆":
      return 1
    case "-" where index + 1 < text.count && text[index + 1] == ">": return 2
    case ">": return 1
    case "和", "及", "与", "與": return isBetweenHan(text, index) ? nil : 1
    case " ":
      for word in joints where text[index...].starts(with: word) { return word.count - 1 }
      return nil
    default: return nil
    }
  }

  /// Whether a text has a separator inside, so that an item with that name needs care.
  static func wouldCut(_ text: String) -> Bool {
    separators(in: Array(text.unicodeScalars)).count > 2
  }

  /// 和 joins items, but is a part of many a name; without spaces around it only the name can tell.
  private static func isBetweenHan(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < text.count else { return true }
    return FoldedName.isHan(text[index - 1].value) && FoldedName.isHan(text[index + 1].value)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(scalars)).trimmed
    return String(withoutNumber(text).trimmed)
  }

  /// The item without "1." or "2)" before it.
  private static func withoutNumber(_ text: Substring) -> String {
    let rest = text.unicodeScalars.drop { Int(decimal: $0) != nil }
    let digits = text.unicodeScalars.distance(
      from: text.unicodeScalars.startIndex, to: rest.startIndex)
    guard 1...2 ~= digits, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first?.isBlank ?? false
    else { return String(text) }
    return String(Substring(rest.dropFirst()))
  }
}
