/// Characters that look like a space or a colon, but which YAML treats as part of a word.
enum LookAlike {
  /// Whether a character looks like a space: U+00A0, U+2007, U+202F, U+3000 and similar ones.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x2800, 0x3000, 0x3164, 0xFFA0: true
    default: false
    }
  }

  /// Whether a character looks like a colon: U+FF1A and similar ones.
  static func isColon(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2D0, 0x2F8, 0x589, 0x5C3, 0x2236, 0xA789, 0xFE13, 0xFE55, 0xFF1A: true
    default: false
    }
  }

  /// The first such character in a text.
  static func first(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { isSpace($0) || isColon($0) }
  }

  /// The message about such a character where YAML needs the real one.
  static func refusal(of scalar: Unicode.Scalar) -> String {
    let name = (scalar.properties.name ?? "character").lowercased()
    let plain = isColon(scalar) ? "colon" : "space"
    return "the \(name) \(code(of: scalar)) is no \(plain) for YAML; type a plain \(plain) here"
  }

  /// The code of a character, such as "U+00A0".
  static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension YAMLText {
  /// The text with look-alike characters replaced by plain spaces and colons; nil if there are none
  /// where YAML needs one. Each line that has one is reported.
  ///
  /// Such a character is allowed in a text; it is searched in an indentation, after the dash of an
  /// item, and around the colon of a key. Use this only if a file cannot be read as it is.
  func plain(file: String, _ problems: inout Problems) -> YAMLText? {
    var result = self
    result.scalars = String.UnicodeScalarView()
    var line: [Unicode.Scalar] = []
    var number = 1
    var isChanged = false
    func finish(_ line: inout [Unicode.Scalar], into scalars: inout String.UnicodeScalarView) {
      if let place = Self.makePlain(&line) {
        isChanged = true
        problems.add(
          Place(file: file, line: number, column: place.column + 1),
          LookAlike.refusal(of: place.scalar))
      }
      scalars.append(contentsOf: line)
      line = []
    }
    for scalar in scalars {
      if scalar == "\n" {
        finish(&line, into: &result.scalars)
        result.scalars.append(scalar)
        number += 1
      } else {
        line.append(scalar)
      }
    }
    finish(&line, into: &result.scalars)
    return isChanged ? result : nil
  }

  /// Replaces the look-alikes in one line, and reports the first.
  private static func makePlain(
    _ line: inout [Unicode.Scalar]
  ) -> (column: Int, scalar: Unicode.Scalar)? {
    // Nearly all lines are ASCII, or have their first other character in a text.
    guard line.contains(where: { LookAlike.isSpace($0) || LookAlike.isColon($0) }) else {
      return nil
    }
    var first: (column: Int, scalar: Unicode.Scalar)?
    var index = 0
    func change(to scalar: Unicode.Scalar) {
      first = first ?? (index, line[index])
      line[index] = scalar
    }
    func skipSpaces() {
      while index < line.count,
        line[index] == " " || line[index] == "\t" || LookAlike.isSpace(line[index])
      {
        if LookAlike.isSpace(line[index]) { change(to: " ") }
        index += 1
      }
    }
    func isSpace(_ place: Int) -> Bool {
      place >= line.count || line[place] == " " || line[place] == "\t"
        || LookAlike.isSpace(line[place])
    }
    /// Reads a key with the characters around its colon; does nothing if there is none.
    func takeKey() {
      let start = index
      while index < line.count, isKeyLetter(line[index]) { index += 1 }
      var end = index
      while end < line.count, LookAlike.isSpace(line[end]) { end += 1 }
      guard index > start, end < line.count, line[end] == ":" || LookAlike.isColon(line[end]),
        line[end] != ":" || isSpace(end + 1)
      else { return }
      while index < end {
        change(to: " ")
        index += 1
      }
      if LookAlike.isColon(line[index]) {
        change(to: ":")
        if !isSpace(index + 1) { line.insert(" ", at: index + 1) }
      }
      index += 1
      skipSpaces()
    }
    skipSpaces()
    while index < line.count, line[index] == "-", isSpace(index + 1) {
      index += 1
      skipSpaces()
    }
    takeKey()
    // Keys in braces follow a brace or a comma.
    var isInBraces = false
    while index < line.count {
      let scalar = line[index]
      index += 1
      if scalar == "{" { isInBraces = true }
      guard isInBraces, scalar == "{" || scalar == "," else { continue }
      skipSpaces()
      takeKey()
    }
    return first
  }

  private static func isKeyLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }
}
