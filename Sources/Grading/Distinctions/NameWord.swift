/// One word of a name, to be compared with a word of another name.
struct NameWord: Hashable, Sendable {
  /// The word as it was written.
  let text: String
  let fold: FoldedName

  init(_ text: String) {
    self.text = text
    fold = FoldedName(text)
  }

  /// The words of a name, split at spaces and punctuation; apostrophes and accents are kept.
  static func words(of name: String) -> [NameWord] {
    name.unicodeScalars.split(whereSeparator: isBreak).map { NameWord(String($0)) }
      .filter { !$0.fold.isEmpty }
  }

  /// The fold of a name without articles and with every numeral in digits, so that "World War Two"
  /// and "World War II" are equal. Nil for a name without numerals.
  static func numbered(_ name: String, expecting: Bool = false) -> FoldedName? {
    let words = words(of: name)
    guard words.count > 1 else { return nil }
    let numerals = words.map { expecting ? $0.expectedNumeral : $0.numeral }
    guard numerals.contains(where: { $0 != nil }) else { return nil }
    let letters = zip(words, numerals).flatMap { word, numeral -> [UInt32] in
      if let numeral { return FoldedName(String(numeral)).letters }
      return word.fold.text == "the" ? [] : word.fold.letters
    }
    return FoldedName(letters: letters)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "‐", "‑", "/", "(", ")", ",", ".", ":", ";", "·", "[", "]": true
    default: scalar.isBlank
    }
  }

  /// Whether it is a single letter, as in "Hepatitis B".
  var isLetter: Bool { fold.count == 1 }

  /// Whether it is a note with an accidental, as the Bb of "Bb major".
  var isNote: Bool {
    fold.count == 2 && 0x61...0x67 ~= fold.letters[0]
      && (fold.letters[1] == 0x62 || fold.letters[1] == 0x23)
  }

  var hasDigit: Bool { fold.letters.contains { 0x30...0x39 ~= $0 } }

  /// Whether it is only grammar, so that the name is the same without it.
  var isGrammar: Bool {
    switch fold.text {
    case "a", "an": text.first?.isLowercase ?? false
    case "the", "of", "and", "in", "on", "at", "to", "for", "de", "la", "le", "les", "du", "des",
      "der", "die", "das", "von", "van", "el", "los", "las", "di", "da", "do", "al", "y", "et",
      "und":
      true
    default: false
    }
  }

  /// The number that the word means: 14 for "14", "14th", "fourteen", "fourteenth" and "XIV"; nil
  /// for other words.
  var numeral: Int? { plainNumeral ?? (isCapitals ? RomanNumeral.value(of: fold.text) : nil) }

  /// The number that the word means if a number is expected: then "xiv" in lowercase is one too.
  var expectedNumeral: Int? { plainNumeral ?? RomanNumeral.value(of: fold.text) }

  /// Whether it consists of capital letters only.
  var isCapitals: Bool { text.unicodeScalars.allSatisfy { 0x41...0x5A ~= $0.value } }

  /// Whether it is a number in digits or Roman numerals, in which every letter counts.
  var isFigure: Bool { hasDigit || (isCapitals && RomanNumeral.value(of: fold.text) != nil) }

  private var plainNumeral: Int? {
    let word = fold.text
    if hasDigit {
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let ending = word.dropFirst(digits.count)
      return ["", "st", "nd", "rd", "th"].contains(ending) ? Int(digits) : nil
    }
    return NumberWords.cardinal(word) ?? NumberWords.ordinal(word)
  }
}

/// Roman numerals in names, from I to some hundreds.
enum RomanNumeral {
  /// The value of a numeral in lowercase letters; nil if it is not one. C, D, L and M alone are
  /// letters: "vitamin C".
  static func value(of text: String) -> Int? {
    guard 1...8 ~= text.utf8.count, text.utf8.count > 1 || "ivx".contains(text) else { return nil }
    var sum = 0
    var rest = text[...]
    for (numeral, value) in steps {
      while rest.hasPrefix(numeral) {
        sum += value
        rest = rest.dropFirst(numeral.count)
      }
    }
    return rest.isEmpty && written(sum) == text ? sum : nil
  }

  /// The one correct way to write a number.
  private static func written(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (numeral, value) in steps {
      while rest >= value {
        text += numeral
        rest -= value
      }
    }
    return text
  }

  private static let steps: [(String, Int)] = [
    ("m", 1000), ("cm", 900), ("d", 500), ("cd", 400), ("c", 100), ("xc", 90), ("l", 50),
    ("xl", 40), ("x", 10), ("ix", 9), ("v", 5), ("iv", 4), ("i", 1),
  ]
}
