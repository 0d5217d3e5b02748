import Facts
import Grading

/// A subject with the look-ups that generating needs, each answered in constant time.
struct World {
  let subject: Subject
  /// The year of the latest source, or, when none is dated, the latest year that a fact names: no
  /// option lies beyond it.
  let latestYear: Int
  /// Words that name a class, in lowercase letters: river, county.
  let classWords: Set<String>
  private let entities: [String: Entity]
  private let classes: [String: NameRing]
  /// Names with the articles that they have in a sentence.
  let sayings: [String: String]
  private let values: [String: NameRing]
  private let subjects: [String: NameRing]
  private let columns: [String: NumberColumn]
  private let answering: [String: [Fact]]
  private let conflicting: [String: [Fact]]
  private let successors: [String: String]
  private let sameValue: [String: [String]]
  private let facts: [String: Fact]
  private let derivations: [String: String]
  private let roots: [String: String]

  init(_ subject: Subject) {
    self.subject = subject
    let entities = Dictionary(subject.entities.map { ($0.id, $0) }) { first, _ in first }
    self.entities = entities
    sayings = World.sayings(subject, entities)
    let classWords = Set(
      subject.classes.flatMap { $0.words.flatMap { OptionText($0).words } })
    self.classWords = classWords
    classes = Dictionary(grouping: subject.entities, by: \.class)
      .mapValues { NameRing($0.map(\.name), classWords: classWords) }
    var values: [String: [String]] = [:]
    var subjects: [String: [String]] = [:]
    var columns: [String: [Answer.Number]] = [:]
    for fact in subject.facts where fact.status != .retracted {
      let group = World.group(of: fact)
      switch Answer(to: fact, entities: entities) {
      case .name(let name): values[group, default: []].append(name.accepted[0])
      case .number(let number): columns[World.qualified(fact), default: []].append(number)
      default: break
      }
      if case .entity(let id) = fact.about, let entity = entities[id] {
        subjects["\(group)|\(entity.class)", default: []].append(entity.name)
        subjects["topic/\(fact.topic)|\(entity.class)", default: []].append(entity.name)
      }
    }
    self.values = values.mapValues { NameRing($0, classWords: classWords) }
    self.subjects = subjects.mapValues { NameRing($0, classWords: classWords) }
    self.columns = columns.mapValues(NumberColumn.init)
    answering = Dictionary(grouping: subject.facts, by: World.question)
    let facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    self.facts = facts
    roots = World.roots(of: subject.facts)
    derivations = subject.tables.reduce(into: [:]) { map, table in
      for column in table.columns { map["\(table.id)/\(column.id)"] = column.derived }
    }
    conflicting = subject.conflicts.reduce(into: [:]) { map, conflict in
      for id in conflict.facts { map[id, default: []] += conflict.facts.compactMap { facts[$0] } }
    }
    successors = Dictionary(
      subject.facts.compactMap { fact in fact.supersedes.map { ($0, fact.id) } }
    ) { first, _ in first }
    sameValue = Dictionary(grouping: subject.facts) {
      World.valued($0, Answer(to: $0, entities: entities))
    }.mapValues { $0.map(\.id) }
    latestYear =
      subject.sources.compactMap(\.dated?.year).max() ?? subject.facts.compactMap(World.year).max()
      ?? 9999
  }

  /// The kind of names that a class of entities has.
  static func kind(ofClass name: String) -> String { "class/\(name)" }

  /// The id of a fact's card in a direction.
  func cardID(_ fact: Fact, _ direction: Direction) -> String { cardID(fact.id, direction) }

  /// The id of a card in a direction, by the id of its fact.
  func cardID(_ fact: String, _ direction: Direction) -> String {
    "\(subject.id)/\(fact)" + (direction == .reverse ? "/reverse" : "")
  }

  /// The oldest name of a fact that is its own alone: what composites go by, so that a fact that is
  /// renamed keeps its neighbours, its questions and their ids.
  func root(of fact: Fact) -> String { roots[fact.id] ?? fact.id }

  /// The oldest name of each fact that has an earlier one which no other fact has or had.
  private static func roots(of facts: [Fact]) -> [String: String] {
    var claims: [String: Int] = [:]
    for fact in facts { for name in Set(fact.was + [fact.id]) { claims[name, default: 0] += 1 } }
    var roots: [String: String] = [:]
    for fact in facts where !fact.was.isEmpty {
      roots[fact.id] = fact.was.last { claims[$0] == 1 }
    }
    return roots
  }

