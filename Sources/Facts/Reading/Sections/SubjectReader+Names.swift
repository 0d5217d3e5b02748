extension SubjectReader {
  mutating func readTopics() {
    for node in files.section("topics") {
      guard
        let fields = Fields(node, of: "a topic", keys: ["id", "name"], problems: &problems)
      else { continue }
      let id = fields.id(problems: &problems)
      let name = fields.required("name", expected: "what a learner reads", problems: &problems)
      guard let id, topicIDs.claim(id, problems: &problems), let name else { continue }
      topics.append(Topic(id: id.text, name: name.text))
    }
  }

  mutating func readSources() {
    for node in files.section("sources") {
      let keys = ["id", "title", "dated", "url"]
      guard let fields = Fields(node, of: "a source", keys: keys, problems: &problems) else {
        continue
      }
      let id = fields.id(problems: &problems)
      let title = fields.required("title", expected: "the document's name", problems: &problems)
      let dated = fields.required(
        "dated", expected: "unknown or a date such as 2017-10-01", problems: &problems)
      let isUnknown = dated == nil || dated?.text == "unknown"
      let date = isUnknown ? nil : fields.date("dated", problems: &problems)
      let url = fields.text("url", expected: "its web address", problems: &problems)
      if let url, !Source.isAddress(url.text) {
        problems.add(
          url.place,
          "“\(url.text)” is no web address; expected one such as https://example.org/atlas"
        )
      }
      guard let id, sourceIDs.claim(id, problems: &problems), let title else { continue }
      sources.append(Source(id: id.text, title: title.text, dated: date, url: url?.text))
    }
  }

  mutating func readClasses() {
    for node in files.section("classes") {
      guard
        let fields = Fields(node, of: "a class", keys: ["id", "words"], problems: &problems)
      else { continue }
      let id = fields.id(problems: &problems)
      let expected = "a list such as [County, 县]"
      if !fields.has("words") { fields.lacks("words", expected: expected, problems: &problems) }
      let words = fields.texts("words", expected: expected, problems: &problems)
      guard let id, classIDs.claim(id, problems: &problems) else { continue }
      classes.append(EntityClass(id: id.text, words: words.map(\.text)))
    }
  }

  mutating func readEntities() {
    let keys = ["id", "class", "name", "accept", "article"]
    for node in files.section("entities") {
      guard let fields = Fields(node, of: "an entity", keys: keys, problems: &problems) else {
        continue
      }
      let id = fields.id(problems: &problems)
      let kind = fields.id("class", expected: "its class, such as city", problems: &problems)
      let name = fields.required("name", expected: "what a learner reads", problems: &problems)
      let accept = otherForms(fields)
      let article = article(fields)
      if let kind { classIDs.insert(kind.text, at: kind.place) }
      guard let id, entityIDs.claim(id, problems: &problems), let kind, let name else { continue }
      add(
        Entity(
          id: id.text, class: kind.text, name: name.text, accept: accept, article: article,
          place: fields.place))
    }
    var named: [[String]: Entity] = [:]
    for entity in entities {
      guard let twin = named.updateValue(entity, forKey: [entity.class, entity.name]) else {
        continue
      }
      problems.add(
        entity.place,
        "the entities \(quoted(twin.id)) and \(quoted(entity.id)) are both the \(entity.class)"
          + " \(quoted(entity.name)); give them names that differ")
    }
  }

  mutating func add(_ entity: Entity) {
    entityPositions[entity.id] = entities.count
    entities.append(entity)
  }

  /// The forms listed under `accept`.
  mutating func otherForms(_ fields: Fields) -> [String] {
    fields.texts("accept", expected: "a list of other right forms", problems: &problems)
      .map(\.text)
  }

  mutating func article(_ fields: Fields) -> String? {
    guard let article = fields.text("article", expected: "the", problems: &problems) else {
      return nil
    }
    if article.text != "the" {
      problems.add(article.place, "the article is \(quoted(article.text)); expected the")
    }
    return article.text
  }
}
