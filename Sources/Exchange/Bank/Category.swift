/// The name of a category of questions in a path: it has one line, and a slash in it is written twice.
struct Category {
  let written: String

  init(_ name: String) {
    written = name.replacing("/", with: "//").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }
}

/// The accepted texts of a short answer, in which Moodle takes an asterisk for any characters.
enum Wildcards {
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { $0 += $1 == "*" ? "\\*" : String($1) }
  }
}
