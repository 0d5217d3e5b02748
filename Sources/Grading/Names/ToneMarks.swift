/// The tones written in a pinyin name, as marks (`Nánshān`) or as digits after the syllables
/// (`nan2shan1`).
enum ToneMarks {
  /// The tones 1 to 4 in reading order, from marks; the neutral tone has none.
  static func marked(in text: String) -> [Int] {
    text.unicodeScalars.compactMap(tone)
  }

  /// The text without tone digits, and their tones, if every digit in it is a tone digit: 1 to 5
  /// after a letter that can end a syllable. Nil if it has no digits, or other digits such as those
  /// of `Highway 201`. If the name is not known to be Chinese, it must be pinyin with a digit after
  /// each syllable, and longer than a formula such as `Na2CO3`.
  static func digits(in text: String, isChinese: Bool) -> (name: String, tones: [Int])? {
    var name = ""
    var tones: [Int] = []
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      guard let tone = Int(decimal: scalar) else {
        name.unicodeScalars.append(scalar)
        previous = scalar
        continue
      }
      guard 1...5 ~= tone, endsSyllable(previous) else { return nil }
      if tone < 5 { tones.append(tone) }
      previous = scalar
    }
    let count = text.utf8.count - name.utf8.count
    guard count > 0 else { return nil }
    let letters = FoldedName(name)
    let isPinyin =
      count > 1 && letters.count > 2 * count && Pinyin.syllables(in: letters.text) == count
    return isChinese || isPinyin ? (name, tones) : nil
  }

  private static func endsSyllable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "v", "n", "g", "r", "A", "E", "I", "O", "U", "V", "N", "G", "R",
      "ü", "Ü":
      true
    default: false
    }
  }

  private static func tone(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "ā", "ē", "ī", "ō", "ū", "ǖ", "Ā", "Ē", "Ī", "Ō", "Ū", "Ǖ", "\u{304}": 1
    case "á", "é", "í", "ó", "ú", "ǘ", "Á", "É", "Í", "Ó", "Ú", "Ǘ", "\u{301}": 2
    case "ǎ", "ě", "ǐ", "ǒ", "ǔ", "ǚ", "Ǎ", "Ě", "Ǐ", "Ǒ", "Ǔ", "Ǚ", "\u{30C}": 3
    case "à", "è", "ì", "ò", "ù", "ǜ", "À", "È", "Ì", "Ò", "Ù", "Ǜ", "\u{300}": 4
    default: nil
    }
  }
}

extension Int {
  /// The value of an ASCII digit.
  init?(decimal scalar: Unicode.Scalar) {
    guard 0x30...0x39 ~= scalar.value else { return nil }
    self = Int(scalar.value) - 0x30
  }
}
