/// Reads one mapping of a file, key by key.
struct Fields {
  /// The kind of mapping, as messages name it: “a fact”.
  let owner: String
  /// The place where it starts.
  let place: Place
  /// Its members, without the unknown ones.
  let members: [PlacedNode.Member]

  /// Reads a mapping and reports every key that is not among `keys`; fails if the node is not a
  /// mapping.
  init?(_ node: PlacedNode, of owner: String, keys: [String], _ problems: inout Problems) {
    guard case .mapping(let members) = node.content else {
      if node.content != .refused {
        problems.add(
          node.place, "\(node.kind) where \(owner) was expected, with keys such as \(keys[0])")
      }
      return nil
    }
    self.owner = owner
    place = node.place
    self.members = members.filter { member in
      if keys.contains(member.key) { return true }
      problems.add(
        member.place, problems.isFull ? "" : Self.refusal(of: member, in: node, owner, keys))
      return false
    }
  }

  private static func refusal(
    of member: PlacedNode.Member, in node: PlacedNode, _ owner: String, _ keys: [String]
  ) -> String {
    if node.isInBraces, member.value.content == .text("") {
      return "a comma within braces ends a text, so that \(quoted(member.key)) was read as a key;"
        + " put the whole text in quotes"
    }
    if ["inverse", "cardinality", "requires"].contains(member.key) {
      return "the key \(quoted(member.key)) belongs in an attribute, not in \(owner)"
    }
    let hint = Nearest.hint(for: member.key, among: keys)
    let known = hint.isEmpty ? "; known are \(keys.joined(separator: ", "))" : hint
    return "unknown key \(quoted(member.key)) in \(owner)\(known)"
  }

  /// The value of a key.
  subscript(key: String) -> PlacedNode? { members.first { $0.key == key }?.value }

  /// The location of a key, or of the mapping if the key is missing.
  func keyPlace(_ key: String) -> Place { members.first { $0.key == key }?.place ?? place }

  func has(_ key: String) -> Bool { members.contains { $0.key == key } }

  /// Reports a missing key.
  func lacks(_ key: String, expected: String, _ problems: inout Problems) {
    problems.add(place, "\(owner) lacks \(quoted(key)); expected \(expected)")
  }
}

extension Fields {
  /// A text; nil if it is missing or, as is reported, not a text.
  func text(_ key: String, expected: String = "a text", _ problems: inout Problems) -> PlacedText? {
    guard let node = self[key] else { return nil }
    if let text = node.text { return text }
    switch node.content {
    case .text:
      problems.add(keyPlace(key), "\(quoted(key)) is empty; expected \(expected)")
    case .list:
      problems.add(keyPlace(key), "\(quoted(key)) is a list; expected \(expected)")
    case .refused:
      break
    case .mapping:
      problems.add(
        keyPlace(key),
        "\(quoted(key)) is a mapping; expected \(expected) (a text that has a colon or starts with"
          + " a brace stands in quotes)"
      )
    }
    return nil
  }

  /// The value that one of a few words stands for; nil if the key is missing or has another value, which
  /// is reported.
  func word<Value>(
    _ key: String, _ values: [String: Value], _ problems: inout Problems
  ) -> Value? {
    PlacedNode(place: place, content: .mapping(members)).word(key, values, &problems)
  }

  /// A required text.
  func required(_ key: String, expected: String, _ problems: inout Problems) -> PlacedText? {
    guard has(key) else {
      lacks(key, expected: expected, &problems)
      return nil
    }
    return text(key, expected: expected, &problems)
  }

  /// The elements of a list; nil if it is missing or, as is reported, not a list.
  func list(_ key: String, expected: String, _ problems: inout Problems) -> [PlacedNode]? {
    guard let node = self[key] else { return nil }
    if case .list(let list) = node.content { return list }
    if node.content == .refused { return nil }
    problems.add(keyPlace(key), "\(quoted(key)) is \(node.kind); expected \(expected)")
    return nil
  }

  /// A list of texts, each at most once; empty if it is missing.
  func texts(_ key: String, expected: String, _ problems: inout Problems) -> [PlacedText] {
    var seen: Set<String> = []
    return (list(key, expected: expected, &problems) ?? []).compactMap { node in
      guard let text = node.text else {
        if node.content != .refused {
          problems.add(node.place, "\(node.kind) in \(quoted(key)); expected \(expected)")
        }
        return nil
      }
      guard seen.insert(text.text).inserted else {
        problems.add(text.place, "\(quoted(text.text)) stands twice in \(quoted(key))")
        return nil
      }
      return text
    }
  }

  /// `yes` or `no`; nil if it is neither.
  func flag(_ key: String, _ problems: inout Problems) -> Bool? {
    guard let text = text(key, expected: "yes or no", &problems) else { return nil }
    switch text.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      problems.add(text.place, "\(quoted(key)) is \(quoted(text.text)); expected yes or no")
      return nil
    }
  }

  /// A whole number within a range; nil if there is none.
  func integer(_ key: String, in range: ClosedRange<Int>, _ problems: inout Problems) -> Int? {
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    guard let text = text(key, expected: expected, &problems) else { return nil }
    if let number = Int(text.text), range.contains(number), String(number) == text.text {
      return number
    }
    problems.add(text.place, "\(quoted(key)) is \(quoted(text.text)); expected \(expected)")
    return nil
  }

  /// A day, month or year; nil if there is none.
  func date(_ key: String, _ problems: inout Problems) -> CalendarDate? {
    let expected = "YYYY, YYYY-MM or YYYY-MM-DD"
    guard let text = text(key, expected: expected, &problems) else { return nil }
    if let date = CalendarDate(text.text) { return date }
    problems.add(
      text.place,
      "\(quoted(key)) is \(quoted(text.text)), no date of the calendar; expected \(expected)"
    )
    return nil
  }

  /// A well-formed id that must be there.
  func id(
    _ key: String, expected: String = "small letters a-z, digits and hyphens",
    _ problems: inout Problems
  ) -> PlacedText? {
    guard let id = required(key, expected: expected, &problems) else { return nil }
    return IDs.checkForm(id, &problems) ? id : nil
  }

  /// The other right forms of a name or a value, under `accept`.
  func otherForms(_ problems: inout Problems) -> [String] {
    texts("accept", expected: "a list of other right forms", &problems).map(\.text)
  }

  /// Ids under a key, each of which must be known.
  func ids(
    _ key: String, of known: IDs, _ expected: String, _ problems: inout Problems
  ) -> [String] {
    let ids = texts(key, expected: expected, &problems)
    for id in ids { _ = known.check(id, &problems) }
    return ids.map(\.text)
  }
}
