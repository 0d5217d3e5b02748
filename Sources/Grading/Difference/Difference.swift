/// What was typed above what is accepted, letter under letter, readable without colour:
///
///     birobidz·an
///     Birobidzhan
///             ^
///
/// A `·` fills each column where one of the two has nothing. Case and accents make no difference.
/// Texts that have too little in common are left as they are, since aligning chance letters
/// explains nothing.
package struct Difference: Hashable, Sendable {
  /// What was typed.
  package let typed: String
  /// The accepted form.
  package let accepted: String
  /// A `^` under every column that differs; empty when nothing does or the rows are not aligned.
  package let marks: String
  /// Whether the rows are set letter under letter.
  package let isAligned: Bool

  /// The most characters of each text that are shown.
  package static let limit = 120

  /// Sets two texts against each other. Control characters are left out, and long texts end in `…`.
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
