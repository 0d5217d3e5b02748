/// The text that a reader sees of a field in HTML, line by line.
///
///     "<b>Vienna</b>&nbsp;&amp; <i>Graz</i><br>two towns"   →   "Vienna & Graz", "two towns"
struct AnkiText {
  /// The lines that are not empty.
  private(set) var lines: [String]
  /// Whether there was a picture, which a terminal cannot show.
  private(set) var hasPicture = false
  /// Whether there was a sound.
  private(set) var hasSound = false

  /// The text in one line, with commas between the items of a list.
  var text: String {
    var (text, wasItem) = ("", false)
    for line in lines {
      let isItem = line.first == Self.item
      let words = isItem ? String(line.dropFirst()) : line
      if !text.isEmpty { text += isItem && wasItem ? ", " : " " }
      text += words
      wasItem = isItem
    }
    return text
  }

  /// Stands before an item of a list.
  private static let item: Character = "\u{E000}"
  /// Stands for what the reader of a question sees only after asking for it.
  static let hidden: Character = "\u{E001}"

  /// The text without the lines that only introduce something hidden: "Hint:".
  func withoutHidden() -> AnkiText {
    var text = self
    let open = lines.filter { !$0.contains(Self.hidden) }
    text.lines =
      open.isEmpty
      ? lines.map { String($0.filter { $0 != Self.hidden }) }.filter { !$0.isEmpty } : open
    return text
  }

  /// Reads HTML, however badly it is written.
  init(_ html: some StringProtocol) {
    var text = ""
    var rest = Substring(html)
    while let sign = rest.firstIndex(where: { "<&[".contains($0) }) {
      text += rest[..<sign]
      rest = rest[sign...]
      switch rest.first {
      case "<": Self.takeTag(&rest, &text, &hasPicture)
      case "&": text += Self.entity(&rest)
      default:
        if rest.hasPrefix("[sound:") || rest.hasPrefix("[anki:"), let end = rest.firstIndex(of: "]")
        {
          hasSound = true
          rest = rest[rest.index(after: end)...]
        } else {
          text.append(rest.removeFirst())
        }
      }
    }
    text += rest
    lines = text.split(whereSeparator: \.isNewline).map { line in
      line.split { $0.isWhitespace || $0 == "\u{A0}" }.joined(separator: " ")
    }.filter { !$0.isEmpty && $0 != String(Self.item) }
  }

  /// The elements that begin a line of their own.
  private static let blocks: Set = [
    "br", "div", "p", "li", "tr", "hr", "ul", "ol", "table", "h1", "h2", "h3", "h4", "pre",
    "blockquote",
  ]

  private static func takeTag(
    _ rest: inout Substring, _ text: inout String, _ hasPicture: inout Bool
  ) {
    if rest.hasPrefix("<!--") {
      let end = rest.firstRange(of: "-->")?.upperBound ?? rest.endIndex
      return rest = rest[end...]
    }
    let inside = rest.dropFirst()
    let first = inside.first == "/" ? inside.dropFirst().first : inside.first
    guard first?.isLetter == true, let end = inside.firstIndex(of: ">") else {
      text.append(rest.removeFirst())
      return
    }
    let tag = inside[..<end].drop { $0 == "/" }
    let name = tag.prefix { $0.isLetter || $0.isNumber }.lowercased()
    rest = rest[inside.index(after: end)...]
    if name == "img" || name == "svg" || name == "canvas" { hasPicture = true }
    if name == "sup", inside.first != "/" { text += "^" }
    if name == "td" || name == "th" { text += " " }
    if blocks.contains(name) { text += "\n" }
    if name == "li", inside.first != "/" { text.append(item) }
    // Styles and scripts are not text.
    if name == "style" || name == "script", inside.first != "/" {
      let end = rest.firstRange(of: "</\(name)")?.lowerBound ?? rest.endIndex
      rest = rest[end...]
    }
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–",
    "mdash": "—", "hellip": "…", "laquo": "«", "raquo": "»", "deg": "°", "times": "×",
    "minus": "−", "rarr": "→", "larr": "←", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "middot": "·", "sup2": "²", "sup3": "³", "euro": "€", "pound": "£",
    "frac12": "½", "plusmn": "±", "le": "≤", "ge": "≥", "ne": "≠", "alpha": "α", "beta": "β",
    "gamma": "γ", "delta": "δ", "lambda": "λ", "mu": "μ", "pi": "π", "sigma": "σ", "omega": "ω",
    "Delta": "Δ", "Omega": "Ω", "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "shy": "",
  ]

  /// Consumes an entity; an ampersand that begins none stays.
  private static func entity(_ rest: inout Substring) -> String {
    guard let end = rest.prefix(12).firstIndex(of: ";") else {
      rest.removeFirst()
      return "&"
    }
    let name = rest[rest.index(after: rest.startIndex)..<end]
    var found = named[String(name)]
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.first == "x" || digits.first == "X"
      let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      found = value.flatMap(Unicode.Scalar.init).map { String($0) }
    }
    guard let found else {
      rest.removeFirst()
      return "&"
    }
    rest = rest[rest.index(after: end)...]
    return found
  }
}
