/// The characters of a YAML file, prepared so that the YAML library cannot hide anything.
///
/// The library resolves aliases while it parses, so that a few lines can grow to billions of nodes,
/// and it does not report them. Here each `*` is replaced by a character that no file may contain:
/// an alias is then parsed as plain text, and ``YAMLTree`` reports it. All lines and columns stay
/// the same.
struct YAMLText {
  /// The replacement for `*` while the library reads.
  static let star: Unicode.Scalar = "\u{10FFFD}"
  /// The first of the replacements for the first letter of a repeated key.
  private static let firstMark: UInt32 = 0x10FF00

  /// The text for the library.
  var scalars: String.UnicodeScalarView
  /// The keys that were changed because they are repeated, by their replacement character.
  private(set) var changedKeys: [Unicode.Scalar: String] = [:]

  /// Prepares a text; forbidden characters are reported and removed. Fails if there are so many
  /// that it cannot be text.
  init?(_ text: String, file: String, _ problems: inout Problems) {
    scalars = String.UnicodeScalarView()
    var line = 1
    var column = 1
    var last: Unicode.Scalar?
    var refused = 0
    for scalar in text.unicodeScalars {
      if scalar == "\u{FEFF}", last == nil {
        last = scalar
        continue
      }
      guard Self.isAllowed(scalar) else {
        problems.add(Place(file: file, line: line, column: column), Self.refusal(of: scalar))
        refused += 1
        column += 1
        if refused == YAMLLimits.hiddenCharacters { return nil }
        continue
      }
      if scalar == "\n", last == "\r" {
        column = 1
      } else if scalar == "\n" || scalar == "\r" {
        line += 1
        column = 1
      } else {
        column += 1
      }
      scalars.append(scalar == "*" ? Self.star : scalar)
      last = scalar
    }
  }

  /// Whether a character is allowed in a file, directly or as an escape. Invisible characters, and
  /// those that reverse the text around them, could make a file mean something else than it shows.
  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E: true
    // The soft hyphen, the joiners of some scripts, and the letters of flags.
    case 0xAD, 0x200C, 0x200D, 0xE0020...0xE007F: true
    case 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FEFF:
      scalar.properties.generalCategory != .format
    default: false
    }
  }

  /// A text in double quotes, as a file of facts has it.
  static func quoted(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "\"") { written, scalar in
      switch scalar {
      case "\\", "\"": written += "\\\(scalar)"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      default: written.unicodeScalars.append(scalar)
      }
    } + "\""
  }

  /// A text as the value of a key: one with several lines, such as code, as a block that keeps them.
  /// - Parameters:
  ///   - text: The text.
  ///   - indent: The number of spaces before the key.
  /// - Returns: What stands after the colon.
  static func value(_ text: String, indent: Int) -> String {
    guard text.contains(where: \.isNewline) else { return quoted(text) }
    let start = "\n" + String(repeating: " ", count: indent + 2)
    return "|2-"
      + text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
        start + $0
      }.joined()
  }

  /// A list of texts on one line, as a file of facts has it.
  static func flow(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  /// The message about a forbidden character.
  static func refusal(of scalar: Unicode.Scalar) -> String {
    let name = scalar.properties.name.map { " (\($0.lowercased()))" } ?? ""
    return
      "the invisible or unassigned character \(LookAlike.code(of: scalar))\(name) may not stand in a file of facts"
  }

  /// The text with tabs in the indentation replaced by spaces.
  func expandingTabs(to width: Int) -> YAMLText {
    var result = self
    result.scalars = String.UnicodeScalarView()
    var isIndentation = true
    for scalar in scalars {
      if isIndentation, scalar == "\t" {
        result.scalars.append(contentsOf: repeatElement(" ", count: width))
        continue
      }
      isIndentation = scalar == "\n" || isIndentation && scalar == " "
      result.scalars.append(scalar)
    }
    return result
  }

  /// The lines that are indented with a tab.
  var linesWithTabs: Set<Int> {
    var lines: Set<Int> = []
    var line = 1
    var isIndentation = true
    for scalar in scalars {
      if scalar == "\n" { line += 1 }
      if isIndentation, scalar == "\t" { lines.insert(line) }
      isIndentation = scalar == "\n" || isIndentation && (scalar == " " || scalar == "\t")
    }
    return lines
  }

  /// The text for the library.
  var text: String { String(scalars) }

  /// The text as its author wrote it.
  static func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(star) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == star ? "*" : $0 }))
  }

  /// The key as its author wrote it.
  func restoredKey(_ key: String) -> String {
    guard let first = key.unicodeScalars.first else { return key }
    return Self.restored(changedKeys[first] ?? key)
  }

  /// Whether an unquoted text that starts with this character is an alias.
  func isAlias(_ first: Unicode.Scalar?) -> Bool {
    guard let first else { return false }
    return first == Self.star || changedKeys[first]?.unicodeScalars.first == Self.star
  }

  /// Changes the first letter of the key at this location, because the library stops at repeated
  /// keys. Returns false if there is no letter to change.
  mutating func changeKey(_ key: String, line: Int, column: Int) -> Bool {
    let mark = Self.firstMark + UInt32(changedKeys.count)
    var cursor = YAMLCursor(scalars)
    guard changedKeys.count < YAMLLimits.repeatedKeys, let scalar = Unicode.Scalar(mark),
      var index = cursor.index(line: line, column: column, in: scalars)
    else { return false }
    if scalars[index] == "\"" || scalars[index] == "'" {
      index = scalars.index(after: index)
      guard index < scalars.endIndex, scalars[index] != "\"", scalars[index] != "'" else {
        return false
      }
    }
    scalars.replaceSubrange(index...index, with: CollectionOfOne(scalar))
    changedKeys[scalar] = key
    return true
  }
}
