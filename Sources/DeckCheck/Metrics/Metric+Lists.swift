import Facts

extension Metric {
  static let openLists = Metric(
    "M23", "open lists", "lists with further items, asked for all of them", target: "0"
  ) { survey in
    var count = 0
    var found: [String] = []
    for fact in survey.subject.facts {
      guard case .list(let items, closed: let isClosed, count: let needed) = fact.value,
        !isClosed
      else { continue }
      count += 1
      if needed >= items.count { found.append(fact.id) }
    }
    return .none(found, of: count)
  }
}
