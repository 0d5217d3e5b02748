import Deck
import Facts

extension SubjectIndex {
  /// The facts that hold: neither retracted nor only announced.
  var standing: [Fact] { subject.facts.filter(stands) }

  /// Whether a fact holds: it is neither retracted nor only announced.
  func stands(_ fact: Fact) -> Bool { fact.status != .retracted && fact.status != .scheduled }

  /// The facts that hold and have the same template except for names and values; each group in a
  /// ring, in the order of the templates.
  func rings(_ template: KeyPath<Wording, String?>) -> [FactRing] {
    var groups: [String: [Fact]] = [:]
    for fact in standing {
      guard let text = fact.wording[keyPath: template] else { continue }
      groups[Template(text).filled(with: fact.qualifiers), default: []].append(fact)
    }
    return groups.sorted { $0.key < $1.key }.map { FactRing($0.value, in: self) }
  }

  /// Facts by how close their values are to a fact's, the closest first, because these need to be
  /// distinguished.
  func nearest(_ fact: Fact, among others: some Sequence<Fact>) -> [Fact] {
    guard let own = Magnitude(answer(to: fact)) else { return Array(others) }
    let placed = others.map { other -> (gap: Double, fact: Fact) in
      guard let magnitude = Magnitude(answer(to: other)) else { return (.infinity, other) }
      return (abs(magnitude.value - own.value), other)
    }
    let sorted = placed.sorted { one, other in
      one.gap != other.gap ? one.gap < other.gap : root(of: one.fact) < root(of: other.fact)
    }
    return sorted.map(\.fact)
  }
}
