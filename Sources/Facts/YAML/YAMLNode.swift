/// A node of a YAML file with its location. Every scalar is text, whatever type YAML would give it.
struct YAMLNode: Hashable, Sendable {
  /// The content of a node.
  enum Content: Hashable, Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([Member])
    /// A node that is not allowed in a facts file; this is already reported.
    case refused
  }

  /// A key with its value.
  struct Member: Hashable, Sendable {
    var key: String
    var place: Place
    var value: YAMLNode
  }

  var place: Place
  var content: Content
  /// Whether it is in braces or brackets, where a comma ends a text.
  var isInBraces = false
}

extension YAMLNode {
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
}
