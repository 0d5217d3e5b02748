extension Value {
  /// The value of a list or a sequence.
  init?(itemsIn fields: Fields, isList: Bool, entities: Known<Entity>, _ problems: inout Problems) {
    let expected = isList ? "a list such as [rice, maize]" : "a list in its order"
    var isClosed: Bool?
    if isList {
      if fields.has("closed") {
        isClosed = fields.flag("closed", &problems)
      } else {
        let expected = "yes when there are no other items, or no when there are"
        fields.lacks("closed", expected: expected, &problems)
      }
    }
    guard fields.has("items") else {
      fields.lacks("items", expected: expected, &problems)
      return nil
    }
    guard let nodes = fields.list("items", expected: expected, &problems) else { return nil }
    let items = nodes.map { Item($0, entities: entities, &problems) }
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
    let count = fields.integer("count", in: 1...nodes.count, &problems)
    guard whole.count == nodes.count else { return nil }
    guard isList else {
      self = .sequence(whole)
      return
    }
    guard let isClosed else { return nil }
    // An open list asks for some items, never for all: there are others.
    let usual = isClosed ? whole.count : max(1, min(3, whole.count - 1))
    self = .list(items: whole, closed: isClosed, count: count ?? usual)
  }
}

extension [Item] {
  /// The points of a text; empty if it has none.
  init(pointsIn fields: Fields, _ problems: inout Problems) {
    self = []
    guard fields.has("points") else { return }
    let expected = "a list such as [lifts the dampers, all strings]"
    guard let nodes = fields.list("points", expected: expected, &problems) else { return }
    if nodes.isEmpty {
      problems.add(fields.keyPlace("points"), "\"points\" is empty; expected \(expected)")
    }
    for node in nodes {
      if let text = node.text {
        append(Item(name: text.text, accept: [], entity: nil))
      } else if let point = Fields(node, of: "a point", keys: ["name", "accept"], &problems),
        let name = point.required("name", expected: "what is to be said", &problems)
      {
        append(Item(name: name.text, accept: point.otherForms(&problems), entity: nil))
      }
    }
  }
}

extension Item {
  fileprivate init?(_ node: PlacedNode, entities: Known<Entity>, _ problems: inout Problems) {
    if let text = node.text {
      self.init(name: text.text, accept: [], entity: nil)
      return
    }
    let keys = ["name", "accept", "entity"]
    guard let fields = Fields(node, of: "an item", keys: keys, &problems) else { return nil }
    let accept = fields.otherForms(&problems)
    guard fields.has("entity") else {
      let expected = "what the item is called, or entity with an entity's id"
      guard let name = fields.required("name", expected: expected, &problems) else { return nil }
      self.init(name: name.text, accept: accept, entity: nil)
      return
    }
    if fields.has("name") {
      problems.add(fields.keyPlace("name"), "an item has a name or an entity, not both")
    }
    guard let id = fields.text("entity", expected: "an entity's id", &problems),
      entities.ids.check(id, &problems), let entity = entities[id.text]
    else { return nil }
    self.init(name: entity.name, accept: entity.accept + accept, entity: id.text)
  }
}
