/// The time of a fact, and whether the fact still holds.
struct Standing {
  var asOf: AsOf?
  var when: String?
  var status = Status.current
  var validUntil: CalendarDate?
}

extension Standing {
  init(_ fields: Fields, _ problems: inout Problems) {
    asOf = AsOf(fields, &problems)
    when = fields.when(&problems)
    validUntil = fields.date("valid_until", &problems)
    let words = Status.allCases.map(\.rawValue)
    let expected = alternatives(words)
    guard let text = fields.text("status", expected: expected, &problems) else { return }
    guard let status = Status(rawValue: text.text) else {
      let hint = Nearest.hint(for: text.text, among: words)
      problems.add(
        text.place,
        "unknown status \(quoted(text.text))" + (hint.isEmpty ? "; expected \(expected)" : hint))
      return
    }
    if status == .scheduled, !fields.has("valid_until") {
      problems.add(
        text.place,
        "\(fields.owner) that is scheduled lacks \"valid_until\"; expected the last day it may be"
          + " asked, such as 2026-12-31")
    }
    self.status = status
  }
}

extension Importance {
  /// How much a fact matters; nil when the fields do not say.
  init?(_ fields: Fields, _ problems: inout Problems) {
    let words = Importance.allCases.map(\.rawValue)
    let expected = alternatives(words)
    guard let text = fields.text("importance", expected: expected, &problems) else { return nil }
    guard let importance = Importance(rawValue: text.text) else {
      let hint = Nearest.hint(for: text.text, among: words)
      problems.add(
        text.place,
        "unknown importance \(quoted(text.text))" + (hint.isEmpty ? "; expected \(expected)" : hint)
      )
      return nil
    }
    self = importance
  }
}

extension Fields {
  /// The text shown for the time; empty for `none`.
  fileprivate func when(_ problems: inout Problems) -> String? {
    let expected = "the words for the time of as_of, such as in the late 1950s, or none"
    guard let text = text("when", expected: expected, &problems) else { return nil }
    if !has("as_of"), owner != "a column" {
      problems.add(text.place, "\"when\" puts \"as_of\" into words, and there is none here")
    }
    return text.text == "none" ? "" : text.text
  }
}

extension AsOf {
  fileprivate init?(_ fields: Fields, _ problems: inout Problems) {
    let expected = "YYYY, YYYY-MM, YYYY-MM-DD, or two of them as from/to"
    guard let text = fields.text("as_of", expected: expected, &problems) else { return nil }
    let dates = text.text.split(separator: "/", omittingEmptySubsequences: false).map {
      CalendarDate(String($0))
    }
    guard dates.count <= 2, let first = dates[0], let last = dates[dates.count - 1] else {
      problems.add(
        text.place,
        "\"as_of\" is \(quoted(text.text)), no date of the calendar; expected \(expected)")
      return nil
    }
    if first.isAfter(last) {
      problems.add(text.place, "\"as_of\" ends before it starts: \(first) is after \(last)")
    }
    self.init(start: first, end: dates.count == 2 ? last : nil)
  }
}

extension Revision {
  /// A declared change of the value, under `fix` or `refine`.
  init?(_ fields: Fields, _ problems: inout Problems) {
    let fix = fields.date("fix", &problems)
    let refine = fields.date("refine", &problems)
    if fields.has("fix"), fields.has("refine") {
      problems.add(
        fields.keyPlace("refine"),
        "\(fields.owner) has both \"fix\" and \"refine\"; expected the later one only")
    }
    guard let date = fix ?? refine else { return nil }
    self.init(kind: fix == nil ? .refine : .fix, date: date)
  }
}
