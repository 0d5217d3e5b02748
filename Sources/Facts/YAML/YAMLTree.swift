import Yams

/// Converts the library's nodes to ours, and rejects what a facts file must not use: aliases,
/// anchors, tags, merge keys, repeated keys, keys that are not text, and anything beyond the
/// limits.
struct YAMLTree {
  private let file: String
  private let source: YAMLText
  private var cursor: YAMLCursor
  /// Whether a key contains a character that looks like a space or a colon.
  private(set) var hasLookAlikes = false

  init(file: String, source: YAMLText) {
    self.file = file
    self.source = source
    cursor = YAMLCursor(source.scalars)
  }

  /// The location of a node according to the library.
  static func place(of node: Node, file: String) -> Place {
    Place(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The keys whose text keeps its lines if it is written with `|`: code and formulas.
  private static let keepingLines: Set<String> = ["ask", "value", "pool"]

  /// The tree of a node; rejected parts are reported and left out.
  mutating func node(
    _ node: Node, keepsLines: Bool = false, depth: Int = 1, _ problems: inout Problems
  ) -> PlacedNode {
    let place = Self.place(of: node, file: file)
    var result = PlacedNode(place: place, content: .refused)
    guard depth <= YAMLLimits.depth else {
      problems.add(place, "lists and mappings stand more than 32 deep within each other")
      return result
    }
    let first = checkProperties(of: node, at: place, &problems)
    result.isInBraces = first == "{" || first == "["
    switch node {
    case .scalar where source.isAlias(first):
      break
    case .scalar(let scalar):
      let isBlock = keepsLines && scalar.style == .literal
      if let text = text(
        YAMLText.restored(scalar.string), keepsLines: isBlock, at: place, &problems)
      {
        result.content = .text(text)
      }
    case .sequence(let sequence):
      var list: [PlacedNode] = []
      for element in sequence {
        list.append(self.node(element, keepsLines: keepsLines, depth: depth + 1, &problems))
      }
      result.content = .list(list)
    case .mapping(let mapping):
      result.content = .mapping(members(of: mapping, depth: depth, &problems))
    case .alias:
      problems.add(place, "an alias (*) may not be used; write the text again")
    }
    return result
  }

  /// Returns the character with which a node starts: the library's mark is where its tag or anchor
  /// would start.
  private mutating func checkProperties(
    of node: Node, at place: Place, _ problems: inout Problems
  ) -> Unicode.Scalar? {
    let index = cursor.index(line: place.line, column: place.column, in: source.scalars)
    let first = index.map { source.scalars[$0] }
    switch first {
    case _ where source.isAlias(first):
      problems.add(place, "an alias (*) may not be used; put the text in quotes if it is one")
    case "&":
      problems.add(place, "an anchor (&) may not be used; put the text in quotes if it is one")
    case "!":
      problems.add(place, "a tag (!) may not be used; put the text in quotes if it is one")
    default:
      if node.anchor != nil { problems.add(place, "an anchor (&) may not be used") }
    }
    return first
  }

  private mutating func members(
    of mapping: Node.Mapping, depth: Int, _ problems: inout Problems
  ) -> [PlacedNode.Member] {
    var members: [PlacedNode.Member] = []
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      let place = Self.place(of: key, file: file)
      let first = checkProperties(of: key, at: place, &problems)
      let keepsLines = key.scalar.map { Self.keepingLines.contains($0.string) } ?? false
      let node = self.node(value, keepsLines: keepsLines, depth: depth + 1, &problems)
      if source.isAlias(first) { continue }
      guard case .scalar(let scalar) = key, !scalar.string.isEmpty else {
        problems.add(place, "a key was expected, a plain word before the colon")
        continue
      }
      let written = source.restoredKey(scalar.string)
      guard let name = text(written, at: place, &problems) else { continue }
      if let scalar = LookAlike.first(in: name) {
        hasLookAlikes = true
        problems.add(place, "in the key \(quoted(name)), \(LookAlike.refusal(of: scalar))")
      } else if name == "<<" {
        problems.add(place, "a merge key (<<) may not be used; write the keys again")
      } else if let line = lines[name] {
        problems.add(
          place, "the key \(quoted(name)) stands twice here, first on line \(line); keep one")
      } else {
        lines[name] = place.line
        members.append(PlacedNode.Member(key: name, place: place, value: node))
      }
    }
    return members
  }

  /// The text of a scalar on one line: line breaks and the white space around them become one
  /// space. Code keeps its lines, with two spaces for a tab.
  private func text(
    _ written: String, keepsLines: Bool = false, at place: Place, _ problems: inout Problems
  ) -> String? {
    guard written.utf8.count <= YAMLLimits.textSize else {
      problems.add(place, "the text is longer than 64 KiB")
      return nil
    }
    if Self.isPlain(written) { return written }
    if let hidden = written.unicodeScalars.first(where: { !YAMLText.isAllowed($0) }) {
      problems.add(place, YAMLText.refusal(of: hidden))
      return nil
    }
    if keepsLines {
      var lines = written.replacing("\t", with: "  ").split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      while lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
      return lines.joined(separator: "\n")
    }
    let lines = written.split { $0.isNewline || $0 == "\t" }
    return lines.map { $0.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Whether a text is printable ASCII without a space at an end, as most texts are; nothing needs
  /// to be done to it.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && text.utf8.first != 0x20
      && text.utf8.last != 0x20
  }
}

extension Substring {
  /// Without the spaces at both ends.
  fileprivate var trimmed: Substring {
    var rest = self.drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
