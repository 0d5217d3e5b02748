/// A part of an HTML page: text, or an element with its attributes and the parts in it.
///
/// Text and attributes are escaped when they are written, and no text becomes markup. The names of elements
/// and attributes come from the program alone.
///
///     let part = HTML("p", ["class": "hint"], .text("Fish & "), HTML("b", text: "chips"))
///     part.written   // <p class="hint">Fish &amp; <b>chips</b></p>
package indirect enum HTML: Sendable {
  /// Text.
  case text(String)
  /// An element: its name, its attributes in the order in which they are written, and the parts in it.
  case element(StaticString, [(name: StaticString, value: String)], [HTML])

  /// Creates an element with attributes.
  package init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>, _ parts: HTML...
  ) {
    self.init(name, attributes, all: parts)
  }

  /// Creates an element without attributes.
  package init(_ name: StaticString, _ parts: HTML...) {
    self.init(name, all: parts)
  }

  /// Creates an element that contains text.
  package init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) {
    self.init(name, attributes, all: [.text(text)])
  }

  /// Creates an element with a list of parts.
  package init(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], all parts: [HTML]
  ) {
    self = .element(name, attributes.map { ($0, $1) }, parts)
  }

  /// The part as a file has it: an element in which there are only elements has each on its own line.
  package var written: String {
    switch self {
    case .text(let text): return HTML.escaped(text)
    case .element(let name, let attributes, let parts):
      let words = attributes.map { " \($0.name)=\"\(HTML.escaped($0.value))\"" }.joined()
      if HTML.void.contains("\(name)") { return "<\(name)\(words)>" }
      let isBlock = !parts.isEmpty && !parts.contains { if case .text = $0 { true } else { false } }
      let line = isBlock ? "\n" : ""
      let content = parts.map(\.written).joined(separator: line)
      return "<\(name)\(words)>\(line)\(content)\(line)</\(name)>"
    }
  }

  /// A whole page that needs no other file: its policy forbids scripts and everything from the network.
  ///
  /// - Parameters:
  ///   - language: The language of its text, a BCP 47 tag.
  ///   - title: Its title.
  ///   - style: The parts of its style sheet, which are written as they are.
  ///   - body: The parts that it shows.
  /// - Returns: The text of the file.
  package static func page(
    language: String, title: String, style: [StaticString], _ body: [HTML]
  ) -> String {
    let policy = "default-src 'none'; style-src 'unsafe-inline'"
    let head = [
      HTML("meta", ["charset": "utf-8"]),
      HTML("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
      HTML("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      generator, HTML("title", text: title),
    ]
    return """
      <!DOCTYPE html>
      <html lang="\(escaped(language))">
      <head>
      \(head.map(\.written).joined(separator: "\n"))
      <style>
      \(style.map(\.description).joined(separator: "\n"))
      </style>
      </head>
      \(HTML("body", all: body).written)
      </html>

      """
  }

  /// Whether a text is a page that was written here.
  package static func isPage(_ text: String) -> Bool {
    text.hasPrefix("<!DOCTYPE html>") && text.contains(generator.written)
  }

  private static let generator = HTML("meta", ["name": "generator", "content": "hegang"])

  /// The elements that have no end and nothing in them.
  private static let void: Set = ["br", "col", "hr", "img", "input", "link", "meta", "wbr"]

  /// Text in which nothing is markup; a control character, which no page and no XML may have, is
  /// replaced.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t", " "..."~", "\u{A0}"..."\u{FFFD}", "\u{10000}"...:
        escaped.unicodeScalars.append(scalar)
      default: escaped += "\u{FFFD}"
      }
    }
    return escaped
  }
}
