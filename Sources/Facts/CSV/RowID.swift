/// The ids of rows and columns that have none of their own.
enum RowID {
  /// The id for a name: the same name always gives the same one, wherever it stands.
  ///
  /// Letters lose their accents. A name with anything else that an id cannot contain, such as `C#` or
  /// `鹤岗`, also gets a number made of all its characters.
  static func make(_ name: String) -> String {
    var id = ""
    var isPlain = true
    for scalar in name.unicodeScalars {
      if let letters = letters(scalar) {
        id += letters
      } else {
        if scalar.properties.isDiacritic || scalar.properties.generalCategory == .nonspacingMark {
          continue
        }
        isPlain = isPlain && " -_.,'’()/&:;!?\"".unicodeScalars.contains(scalar)
        if !id.isEmpty, id.last != "-", !"'’.".unicodeScalars.contains(scalar) { id.append("-") }
      }
    }
    while id.last == "-" { id.removeLast() }
    if isPlain, !id.isEmpty, id.utf8.count <= longest { return id }
    var start = String(id.prefix(longest - 9))
    while start.last == "-" { start.removeLast() }
    return (start.isEmpty ? "x" : start) + "-" + digits(of: name)
  }

  private static let longest = 48

  /// The plain small letters of a Latin letter or digit; nil for any other character.
  private static func letters(_ scalar: Unicode.Scalar) -> String? {
    if scalar.isASCII {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal
      return isWord ? String(scalar).lowercased() : nil
    }
    // "LATIN SMALL LETTER E WITH ACUTE", "LATIN SMALL LETTER SHARP S", "LATIN SMALL LIGATURE OE"
    guard let words = scalar.properties.name?.split(separator: " "), words.first == "LATIN",
      let kind = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }),
      let letters = words[(kind + 1)...].first(where: { $0.count <= 2 })
    else { return nil }
    return letters == "S" && words.contains("SHARP") ? "ss" : letters.lowercased()
  }

  /// Eight hexadecimal digits: the hash FNV-1a of the name in UTF-8 (Fowler, Noll and Vo, 1991).
  private static func digits(of name: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in name.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let text = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - text.count) + text
  }
}
