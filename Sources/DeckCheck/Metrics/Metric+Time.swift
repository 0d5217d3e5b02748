import Facts
import Generator

extension Metric {
  static let expiring = Metric(
    "M21", "facts past their last day",
    "facts that are asked although their last day is over",
    target: "0"
  ) { tested in
    let today = tested.today.description
    let dated = tested.subject.facts.filter { $0.validUntil != nil && $0.status == .scheduled }
    let found = dated.filter { fact in
      (fact.validUntil?.description ?? "9999") < today
    }
    let lines = found.map { "\($0.id): held until \($0.validUntil?.description ?? "")" }
    return .none(lines, of: dated.count)
  }

  static let undated = Metric(
    "M24", "questions without a required qualifier",
    "questions that do not contain what their attribute requires, such as the year",
    target: "0"
  ) { tested in
    let attributes = Dictionary(tested.subject.attributes.map { ($0.id, $0) }) { first, _ in first }
    let index = tested.index
    var asked = 0
    var found: [String] = []
    for fact in tested.subject.facts {
      guard let name = fact.attribute, let attribute = attributes[name] else { continue }
      asked += 1
      let stem = index.filled(fact.wording.ask, for: fact)
      let unsaid = attribute.requires.filter { key in
        fact.qualifiers[key].map { !stem.contains($0) } ?? true
      }
      found += unsaid.map { "\(fact.id): the question does not contain the \($0)" }
    }
    return .none(found, of: asked)
  }
}
