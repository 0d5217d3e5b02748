/// A tree of texts with their locations, such as a YAML file. Every scalar is text, whatever type YAML
/// would give it. The readers know only these trees, not the format that they come from.
struct PlacedNode: Hashable, Sendable {
  /// The content of a node.
  enum Content: Hashable, Sendable {
    case text(String)
    case list([PlacedNode])
    case mapping([Member])
    /// A node that is not allowed in a facts file; this is already reported.
    case refused
  }

  /// A key with its value.
  struct Member: Hashable, Sendable {
    var key: String
    var place: Place
    var value: PlacedNode
  }

  var place: Place
  var content: Content
  /// Whether it is in braces or brackets, where a comma ends a text.
  var isInBraces = false
}

extension PlacedNode {
  /// The kind of node, in words for an author.
  var kind: String {
    switch content {
    case .text(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "a mapping (key: value)"
    case .refused: "something refused"
    }
  }

  /// The text, if it is one and not empty.
  var text: PlacedText? {
    guard case .text(let text) = content, !text.isEmpty else { return nil }
    return PlacedText(text: text, place: place)
  }

  /// The value of a key of a mapping.
  subscript(key: String) -> PlacedNode? {
    guard case .mapping(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The value that one of a few words stands for; nil if the key is missing or has another value, which
  /// is reported.
  func word<Value>(
    _ key: String, _ values: [String: Value], _ problems: inout Problems
  ) -> Value? {
    guard let written = self[key] else { return nil }
    if let text = written.text?.text, let value = values[text] { return value }
    problems.add(
      written.place,
      "\(quoted(key)) is \(written.text.map { quoted($0.text) } ?? written.kind); expected"
        + " \(alternatives(values.keys.sorted()))")
    return nil
  }

  /// A mapping of texts, all at one place.
  init(_ texts: [(key: String, text: String)], at place: Place) {
    let members = texts.map { key, text in
      Member(key: key, place: place, value: PlacedNode(place: place, content: .text(text)))
    }
    self.init(place: place, content: .mapping(members))
  }
}
