import Facts

extension Subject {
  /// The whole subject as text, one line for each thing and a line for each of its non-empty parts.
  var dump: String {
    var lines = ["\(id) (\(title), \(language))"]
    lines += topics.map { "topic \($0.id): \($0.name)" }
    lines += sources.map {
      "source \($0.id): \($0.title), \($0.dated.map(String.init) ?? "undated")"
    }
    lines += classes.map { "class \($0.id): \($0.words.joined(separator: ", "))" }
    lines += attributes.map(Self.line)
    lines += entities.map(Self.line)
    lines += confusable.map { "confusable \($0.members.joined(separator: ", ")): \($0.difference)" }
    lines += conflicts.map {
      "conflict \($0.id): \($0.facts.joined(separator: ", ")): \($0.note ?? "-")"
    }
    lines += tables.map(Self.line)
    lines += facts.flatMap(Self.lines)
    return lines.joined(separator: "\n")
  }

  private static func line(_ attribute: Attribute) -> String {
    var parts = ["attribute \(attribute.id): \(attribute.claim.type)"]
    if !attribute.claim.unit.isEmpty { parts.append("in \(attribute.claim.unit)") }
    if let to = attribute.claim.to { parts.append("to \(to), \(attribute.cardinality.rawValue)") }
    if let inverse = attribute.inverse { parts.append("inverse \(inverse)") }
    if !attribute.requires.isEmpty {
      parts.append("requires \(attribute.requires.joined(separator: " and "))")
    }
    return parts.joined(separator: ", ")
  }

  private static func line(_ entity: Entity) -> String {
    let article = entity.article.map { "\($0) " } ?? ""
    let forms = entity.accept.isEmpty ? "" : " = " + entity.accept.joined(separator: " = ")
    return "\(entity.class) \(entity.id): \(article)\(entity.name)\(forms)"
  }

  private static func line(_ table: Table) -> String {
    let columns = table.columns.map { column in
      let own = "\(column.id) \(column.attribute ?? "\(column.type)")"
      return column.derived.map { "\(own) = \($0)" } ?? own
    }
    return "table \(table.id) (\(table.topic), \(table.about.shown), \(table.citation.text)): "
      + "\(columns.joined(separator: " | ")): \(table.rows.joined(separator: ", "))"
  }

  private static func lines(_ fact: Fact) -> [String] {
    var lines = ["\(fact.id) (\(fact.topic)) \(fact.place.line):\(fact.place.column)"]
    let qualifiers = fact.qualifiers.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    let context = [fact.attribute ?? "own wording"] + qualifiers
    lines.append("  \(fact.about.shown), \(context.joined(separator: ", "))")
    lines.append("  ask \(fact.wording.ask)")
    if let reverse = fact.wording.reverse { lines.append("  reverse \(reverse)") }
    if let phrase = fact.wording.phrase { lines.append("  phrase \(phrase)") }
    if let state = fact.wording.state { lines.append("  state \(state)") }
    if let compare = fact.wording.compare { lines.append("  compare \(compare)") }
    lines.append("  \(fact.value.shown), \(fact.precision.shown)")
    if !fact.accept.isEmpty { lines.append("  accept \(fact.accept.joined(separator: ", "))") }
    if !fact.askMore.isEmpty { lines.append("  ask more \(fact.askMore.joined(separator: ", "))") }
    if !fact.points.isEmpty {
      lines.append("  points \(fact.points.map(\.shown).joined(separator: ", "))")
    }
    if let figures = fact.askFigures { lines.append("  ask \(figures) figures") }
    if let asOf = fact.asOf { lines.append("  as of \(asOf)") }
    if let when = fact.when { lines.append("  when \(when)") }
    if let plausible = fact.plausible {
      lines.append("  plausible \(plausible.low) to \(plausible.high)")
    }
    if fact.status != .current || fact.validUntil != nil {
      lines.append("  \(fact.status), valid until \(fact.validUntil.map(String.init) ?? "-")")
    }
    if let older = fact.supersedes { lines.append("  supersedes \(older)") }
    if !fact.was.isEmpty { lines.append("  was \(fact.was.joined(separator: ", "))") }
    if !fact.pool.isEmpty { lines.append("  pool \(fact.pool.joined(separator: ", "))") }
    if !fact.neverDistractors.isEmpty {
      lines.append("  never \(fact.neverDistractors.joined(separator: ", "))")
    }
    if fact.importance != .useful { lines.append("  \(fact.importance)") }
    if !fact.after.isEmpty { lines.append("  after \(fact.after.joined(separator: ", "))") }
    if !fact.givesAway.isEmpty {
      lines.append("  gives away \(fact.givesAway.joined(separator: ", "))")
    }
    if let note = fact.note { lines.append("  note \(note)") }
    if let note = fact.authorNote { lines.append("  author's note \(note)") }
    if fact.exactSpelling { lines.append("  exact spelling") }
    if let expression = fact.expression { lines.append("  = \(expression)") }
    lines.append("  \(fact.citation.text)")
    return lines
  }
}

extension Citation {
  fileprivate var text: String {
    ([source] + [section].compactMap { $0 } + [paragraph].compactMap { $0.map(String.init) })
      .joined(separator: " > ")
  }
}

extension About {
  /// In words.
  var shown: String {
    switch self {
    case .entity(let id): "about \(id)"
    case .text(let text): "about “\(text)”"
    }
  }
}

extension Value {
  /// In words.
  var shown: String {
    switch self {
    case .quantity(let number, let unit): "quantity \(number) \(unit.isEmpty ? "(bare)" : unit)"
    case .interval(let low, let high, let unit): "interval \(low) to \(high) \(unit)"
    case .year(let year): "year \(year)"
    case .date(let date): "date \(date)"
    case .entity(let id): "entity \(id)"
    case .name(let name, let script): "name \(name) in \(script)"
    case .text(let text): "text \(text)"
    case .open(let text): "open \(text)"
    case .choice(let text): "choice \(text)"
    case .list(let items, let closed, let count):
      "\(closed ? "closed" : "open") list, \(count) asked: "
        + items.map(\.shown).joined(separator: "; ")
    case .sequence(let items): "sequence: " + items.map(\.shown).joined(separator: "; ")
    }
  }
}

extension Item {
  /// In words.
  var shown: String {
    let forms = ([name] + accept).joined(separator: " = ")
    return entity.map { "\(forms) (\($0))" } ?? forms
  }
}

extension Precision {
  /// In words.
  var shown: String {
    switch self {
    case .exact: "exact"
    case .about(let within): within.map { "about, within \($0.low) to \($0.high)" } ?? "about"
    case .lowerBound: "at least"
    case .upperBound: "at most"
    case .moreThan: "more than"
    case .lessThan: "less than"
    case .figures(let count): "\(count) figures"
    case .decimals(let count): "\(count) decimals"
    }
  }
}
