import Yams

/// Translates the YAML library's error messages for authors.
enum YAMLSyntax {
  /// The problem for an error of the library.
  static func problem(_ error: any Error, in source: YAMLText, file: String) -> Problem {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      if problem.contains("end of stream") || problem.contains("document indicator"), let context {
        let start = Place(file: file, line: context.mark.line, column: context.mark.column)
        return Problem(place: start, message: "a quoted text starts here and does not end")
      }
      let place = Place(file: file, line: mark.line, column: mark.column)
      return Problem(
        place: place, message: words(problem, context: context, at: place, in: source))
    case YamlError.reader(let problem, _, _, _):
      return Problem(place: Place(file: file), message: "the file is no readable text: \(problem)")
    default:
      return Problem(place: Place(file: file), message: "the file cannot be read as YAML")
    }
  }

  /// Whether the library stopped at a tab in an indentation.
  static func isTab(_ problem: Problem) -> Bool {
    tabs.contains { problem.message.hasPrefix($0) }
  }

  private static let tabs = [
    "a tab stands here; YAML is indented with spaces",
    "a tab stands in the indentation; YAML wants spaces",
  ]

  private static func words(
    _ problem: String, context: YamlError.Context?, at place: Place, in source: YAMLText
  ) -> String {
    if problem.contains("cannot start any token") {
      var cursor = YAMLCursor(source.scalars)
      let index = cursor.index(line: place.line, column: place.column, in: source.scalars)
      let scalar = index.map { source.scalars[$0] } ?? " "
      return scalar == "\t"
        ? tabs[0]
        : "a text cannot start with \(scalar); put it in quotes"
    }
    for (part, words) in vocabulary where problem.contains(part) {
      guard part.contains("','"), let context else { return words }
      return words + " (it starts on line \(context.mark.line))"
    }
    if problem.contains("did not find expected") {
      return "the list or mapping breaks off here; is the indentation right, and does a text with"
        + " : # { [ , or quotes stand in quotes?"
    }
    return "this is not YAML: \(problem)"
  }

  /// Parts of the library's messages with the text for authors. The first match is used.
  private static let vocabulary: [(String, String)] = [
    (
      "mapping values are not allowed",
      "a colon stands where no key can be; put a text that has a colon in quotes"
    ),
    (
      "could not find expected ':'",
      "a key without its colon; write key: value, and put longer texts in quotes"
    ),
    ("tab character", tabs[1]),
    (
      "did not find expected ',' or ']'",
      "a list in brackets goes on here without a comma, or lacks its ]"
    ),
    (
      "did not find expected ',' or '}'",
      "a mapping in braces goes on here without a comma, or lacks its }"
    ),
    (
      "unknown escape character",
      "a backslash in \"quotes\" starts an escape; write \\\\ or use 'single quotes'"
    ),
    (
      "block sequence entries are not allowed",
      "a list item (-) cannot stand here; start it on a line of its own"
    ),
    ("nesting level", "lists and mappings stand more than 32 deep within each other"),
    ("undefined alias", "an alias (*) may not be used; put the text in quotes if it is one"),
    ("incompatible YAML document", "only YAML 1.1 and 1.2 are read; take the %YAML line out"),
    ("tag", "a tag (!) may not be used; put the text in quotes if it is one"),
    ("document start", "a second document, or a line that belongs to nothing, starts here"),
  ]
}
