/// The topics. If no file lists any, the facts define them.
struct Topics {
  /// The topics that could be read.
  private(set) var all: [Topic]
  private var ids: IDs
  private let areListed: Bool

  init(_ files: SubjectFiles, _ problems: inout Problems) {
    var ids = IDs("topic", isWhole: files.isWhole)
    let keys = ["id", "name"]
    all = files.read("topics", of: "a topic", keys: keys, &problems) { fields, problems in
      let id = fields.id("id", &problems)
      let name = fields.required("name", expected: "what a learner reads", &problems)
      guard let id, ids.claim(id, &problems), let name else { return nil }
      return Topic(id: id.text, name: name.text)
    }
    self.ids = ids
    areListed = !files.section("topics").isEmpty
  }

  /// The topic of a fact or a table.
  mutating func topic(of fields: Fields, _ problems: inout Problems) -> String? {
    let expected = "the id of a topic"
    guard let topic = fields.required("topic", expected: expected, &problems) else { return nil }
    if areListed { return ids.check(topic, &problems) ? topic.text : nil }
    guard IDs.checkForm(topic, &problems) else { return nil }
    if !ids.contains(topic.text) {
      ids.insert(topic.text, at: topic.place)
      let words = topic.text.replacing("-", with: " ")
      all.append(Topic(id: topic.text, name: words.prefix(1).uppercased() + words.dropFirst()))
    }
    return topic.text
  }
}
