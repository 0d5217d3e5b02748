/// Splits a typed list at commas, semicolons, slashes, new lines, arrows, "and" and their Chinese
/// counterparts.
enum ListSplitter {
  /// The typed items without numbering and surrounding white space; none is empty, and there are at
  /// most `limit`. `keeping` decides whether a text that contains a separator is one item, as
  /// "Xinxing and Fuhua" may be.
  static func items(in text: String, limit: Int, keeping: ((String) -> Bool)? = nil)
    -> [String]
  {
    let scalars = Array(text.unicodeScalars)
    let cuts = separators(in: scalars)
    var items: [String] = []
    var index = 0
    while index < cuts.count - 1, items.count < limit {
      // The longest run of up to four pieces that is an item as a whole, or else the first piece.
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

  private static let joints = [
    " and also ", " and ", " then ", " as well as ", " along with ", " together with ", " plus ",
    " or ", " und ", " et ", " y ", " и ", " and,",
  ].map { Array($0.unicodeScalars) }

  /// The length of a joining word at this position, in any case; nil if there is none.
  private static func joint(in text: [Unicode.Scalar], at index: Int) -> Int? {
    guard index + 1 < text.count, text[index + 1].value | 0x20 >= 0x61 else { return nil }
    for joint in joints where index + joint.count <= text.count {
      let isJoint = joint.indices.allSatisfy { place in
        let scalar = text[index + place]
        return scalar == joint[place]
          || (0x41...0x5A ~= scalar.value && scalar.value + 32 == joint[place].value)
      }
      if isJoint { return joint.count - 1 }
    }
    return nil
  }

  /// Whether "b) " or "2) ", which starts an item, is at this position.
  private static func isMark(_ text: [Unicode.Scalar], at index: Int) -> Bool {
    var index = index
    if index < text.count, text[index] == "(" { index += 1 }
    let letters = text[min(index, text.count)...].prefix {
      Int(decimal: $0) != nil || 0x61...0x7A ~= ($0.value | 0x20)
    }
    let areDigits = letters.allSatisfy { Int(decimal: $0) != nil }
    let areRoman = letters.allSatisfy { "ivxIVX".unicodeScalars.contains($0) }
    guard
      letters.count == 1 || (letters.count == 2 && areDigits)
        || (2...4 ~= letters.count && areRoman)
    else { return false }
    let end = index + letters.count
    return end + 1 < text.count && (text[end] == ")" || text[end] == ":") && text[end + 1].isBlank
  }

  private static func separator(in text: [Unicode.Scalar], at index: Int) -> Int? {
    switch text[index] {
    case ",", ";", "/", "|", "+", "\n", "\r", "\t", "，", "；", "、", "／", "→", "⇒", "•", "&", "＆":
      return 1
    case "-" where index + 1 < text.count && text[index + 1] == ">": return 2
    case ">": return 1
    case "和", "及", "与", "與": return isBetweenHan(text, index) ? nil : 1
    case " ":
      if let length = joint(in: text, at: index) { return length }
      if isMark(text, at: index + 1) { return 1 }
      if index + 2 < text.count, text[index + 1] == "-", text[index + 2] == " " { return 2 }
      return nil
    default: return nil
    }
  }

  /// Whether a text contains a separator, so that an item of that name needs care.
  static func wouldCut(_ text: String) -> Bool {
    separators(in: Array(text.unicodeScalars)).count > 2
  }

  /// Whether 和 is between Han characters. It joins items but is also part of many names; without
  /// spaces around it only the name can decide.
  private static func isBetweenHan(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
    guard index > 0, index + 1 < text.count else { return true }
    return FoldedName.isHan(text[index - 1].value) && FoldedName.isHan(text[index + 1].value)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    let text = String(String.UnicodeScalarView(scalars)).trimmed
    return String(String(withoutMark(text)).trimmed)
  }

  /// The item without a preceding "1.", "2)", "a)", "(b)", "-" or "or".
  private static func withoutMark(_ text: Substring) -> Substring {
    let scalars = Array(text.unicodeScalars.prefix(8))
    var length = 0
    if scalars.first == "-", scalars.count > 1, scalars[1].isBlank {
      length = 1
    } else if isMark(scalars, at: 0) {
      length = (scalars.firstIndex { $0 == ")" || $0 == ":" } ?? 0) + 1
    } else if let point = scalars.firstIndex(of: "."), point + 1 < scalars.count,
      scalars[point + 1].isBlank
    {
      let letters = scalars[..<point]
      let isLetter = letters.count == 1 && 0x61...0x7A ~= letters[0].value
      let isNumber = 1...2 ~= letters.count && letters.allSatisfy { Int(decimal: $0) != nil }
      if isLetter || isNumber { length = point + 1 }
    } else if scalars.count > 3,
      ["or ", "Or "].contains(String(String.UnicodeScalarView(scalars.prefix(3))))
    {
      length = 3
    }
    return Substring(text.unicodeScalars.dropFirst(length))
  }
}
