import Facts

extension Metric {
  static let openLists = Metric(
    "M23", "open lists asked in full",
    "lists with further items that ask for all items",
    target: "0"
  ) { tested in
    var count = 0
    var found: [String] = []
    for fact in tested.subject.facts {
      guard case .list(let items, closed: let isClosed, count: let needed) = fact.value,
        !isClosed
      else { continue }
      count += 1
      if needed >= items.count { found.append(fact.id) }
    }
    return .none(found, of: count)
  }
}
