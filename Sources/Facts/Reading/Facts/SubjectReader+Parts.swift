extension SubjectReader {
  /// The topic. If no file lists topics, the facts define them.
  mutating func topic(_ fields: Fields) -> String? {
    let expected = "the id of a topic"
    guard let topic = fields.required("topic", expected: expected, problems: &problems) else {
      return nil
    }
    if files.section("topics").isEmpty {
      guard IDs.checkForm(topic, problems: &problems) else { return nil }
      if !topicIDs.contains(topic.text) {
        topicIDs.insert(topic.text, at: topic.place)
        let words = topic.text.replacing("-", with: " ")
        topics.append(Topic(id: topic.text, name: words.prefix(1).uppercased() + words.dropFirst()))
      }
      return topic.text
    }
    return topicIDs.check(topic, problems: &problems) ? topic.text : nil
  }

  /// The entity if the text is its id, otherwise the text itself. A text that is almost an id, or
  /// has hyphens like one, is reported as a misspelling; uranium-238 is not.
  mutating func about(_ fields: Fields) -> About? {
    let expected = "an entity's id, or what the fact is about in words"
    guard let about = fields.required("about", expected: expected, problems: &problems) else {
      return nil
    }
    if entityIDs.contains(about.text) { return .entity(about.text) }
    guard IDs.isWellFormed(about.text) else { return .text(about.text) }
    let hint = Nearest.hint(for: about.text, among: entityIDs.all)
    // A text that ends in its own number, such as uranium-238, is a name.
    let parts = about.text.split(separator: "-")
    let isName = parts.count == 1 || parts.last?.allSatisfy(\.isNumber) == true
    if isName, hint.isEmpty { return .text(about.text) }
    guard entityIDs.isWhole else { return nil }
    problems.add(
      about.place,
      "there is no entity with the id \(quoted(about.text))"
        + (hint.isEmpty ? "; expected one, or words with spaces between them" : hint))
    return nil
  }

  mutating func citation(_ fields: Fields) -> Citation? {
    let expected = "where it stands, {id: …, section: …, paragraph: …}"
    guard let node = fields["source"] else {
      fields.lacks("source", expected: expected, problems: &problems)
      return nil
    }
    let keys = ["id", "section", "paragraph"]
    guard let source = Fields(node, of: "a source", keys: keys, problems: &problems) else {
      return nil
    }
    let section = source.text("section", expected: "a heading", problems: &problems)
    let paragraph = source.integer("paragraph", in: 1...9999, problems: &problems)
    guard let id = source.required("id", expected: "a source's id", problems: &problems),
      sourceIDs.check(id, problems: &problems)
    else { return nil }
    return Citation(source: id.text, section: section?.text, paragraph: paragraph)
  }

  mutating func qualifiers(_ fields: Fields) -> [String: String] {
    guard let node = fields["qualifiers"] else { return [:] }
    guard case .mapping(let members) = node.content else {
      problems.add(
        fields.keyPlace("qualifiers"),
        "\"qualifiers\" is \(node.kind); expected a mapping such as {year: 2020}")
      return [:]
    }
    var qualifiers: [String: String] = [:]
    for member in members where isQualifier(PlacedText(text: member.key, place: member.place)) {
      if let text = member.value.text {
        qualifiers[member.key] = text.text
      } else {
        problems.add(
          member.place,
          "the qualifier \(quoted(member.key)) is \(member.value.kind); expected a text")
      }
    }
    return qualifiers
  }

  /// The earlier ids of a fact, stored for a check when all facts are known.
  mutating func earlier(_ fields: Fields, of fact: String?) -> [String] {
    let expected = "a list of ids it had before"
    let ids = fields.texts("was", expected: expected, problems: &problems)
    guard let fact else { return [] }
    for id in ids { earlierIDs.append(EarlierID(id: id, fact: fact)) }
    return ids.map(\.text)
  }
}
