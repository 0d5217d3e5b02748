/// One spelling for musical notes: "F sharp", "F-sharp" and "F♯" are `F#`, "B flat" and "B♭" are
/// `Bb`.
enum MusicSigns {
  /// Whether a name contains a note with an accidental, as a sign or a word.
  static func areIn(_ name: String) -> Bool {
    let letters = Array(name.unicodeScalars)
    return letters.indices.contains { index in
      guard isNote(letters, index) else { return false }
      if index + 1 < letters.count, letters[index + 1] == "♯" || letters[index + 1] == "♭" {
        return true
      }
      if index + 1 < letters.count, letters[index + 1] == "#" { return true }
      return (65...71) ~= letters[index].value && sign(letters, after: index) != nil
    }
  }

  /// The name with each accidental in ASCII after its note.
  static func plain(_ name: String) -> String {
    let letters = Array(name.unicodeScalars)
    var plain = String.UnicodeScalarView()
    var index = 0
    while index < letters.count {
      plain.append(letters[index])
      if isNote(letters, index), let (sign, end) = sign(letters, after: index) {
        plain.append(contentsOf: sign.unicodeScalars)
        index = end
      } else {
        index += 1
      }
    }
    return String(plain)
  }

  /// Whether there is a single letter from A to G at this index.
  private static func isNote(_ letters: [Unicode.Scalar], _ index: Int) -> Bool {
    let letter = letters[index].value
    guard (65...71) ~= letter || (97...103) ~= letter else { return false }
    return (index == 0 || !isLetter(letters[index - 1]))
      && (index + 1 == letters.count || !isLetter(letters[index + 1]))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic
  }

  /// The accidental after a note, and the index after it.
  private static func sign(_ letters: [Unicode.Scalar], after note: Int) -> (String, Int)? {
    let start = note + 1
    guard start < letters.count else { return nil }
    switch letters[start] {
    case "♯", "#": return ("#", start + 1)
    case "♭": return ("b", start + 1)
    case " ", "-": break
    default: return nil
    }
    for (word, sign) in [("sharp", "#"), ("flat", "b"), ("natural", "")] {
      let end = start + 1 + word.utf8.count
      guard end <= letters.count, end == letters.count || !isLetter(letters[end]) else { continue }
      let typed = letters[(start + 1)..<end].map { $0.properties.lowercaseMapping }.joined()
      if typed == word { return (sign, end) }
    }
    return nil
  }
}
