extension SubjectReader {
  /// The time of a fact, and whether the fact still holds.
  struct Standing {
    var asOf: AsOf?
    var when: String?
    var status = Status.current
    var validUntil: CalendarDate?
  }

  mutating func standing(_ fields: Fields) -> Standing {
    var standing = Standing()
    standing.asOf = asOf(fields)
    standing.when = when(fields)
    standing.validUntil = fields.date("valid_until", problems: &problems)
    let expected = alternatives(Status.allCases.map(\.rawValue))
    guard let text = fields.text("status", expected: expected, problems: &problems) else {
      return standing
    }
    guard let status = Status(rawValue: text.text) else {
      let hint = Nearest.hint(for: text.text, among: Status.allCases.map(\.rawValue))
      problems.add(
        text.place,
        "unknown status \(quoted(text.text))" + (hint.isEmpty ? "; expected \(expected)" : hint))
      return standing
    }
    if status == .scheduled, !fields.has("valid_until") {
      problems.add(
        text.place,
        "\(fields.owner) that is scheduled lacks \"valid_until\"; expected the last day it may be"
          + " asked, such as 2026-12-31")
    }
    standing.status = status
    return standing
  }

  /// How much a fact matters; nil when the fields do not say.
  mutating func importance(_ fields: Fields) -> Importance? {
    let expected = alternatives(Importance.allCases.map(\.rawValue))
    guard let text = fields.text("importance", expected: expected, problems: &problems) else {
      return nil
    }
    let importance = Importance(rawValue: text.text)
    if importance == nil {
      let hint = Nearest.hint(for: text.text, among: Importance.allCases.map(\.rawValue))
      problems.add(
        text.place,
        "unknown importance \(quoted(text.text))"
          + (hint.isEmpty ? "; expected \(expected)" : hint))
    }
    return importance
  }

  /// The text shown for the time; empty for `none`.
  mutating func when(_ fields: Fields) -> String? {
    let expected = "the words for the time of as_of, such as in the late 1950s, or none"
    guard let text = fields.text("when", expected: expected, problems: &problems) else {
      return nil
    }
    if !fields.has("as_of"), fields.owner != "a column" {
      problems.add(text.place, "\"when\" puts \"as_of\" into words, and there is none here")
    }
    return text.text == "none" ? "" : text.text
  }

  mutating func asOf(_ fields: Fields) -> AsOf? {
    let expected = "YYYY, YYYY-MM, YYYY-MM-DD, or two of them as from/to"
    guard let text = fields.text("as_of", expected: expected, problems: &problems) else {
      return nil
    }
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
    return AsOf(start: first, end: dates.count == 2 ? last : nil)
  }
}
