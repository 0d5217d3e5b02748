import Facts
import Generator

extension Metric {
  static let expiring = Metric(
    "M21", "expired", "facts asked although the day up to which they hold is over", target: "0"
  ) { survey in
    let today = survey.today.description
    let dated = survey.subject.facts.filter { $0.validUntil != nil && $0.status == .scheduled }
    let found = dated.filter { fact in
      (fact.validUntil?.description ?? "9999") < today
    }
    let lines = found.map { "\($0.id): held until \($0.validUntil?.description ?? "")" }
    return .none(lines, of: dated.count)
  }

  static let undated = Metric(
    "M24", "undated", "questions that do not say what their attribute requires, such as the year",
    target: "0"
  ) { survey in
    let attributes = Dictionary(survey.subject.attributes.map { ($0.id, $0) }) { first, _ in first }
    let world = survey.world
    var asked = 0
    var found: [String] = []
    for fact in survey.subject.facts {
      guard let name = fact.attribute, let attribute = attributes[name] else { continue }
      asked += 1
      let stem = world.filled(fact.wording.ask, for: fact)
      let unsaid = attribute.requires.filter { key in
        fact.qualifiers[key].map { !stem.contains($0) } ?? true
      }
      found += unsaid.map { "\(fact.id): the question does not say the \($0)" }
    }
    return .none(found, of: asked)
  }
}
