import Facts

/// A subject with the look-ups that generating needs, each answered in constant time.
struct World {
  let subject: Subject
  /// The latest year that any fact names: no option lies beyond it.
  let latestYear: Int
  private let entities: [String: Entity]
  private let classes: [String: [Entity]]
  private let kin: [String: [Fact]]
  private let answering: [String: [Fact]]
  private let conflicting: [String: [Fact]]
  private let sameValue: [String: [String]]

  init(_ subject: Subject) {
    self.subject = subject
    let entities = Dictionary(subject.entities.map { ($0.id, $0) }) { first, _ in first }
    self.entities = entities
    classes = Dictionary(grouping: subject.entities, by: \.class)
    kin = Dictionary(grouping: subject.facts, by: World.group)
    answering = Dictionary(grouping: subject.facts, by: World.question)
    let facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    conflicting = subject.conflicts.reduce(into: [:]) { map, conflict in
      for id in conflict.facts { map[id, default: []] += conflict.facts.compactMap { facts[$0] } }
    }
    sameValue = Dictionary(grouping: subject.facts) {
      World.valued($0, Answer(to: $0, entities: entities))
    }.mapValues { $0.map(\.id) }
    latestYear = subject.facts.compactMap(World.year).max() ?? 9999
  }

  /// The kind of names that a class of entities has.
  static func kind(ofClass name: String) -> String { "class/\(name)" }

  /// The id of a fact's card in a direction.
  func cardID(_ fact: Fact, _ direction: Direction) -> String {
    "\(subject.id)/\(fact.id)" + (direction == .reverse ? "/reverse" : "")
  }

  /// The entity with an id.
  func entity(_ id: String) -> Entity? { entities[id] }

  /// The entities of a class, in the author's order.
  func entities(ofClass name: String) -> [Entity] { classes[name, default: []] }

  /// What is right for a fact asked forward.
  func answer(to fact: Fact) -> Answer { Answer(to: fact, entities: entities) }

  /// The name of what a fact is about.
  func about(_ fact: Fact) -> String {
    switch fact.about {
    case .entity(let id): entities[id]?.name ?? id
    case .text(let text): text
    }
  }

  /// A template with the fact's words in its places.
  func filled(_ template: String, for fact: Fact) -> String {
    var words = fact.qualifiers
    words["about"] = about(fact)
    words["value"] = answer(to: fact).bare
    if case .list(_, _, let count) = fact.value { words["n"] = String(count) }
    return Template(template).filled(with: words)
  }

  /// Facts that say the same kind of thing: the same attribute, or the same column of a table.
  func kin(of fact: Fact) -> [Fact] { kin[World.group(of: fact), default: []] }

  /// Facts that answer the same question, this one among them: same subject, attribute and
  /// qualifiers, or in conflict with it.
  func facts(answering fact: Fact) -> [Fact] {
    answering[World.question(of: fact), default: []] + conflicting[fact.id, default: []]
  }

  /// Other facts that the reverse question would fit too: those whose value reads the same.
  func rivals(of fact: Fact) -> [String] {
    sameValue[World.valued(fact, answer(to: fact)), default: []].filter { $0 != fact.id }
  }

  private static func group(of fact: Fact) -> String {
    if let attribute = fact.attribute { return "attribute/\(attribute)" }
    if let cell = fact.table { return "column/\(cell.table)/\(cell.column)" }
    return "fact/\(fact.id)"
  }

  private static func qualified(_ fact: Fact) -> String {
    fact.qualifiers.sorted { $0.key < $1.key }
      .reduce(group(of: fact)) { "\($0)|\($1.key)=\($1.value)" }
  }

  private static func question(of fact: Fact) -> String {
    switch fact.about {
    case .entity(let id): "\(qualified(fact))|about=\(id)"
    case .text(let text): "\(qualified(fact))|text=\(text)"
    }
  }

  private static func valued(_ fact: Fact, _ answer: Answer) -> String {
    "\(qualified(fact))|value=\(answer.display)"
  }

  private static func year(of fact: Fact) -> Int? {
    switch fact.value {
    case .year(let year): year
    case .date(let date): date.year
    default: nil
    }
  }
}
