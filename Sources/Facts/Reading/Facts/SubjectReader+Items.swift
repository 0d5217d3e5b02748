extension SubjectReader {
  /// The value of a list or a sequence.
  mutating func items(of claim: Claim, _ fields: Fields) -> ReadValue? {
    let isList = claim.type == .list
    let expected = isList ? "a list such as [rice, maize]" : "a list in its order"
    var isClosed: Bool?
    if isList {
      if fields.has("closed") {
        isClosed = fields.flag("closed", problems: &problems)
      } else {
        let expected = "yes when there are no other items, or no when there are"
        fields.lacks("closed", expected: expected, problems: &problems)
      }
    }
    guard fields.has("items") else {
      fields.lacks("items", expected: expected, problems: &problems)
      return nil
    }
    guard let nodes = fields.list("items", expected: expected, problems: &problems) else {
      return nil
    }
    let items = nodes.map { item($0) }
    let whole = items.compactMap { $0 }
    var seen: Set<String> = []
    for (node, item) in zip(nodes, items) {
      guard let item, !seen.insert(item.name.lowercased()).inserted else { continue }
      problems.add(node.place, "\(quoted(item.name)) stands twice in \"items\"")
    }
    let least = isList ? 1 : 2
    guard nodes.count >= least else {
      problems.add(
        fields.keyPlace("items"), "\"items\" has \(nodes.count); expected \(least) or more")
      return nil
    }
    let count = fields.integer("count", in: 1...nodes.count, problems: &problems)
    guard whole.count == nodes.count else { return nil }
    let place = fields.keyPlace("items")
    guard isList else { return ReadValue(value: .sequence(whole), number: nil, place: place) }
    guard let isClosed else { return nil }
    // An open list asks for some items, never for all: there are others.
    let usual = isClosed ? whole.count : max(1, min(3, whole.count - 1))
    return ReadValue(
      value: .list(items: whole, closed: isClosed, count: count ?? usual), number: nil,
      place: place)
  }

  private mutating func item(_ node: YAMLNode) -> Item? {
    if let text = node.text { return Item(name: text.text, accept: [], entity: nil) }
    let keys = ["name", "accept", "entity"]
    guard let fields = Fields(node, of: "an item", keys: keys, problems: &problems) else {
      return nil
    }
    let accept = otherForms(fields)
    guard fields.has("entity") else {
      let expected = "what the item is called, or entity with an entity's id"
      guard let name = fields.required("name", expected: expected, problems: &problems) else {
        return nil
      }
      return Item(name: name.text, accept: accept, entity: nil)
    }
    if fields.has("name") {
      problems.add(fields.keyPlace("name"), "an item has a name or an entity, not both")
    }
    guard let id = fields.text("entity", expected: "an entity's id", problems: &problems),
      entityIDs.check(id, problems: &problems), let entity = entity(id.text)
    else { return nil }
    return Item(name: entity.name, accept: entity.accept + accept, entity: id.text)
  }
}
