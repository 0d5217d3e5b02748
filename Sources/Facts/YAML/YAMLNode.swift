/// A piece of a YAML file with its place. Every scalar is text, whatever YAML would make of it.
struct YAMLNode: Hashable, Sendable {
  /// What the piece is.
  enum Content: Hashable, Sendable {
    case text(String)
    case list([YAMLNode])
    case mapping([Member])
    /// It may not stand in a file of facts; that is reported already.
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
  /// It is written in braces or brackets, where a comma ends a text.
  var isInBraces = false
}

extension YAMLNode {
  /// The kind of the piece, in words for an author.
  var kind: String {
    switch content {
    case .text(let text): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .mapping: "a mapping (key: value)"
    case .refused: "something refused"
    }
  }

  /// The text when it is one and not empty.
  var text: PlacedText? {
    guard case .text(let text) = content, !text.isEmpty else { return nil }
    return PlacedText(text: text, place: place)
  }
}
