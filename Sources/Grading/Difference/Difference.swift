/// The typed text above the accepted text, letter under letter, readable without colour:
///
///     birobidz·an
///     Birobidzhan
///             ^
///
/// A `·` fills each column in which one of the two has no character. Case and accents make no
/// difference. Texts with too little in common are not aligned, since matching letters by chance
/// explains nothing.
package struct Difference: Hashable, Sendable {
  /// The typed text.
  package let typed: String
  /// The accepted form.
  package let accepted: String
  /// A `^` under every column that differs; empty if none differs or the rows are not aligned.
  package let marks: String
  /// Whether the rows are aligned letter by letter.
  package let isAligned: Bool

  /// The largest number of characters shown of each text.
  package static let limit = 120

  /// Compares two texts. Control characters are left out, and long texts end in `…`.
  package init(typed: String, accepted: String) {
    let typedCharacters = Difference.shown(typed)
    let acceptedCharacters = Difference.shown(accepted)
    let pairs = Alignment.pairs(typedCharacters, acceptedCharacters)
    let same = pairs.count { $0.isSame }
    isAligned = 3 * same >= 2 * max(typedCharacters.count, acceptedCharacters.count)
    guard isAligned else {
      self.typed = String(typedCharacters)
      self.accepted = String(acceptedCharacters)
      marks = ""
      return
    }
    self.typed = Difference.row(pairs, \.typed)
    self.accepted = Difference.row(pairs, \.accepted)
    var marks = ""
    for pair in pairs { marks += String(repeating: pair.isSame ? " " : "^", count: pair.width) }
    while marks.hasSuffix(" ") { marks.removeLast() }
    self.marks = marks
  }

  private static func row(_ pairs: [AlignedPair], _ side: (AlignedPair) -> Character?) -> String {
    var row = ""
    for pair in pairs {
      if let character = side(pair) {
        row.append(character)
      } else {
        row += String(repeating: "·", count: pair.width)
      }
    }
    return row
  }

  private static func shown(_ text: String) -> [Character] {
    var clean = String.UnicodeScalarView()
    for scalar in text.trimmed.unicodeScalars.prefix(8 * limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
        .privateUse:
        break
      case .nonspacingMark, .enclosingMark, .spacingMark: if !clean.isEmpty { clean.append(scalar) }
      default: clean.append(scalar)
      }
    }
    let characters = Array(String(clean))
    return characters.count > limit ? characters.prefix(limit - 1) + ["…"] : characters
  }
}
