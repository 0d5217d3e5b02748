/// The kinds of templates, and the placeholders allowed in each.
enum Template: String, CaseIterable {
  case ask, reverse, phrase, label, state, compare, order, most, least, match, odd, which, contrast
  case askComputed = "ask_computed"

  /// The most characters of a label.
  private static let longestLabel = 40

  /// Reports the errors in a template.
  ///
  /// - Parameters:
  ///   - text: The template, with its location.
  ///   - qualifiers: The qualifiers that every fact using it has.
  ///   - isList: Whether the value is a list or a sequence, so that `{n}` is allowed.
  ///   - problems: The list to which problems are added.
  func check(
    _ text: PlacedText, qualifiers: [String], isList: Bool, _ problems: inout Problems
  ) {
    guard let names = Self.placeholders(text.text) else {
      problems.add(
        text.place, "a brace in \(quoted(rawValue)) has no partner; a placeholder is {name}")
      return
    }
    let known = (own(isList: isList) + qualifiers.sorted())
    // Its other names are those of the expression, which not every attribute knows.
    for name in names where !known.contains(name) && (self != .askComputed || name == "value") {
      problems.add(text.place, refusal(of: name, known: known))
    }
    if self == .label, names.isEmpty, text.text.count > Self.longestLabel {
      problems.add(
        text.place,
        "\(quoted(text.text)) has \(text.text.count) characters; a label has at most \(Self.longestLabel)"
      )
    }
    for name in needed where !names.contains(name) {
      problems.add(text.place, "\(quoted(rawValue)) lacks {\(name)}; \(purpose)")
    }
  }

  /// The names in braces of the first line, in order; nil if the braces do not match. Further lines are
  /// code or a formula.
  static func placeholders(_ text: String) -> [String]? {
    var names: [String] = []
    var name: String?
    for character in text.prefix(while: { !$0.isNewline }) {
      switch (character, name) {
      case ("{", nil): name = ""
      case ("}", let open?):
        names.append(open)
        name = nil
      case ("{", _), ("}", _): return nil
      case (_, let open?): name = open + String(character)
      default: break
      }
    }
    return name == nil ? names : nil
  }

  private func own(isList: Bool) -> [String] {
    switch self {
    case .ask, .phrase, .label: isList ? ["about", "n"] : ["about"]
    case .askComputed: ["about"]
    case .reverse, .contrast: ["value"]
    case .state: ["about", "value"]
    case .compare: ["a", "b"]
    case .order, .most, .least, .match: []
    case .odd: ["value"]
    case .which: ["about", "value"]
    }
  }

  private var needed: [String] {
    switch self {
    case .ask, .phrase, .label, .order, .most, .least, .match, .askComputed: []
    case .reverse, .state, .odd, .which, .contrast: ["value"]
    case .compare: ["a", "b"]
    }
  }

  private var purpose: String {
    switch self {
    case .ask, .phrase, .label, .order, .most, .least, .match, .askComputed: ""
    case .reverse: "it gives the value and asks what it belongs to (or write reverse: none)"
    case .state: "it states the whole fact"
    case .compare: "it asks which of two is more"
    case .odd: "it asks which of several has the value"
    case .which: "it gives the value and asks which account says so"
    case .contrast: "it gives the value and asks which of the things named before has it"
    }
  }

  private func refusal(of name: String, known: [String]) -> String {
    switch (self, name) {
    case (.ask, "value"), (.phrase, "value"), (.label, "value"),
      (.askComputed, "value"):
      return "{value} in \(quoted(rawValue)) would give the answer away"
    case (.reverse, "about"):
      return "{about} in \"reverse\" would give the answer away; it asks for it"
    case (.ask, "n"), (.phrase, "n"), (.label, "n"):
      return "{n} in \(quoted(rawValue)) has a meaning for lists and sequences only"
    default:
      let hint = Nearest.word(to: name, among: known).map { "; did you mean {\($0)}?" }
      let list = known.map { "{\($0)}" }.joined(separator: ", ")
      return
        "unknown placeholder {\(name)} in \(quoted(rawValue))\(hint ?? "; known here are \(list)")"
    }
  }
}