  /// The fact with an id.
  func fact(_ id: String) -> Fact? { facts[id] }

  /// The expression over its columns that a table's column is computed by.
  func derivation(of cell: TableCell) -> String? { derivations["\(cell.table)/\(cell.column)"] }

  /// The id of the fact that took a fact's place.
  func successor(of fact: Fact) -> String? { successors[fact.id] }

  /// The entity with an id.
  func entity(_ id: String) -> Entity? { entities[id] }

  /// A text as the checks see it.
  func text(_ text: String) -> OptionText { OptionText(text, classWords: classWords) }

  /// The names of a class of entities.
  func names(ofClass name: String) -> NameRing? { classes[name] }

  /// What is said where a fact says its value: by the same attribute, in the same column.
  func values(like fact: Fact) -> NameRing? { values[World.group(of: fact)] }

  /// The things of a class of which the same kind of thing is said as by a fact.
  func subjects(like fact: Fact, ofClass name: String) -> NameRing? {
    subjects["\(World.group(of: fact))|\(name)"]
  }

  /// The things of a class that a topic speaks of.
  func subjects(ofTopic topic: String, ofClass name: String) -> NameRing? {
    subjects["topic/\(topic)|\(name)"]
  }

  /// The numbers that the same question has for other things, this one's among them.
  func column(of fact: Fact) -> NumberColumn? { columns[World.qualified(fact)] }

  /// What is right for a fact asked forward.
  func answer(to fact: Fact) -> Answer { Answer(to: fact, entities: entities) }

  /// The name of what a fact is about.
  func about(_ fact: Fact) -> String {
    switch fact.about {
    case .entity(let id): entities[id]?.name ?? id
    case .text(let text): text
    }
  }

  /// The name of what a fact is about as an answer.
  func name(of fact: Fact) -> Answer.Name {
    guard case .entity(let id) = fact.about, let entity = entities[id] else {
      return Answer.Name(
        accepted: [about(fact)], askMore: [], kind: "text", exactSpelling: false)
    }
    return Answer.Name(
      accepted: ([entity.name] + entity.accept).uniqued(), askMore: [],
      kind: World.kind(ofClass: entity.class), exactSpelling: false)
  }

  /// The name of what a fact is about as it stands in a sentence: "the Amur River".
  func said(_ fact: Fact) -> String {
    guard case .entity(let id) = fact.about, let entity = entities[id] else { return about(fact) }
    return World.said(entity)
  }

  static func said(_ entity: Entity) -> String {
    [entity.article, entity.name].compactMap { $0 }.joined(separator: " ")
  }

  /// The value of a fact as it stands in a sentence.
  func value(of fact: Fact) -> String {
    if case .entity(let id) = fact.value, let entity = entities[id] { return World.said(entity) }
    return answer(to: fact).bare
  }

  /// A template with the fact's words in its places.
  func filled(_ template: String, for fact: Fact, value: String? = nil) -> String {
    var words = fact.qualifiers
    words["about"] = said(fact)
    words["value"] = value ?? self.value(of: fact)
    switch fact.value {
    case .list(_, _, let count): words["n"] = spelled(count)
    case .sequence(let items): words["n"] = spelled(items.count)
    default: break
    }
    return Template(template).filled(with: words)
  }

  /// Facts that answer the same question, this one among them: same subject, attribute and
  /// qualifiers, or in conflict with it.
  func facts(answering fact: Fact) -> [Fact] {
    answering[World.question(of: fact), default: []] + conflicting[fact.id, default: []]
  }

  /// Whether two facts contradict each other: they are never set beside each other as if both held.
  func conflict(_ one: Fact, _ other: Fact) -> Bool {
    conflicting[one.id, default: []].contains { $0.id == other.id }
  }

  /// Other facts that the reverse question would fit too: those whose value reads the same.
  func rivals(of fact: Fact) -> [String] {
    sameValue[World.valued(fact, answer(to: fact)), default: []].filter { $0 != fact.id }
  }

  static func group(of fact: Fact) -> String {
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
