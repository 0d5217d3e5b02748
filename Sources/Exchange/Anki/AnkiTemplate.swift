/// One side of a card as an author of Anki cards writes it: HTML with fields in double braces.
///
///     {{Front}}  {{type:Back}}  {{#Hint}}Hint: {{Hint}}{{/Hint}}  {{cloze:Text}}
struct AnkiTemplate {
  private var parts: [Part] = []

  private indirect enum Part {
    case text(Substring)
    /// A field with the filters before it, the innermost last.
    case field(name: String, filters: [String])
    /// What is shown only if a field has, or has not, a content.
    case section(name: String, isInverted: Bool, [Part])
  }

  /// Reads a template; braces that are never closed are text.
  init(_ text: String) {
    var rest = text[...]
    parts = Self.parts(of: &rest, until: nil, depth: 0)
  }

  /// A side with its fields filled in.
  /// - Parameters:
  ///   - isEmpty: Whether a field has no content; called for the fields of sections.
  ///   - field: The HTML of a field, by its name and filters.
  /// - Returns: The HTML.
  func filled(
    isEmpty: (String) -> Bool, _ field: (_ name: String, _ filters: [String]) -> String
  ) -> String {
    Self.filled(parts, isEmpty, field)
  }

  /// The fields shown, with their filters, in order.
  var fields: [(name: String, filters: [String])] { Self.fields(in: parts) }

  private static func fields(in parts: [Part]) -> [(name: String, filters: [String])] {
    parts.flatMap { part -> [(name: String, filters: [String])] in
      switch part {
      case .text: []
      case .field(let name, let filters): [(name, filters)]
      case .section(_, _, let inner): fields(in: inner)
      }
    }
  }

  private static func filled(
    _ parts: [Part], _ isEmpty: (String) -> Bool, _ field: (String, [String]) -> String
  ) -> String {
    parts.map { part in
      switch part {
      case .text(let text): String(text)
      case .field(let name, let filters): field(name, filters)
      case .section(let name, let isInverted, let inner):
        isEmpty(name) == isInverted ? filled(inner, isEmpty, field) : ""
      }
    }.joined()
  }

  /// Templates nest sections two or three deep; a hostile one does not get to the end of the stack.
  private static let deepest = 64

  private static func parts(
    of rest: inout Substring, until name: String?, depth: Int
  ) -> [Part] {
    var parts: [Part] = []
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      if open.lowerBound > rest.startIndex {
        parts.append(.text(rest[rest.startIndex..<open.lowerBound]))
      }
      let tag = rest[open.upperBound..<close.lowerBound].trimmingSpaces
      rest = rest[close.upperBound...]
      let inner = String(tag.dropFirst()).trimmingSpaces
      switch tag.first {
      case "#" where depth < deepest, "^" where depth < deepest:
        let content = self.parts(of: &rest, until: String(inner), depth: depth + 1)
        parts.append(.section(name: String(inner), isInverted: tag.first == "^", content))
      case "/":
        if String(inner) == name { return parts }
      case "!", nil: break
      default:
        var words = tag.split(separator: ":", omittingEmptySubsequences: false).map {
          String($0.trimmingSpaces)
        }
        let field = words.popLast() ?? ""
        parts.append(.field(name: field, filters: words))
      }
    }
    parts.append(.text(rest))
    rest = rest[rest.endIndex...]
    return parts
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  fileprivate var trimmingSpaces: Substring {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
