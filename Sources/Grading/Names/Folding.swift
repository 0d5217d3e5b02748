/// A name without the differences that do not matter: `Xīng’ān`, `xing an` and `XINGAN` fold to the
/// same letters.
///
/// Case, accents, width, spaces, hyphens, apostrophes and other punctuation are removed; digits,
/// symbols and Han characters stay. `v` after `l` or `n` is read as the `ü` it is typed for, and
/// that folds to `u`. Folding a fold changes nothing.
struct FoldedName: Hashable, Sendable {
  /// The remaining letters as Unicode scalar values.
  let letters: [UInt32]

  init(letters: [UInt32]) {
    self.letters = letters
  }

  /// Folds a text. Linear in its length.
  init(_ text: some StringProtocol) {
    var folding = Folding(capacity: text.utf8.count)
    if text.utf8.contains(where: { $0 >= 0xE1 }) {
      for scalar in Compatibility.plain(Substring(text)).unicodeScalars { folding.add(scalar) }
    } else {
      for scalar in text.unicodeScalars { folding.add(scalar) }
    }
    letters = folding.letters
  }

  var isEmpty: Bool { letters.isEmpty }

  /// The number of letters.
  var count: Int { letters.count }

  /// The fold as text, for messages and tests.
  var text: String {
    var text = ""
    for letter in letters {
      if let scalar = Unicode.Scalar(letter) { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Whether there is a Han character among the letters: these allow no typing errors.
  var hasHan: Bool { letters.contains(where: FoldedName.isHan) }

  /// The digits and symbols of the name in order: `Mine 3` and `Mine 5` are different mines,
  /// `UTC+8` and `UTC8` different zones, never typing errors of each other.
  var digits: [UInt32] { letters.filter { $0 <= 0x39 || 0x3C...0x40 ~= $0 } }

  /// The vowel signs of Indian and South-East Asian scripts: a name without one, or with another
  /// one, is another name.
  var vowelSigns: [UInt32] {
    letters.filter { letter in
      switch letter {
      case 0x0E30...0x0E3A, 0x0E40...0x0E4E, 0x0EB0...0x0EBC, 0x0EC0...0x0ECE: true
      // Nasal signs, the nukta and the virama are optional in writing.
      case 0x0900...0x0DFF where [0x00, 0x01, 0x02, 0x03, 0x3C, 0x4D].contains(letter & 0x7F): false
      case 0x0900...0x1AAF:
        switch Unicode.Scalar(letter)?.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
      default: false
      }
    }
  }

  static func isHan(_ letter: UInt32) -> Bool {
    switch letter {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005, 0x3007: true
    default: false
    }
  }
}

/// Folds one text, scalar by scalar.
private struct Folding {
  private(set) var letters: [UInt32] = []

  init(capacity: Int) {
    letters.reserveCapacity(min(capacity, 1 << 16))
  }

  mutating func add(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: append(scalar.value)
    case 0x41...0x5A: append(scalar.value + 32)
    case 0x26: append("and")
    case 0x23, 0x24, 0x25, 0x2B, 0x3C...0x3E, 0x40, 0x7C, 0x7E: append(scalar.value)
    case 0...0x7F: break
    case 0x4E00...0x9FFF: append(scalar.value)
    default: addRare(scalar)
    }
  }

  private mutating func addRare(_ scalar: Unicode.Scalar) {
    if let plain = LetterTable.plainLatin(scalar) { return append(plain.value) }
    if let spelled = LetterTable.spelledOut(scalar) { return append(spelled) }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark:
      if !Folding.isAccent(scalar) { append(scalar.value) }
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format, .surrogate,
      .unassigned,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .modifierSymbol, .modifierLetter:
      break
    case .decimalNumber:
      append(UInt32(0x30) + UInt32(properties.numericValue ?? 0))
    case .uppercaseLetter, .titlecaseLetter:
      // A capital without a lowercase letter stays; the mapping of İ ends in an accent.
      for lower in properties.lowercaseMapping.unicodeScalars {
        if lower == scalar { append(scalar.value) } else { add(lower) }
      }
    case .otherNumber:
      append(Folding.digit(ofSuperscript: scalar) ?? scalar.value)
    default:
      append(LetterTable.withoutAccent(scalar).value)
    }
  }

  private mutating func append(_ letter: UInt32) {
    let isTypedUmlaut = letter == 0x76 && (letters.last == 0x6C || letters.last == 0x6E)
    letters.append(isTypedUmlaut ? 0x75 : letter)
  }

  private mutating func append(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar.value) }
  }

  /// Whether a mark only decorates its letter. In the scripts of India and South-East Asia marks
  /// are vowels, and are kept.
  static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300..<0x900, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE2F,
      0xE0100...0xE01EF:
      true
    default: false
    }
  }

  static func digit(ofSuperscript scalar: Unicode.Scalar) -> UInt32? {
    switch scalar.value {
    case 0xB9: 0x31
    case 0xB2, 0xB3: scalar.value - 0x80
    case 0x2070, 0x2074...0x2079: scalar.value - 0x2040
    case 0x2080...0x2089: scalar.value - 0x2050
    default: nil
    }
  }
}
