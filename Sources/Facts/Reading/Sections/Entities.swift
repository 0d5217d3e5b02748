extension Known<EntityClass> {
  init(_ files: SubjectFiles, _ problems: inout Problems) {
    var ids = IDs("class", isWhole: files.isWhole)
    let keys = ["id", "words"]
    let all = files.read("classes", of: "a class", keys: keys, &problems) {
      fields, problems -> EntityClass? in
      let id = fields.id("id", &problems)
      let expected = "a list such as [County, 县]"
      if !fields.has("words") { fields.lacks("words", expected: expected, &problems) }
      let words = fields.texts("words", expected: expected, &problems)
      guard let id, ids.claim(id, &problems) else { return nil }
      return EntityClass(id: id.text, words: words.map(\.text))
    }
    self.init(all, ids: ids)
  }
}

extension Known<Entity> {
  /// Reads the entities; a class that only an entity names becomes known too.
  init(_ files: SubjectFiles, classes: inout IDs, _ problems: inout Problems) {
    var ids = IDs("entity", isWhole: files.isWhole)
    let keys = ["id", "class", "name", "accept", "article"] + Spelling.keys
    let all = files.read("entities", of: "an entity", keys: keys, &problems) {
      fields, problems -> Entity? in
      let id = fields.id("id", &problems)
      let kind = fields.id("class", expected: "its class, such as city", &problems)
      let name = fields.required("name", expected: "what a learner reads", &problems)
      let accept = fields.otherForms(&problems)
      let article = fields.article(&problems)
      let spelling = Spelling(fields, &problems)
      if let kind { classes.insert(kind.text, at: kind.place) }
      guard let id, ids.claim(id, &problems), let kind, let name else { return nil }
      return Entity(
        id: id.text, class: kind.text, name: name.text, accept: accept, article: article,
        spelling: spelling, place: fields.place)
    }
    var named: [[String]: Entity] = [:]
    for entity in all {
      guard let twin = named.updateValue(entity, forKey: [entity.class, entity.name]) else {
        continue
      }
      problems.add(
        entity.place,
        "the entities \(quoted(twin.id)) and \(quoted(entity.id)) are both the \(entity.class)"
          + " \(quoted(entity.name)); give them names that differ")
    }
    self.init(all, ids: ids)
  }
}

extension Fields {
  /// The article of a name.
  func article(_ problems: inout Problems) -> String? {
    guard let article = text("article", expected: "the", &problems) else { return nil }
    if article.text != "the" {
      problems.add(article.place, "the article is \(quoted(article.text)); expected the")
    }
    return article.text
  }
}

extension About {
  /// The entity if the text is its id, otherwise the text itself. A text that is almost an id is
  /// reported as a misspelling; `{text: …}` is never taken for one.
  init?(_ fields: Fields, entities: IDs, _ problems: inout Problems) {
    let expected = "an entity's id, or what the fact is about in words"
    if let node = fields["about"], case .mapping = node.content {
      guard let words = Fields(node, of: "about", keys: ["text"], &problems),
        let text = words.required("text", expected: "what the fact is about in words", &problems)
      else { return nil }
      self = .text(text.text)
      return
    }
    guard let about = fields.required("about", expected: expected, &problems) else { return nil }
    self = .text(about.text)
    if entities.contains(about.text) { self = .entity(about.text) }
    guard case .text = self, IDs.isWellFormed(about.text) else { return }
    let hint = Nearest.hint(for: about.text, among: entities.all)
    if hint.isEmpty { return }
    guard entities.isWhole else { return nil }
    problems.add(
      about.place,
      "there is no entity with the id \(quoted(about.text))\(hint) (words are written {text: \(about.text)})"
    )
    return nil
  }
}
