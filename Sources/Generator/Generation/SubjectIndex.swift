import Deck
import Facts
import Grading

/// A subject with the look-up tables for generating, each with constant access time.
package struct SubjectIndex: Sendable {
  /// The subject.
  package let subject: Subject
  /// The year of the latest source, or, if none is dated, the latest year in the facts: no option
  /// is later.
  let latestYear: Int
  /// Words that name a class, in lowercase: river, county.
  package let classWords: Set<String>
  private let entities: [String: Entity]
  private let classes: [String: NameRing]
  /// Names with their articles in a sentence.
  let sayings: [String: String]
  private let values: [String: AnswerRing]
  private let subjects: [String: AnswerRing]
  private let topics: [String: NameRing]
  private let told: [About: [Fact]]
  private let columns: [String: NumberColumn]
  private let answering: [String: [Fact]]
  private let conflicting: [String: [Fact]]
  private let successors: [String: String]
  private let sameValue: [String: [String]]
  private let facts: [String: Fact]
  private let derivations: [String: String]
  private let roots: [String: String]
  /// The fact that introduces each thing: it gives the thing as an answer.
  let naming: [String: Fact]

  /// The look-ups of a subject.
  package init(_ subject: Subject) {
    self.subject = subject
    let entities = Dictionary(subject.entities.map { ($0.id, $0) }) { first, _ in first }
    self.entities = entities
    sayings = SubjectIndex.sayings(subject, entities)
    // Of `Coal Mine` it is the mine that names the class; coal is what is asked about.
    let classWords = Set(
      subject.classes.flatMap { $0.words.compactMap { OptionText($0).words.last } })
    self.classWords = classWords
    classes = Dictionary(grouping: subject.entities, by: \.class)
      .mapValues { NameRing($0.map(\.name), classWords: classWords) }
    let roots = SubjectIndex.roots(of: subject.facts)
    self.roots = roots
    var values: [String: [(fact: String, name: String)]] = [:]
    var subjects: [String: [(fact: String, name: String)]] = [:]
    var topics: [String: [String]] = [:]
    var columns: [String: [Answer.Number]] = [:]
    for fact in subject.facts where fact.status != .retracted {
      let group = SubjectIndex.group(of: fact)
      let root = roots[fact.id] ?? fact.id
      switch Answer(to: fact, entities: entities) {
      case .name(let name): values[group, default: []].append((root, name.accepted[0]))
      case .number(let number): columns[SubjectIndex.qualified(fact), default: []].append(number)
      default: break
      }
      if case .entity(let id) = fact.about, let entity = entities[id] {
        subjects["\(group)|\(entity.class)", default: []].append((root, entity.name))
        topics["\(fact.topic)|\(entity.class)", default: []].append(entity.name)
      }
    }
    let rings = { (names: [String: [(fact: String, name: String)]]) in
      names.reduce(into: [:]) {
        $0[$1.key] = AnswerRing($1.value, group: $1.key, classWords: classWords)
      }
    }
    self.values = rings(values)
    self.subjects = rings(subjects)
    self.topics = topics.mapValues { NameRing($0, classWords: classWords) }
    self.columns = columns.mapValues(NumberColumn.init)
    told = Dictionary(
      grouping: subject.facts.filter { fact in
        guard fact.status != .retracted else { return false }
        switch fact.value {
        case .name, .text: return true
        default: return false
        }
      }, by: \.about)
    answering = Dictionary(grouping: subject.facts, by: SubjectIndex.question)
    let facts = Dictionary(subject.facts.map { ($0.id, $0) }) { first, _ in first }
    self.facts = facts
    naming = SubjectIndex.naming(subject.facts)
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
      SubjectIndex.valued($0, Answer(to: $0, entities: entities))
    }.mapValues { $0.map(\.id) }
    latestYear =
      subject.sources.compactMap(\.dated?.year).max() ?? subject.facts.compactMap(SubjectIndex.year)
      .max()
      ?? 9999
  }

  /// The kind of names that a class of entities has.
  static func kind(ofClass name: String) -> String { "class/\(name)" }

  /// The id of a fact's card in a direction.
  package func cardID(_ fact: Fact, _ direction: Direction) -> String { cardID(fact.id, direction) }

  /// The id of a card in a direction, by the id of its fact.
  package func cardID(_ fact: String, _ direction: Direction) -> String {
    "\(subject.id)/\(fact)" + (direction == .reverse ? "/reverse" : "")
  }

  /// The oldest name that only this fact has had. Composites use it, so that a renamed fact keeps
  /// its neighbours, its questions and their ids.
  func root(of fact: Fact) -> String { roots[fact.id] ?? fact.id }

  /// The oldest such name of each fact that has one.
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

  /// The expression over other columns by which a table's column is computed.
  func derivation(of cell: TableCell) -> String? { derivations["\(cell.table)/\(cell.column)"] }

  /// The id of the fact that replaced a fact.
  package func successor(of fact: Fact) -> String? { successors[fact.id] }

  /// The entity with an id.
  package func entity(_ id: String) -> Entity? { entities[id] }

  /// A text prepared for checks.
  func text(_ text: String) -> OptionText { OptionText(text, classWords: classWords) }

  /// The names of a class of entities.
  func names(ofClass name: String) -> NameRing? { classes[name] }

  /// The values of facts with the same attribute, or in the same column.
  func values(like fact: Fact) -> AnswerRing? { values[SubjectIndex.group(of: fact)] }

  /// The facts about the same thing whose questions differ by one word, including this one: the forms
  /// of a verb with "je", "tu" and "il".
  func row(of fact: Fact) -> [Fact] {
    let facts = told[fact.about, default: []]
    // A word has a few dozen forms; of a thing with thousands of facts, none is a form.
    guard facts.count <= 60 else { return [fact] }
    let words = filled(fact.wording.ask, for: fact).split(separator: " ")
    return facts.filter { other in
      let others = filled(other.wording.ask, for: other).split(separator: " ")
      return words.count == others.count && zip(words, others).count(where: !=) <= 1
    }
  }

  /// The things of a class that have a fact with the same attribute.
  func subjects(like fact: Fact, ofClass name: String) -> AnswerRing? {
    subjects["\(SubjectIndex.group(of: fact))|\(name)"]
  }

  /// The things of a class that a topic mentions.
  func subjects(ofTopic topic: String, ofClass name: String) -> NameRing? {
    topics["\(topic)|\(name)"]
  }

  /// The answers to the same question about all things, including this one.
  package func column(of fact: Fact) -> NumberColumn? { columns[SubjectIndex.qualified(fact)] }

  /// The right answer to a fact asked forward.
  package func answer(to fact: Fact) -> Answer { Answer(to: fact, entities: entities) }

  /// The name of a fact's subject.
  package func about(_ fact: Fact) -> String {
    switch fact.about {
    case .entity(let id): entities[id]?.name ?? id
    case .text(let text): text
    }
  }

  /// The name of a fact's subject as an answer.
  func name(of fact: Fact) -> Answer.Name {
    guard case .entity(let id) = fact.about, let entity = entities[id] else {
      return Answer.Name(
        accepted: [about(fact)], askMore: [], kind: "text", exactSpelling: false)
    }
    var name = Answer.Name(
      accepted: ([entity.name] + entity.accept).uniqued(), askMore: [],
      kind: SubjectIndex.kind(ofClass: entity.class), exactSpelling: false)
    name.needs(entity.spelling)
    return name
  }

  /// The name of a fact's subject in a sentence: "the Amur River".
  func said(_ fact: Fact) -> String {
    guard case .entity(let id) = fact.about, let entity = entities[id] else { return about(fact) }
    return SubjectIndex.said(entity)
  }

  static func said(_ entity: Entity) -> String {
    [entity.article, entity.name].compactMap { $0 }.joined(separator: " ")
  }

  /// The value of a fact in a sentence.
  func value(of fact: Fact) -> String {
    if case .entity(let id) = fact.value, let entity = entities[id] {
      return SubjectIndex.said(entity)
    }
    return answer(to: fact).bare
  }

  /// A template filled with the fact's words.
  package func filled(
    _ template: String, for fact: Fact, value: String? = nil, numbers: [String: String] = [:]
  ) -> String {
    var words = fact.qualifiers.merging(numbers) { $1 }
    words["about"] = said(fact)
    words["value"] = value ?? self.value(of: fact)
    switch fact.value {
    case .list(_, _, let count): words["n"] = spelled(count)
    case .sequence(let items): words["n"] = spelled(items.count)
    default: break
    }
    return Template(template).filled(with: words)
  }

  /// Facts that answer the same question, including this one: same subject, attribute and
  /// qualifiers, or in conflict with it.
  package func facts(answering fact: Fact) -> [Fact] {
    answering[SubjectIndex.question(of: fact), default: []] + conflicting[fact.id, default: []]
  }

  /// Whether two facts contradict each other: they are never asked together as if both were true.
  func conflict(_ one: Fact, _ other: Fact) -> Bool {
    conflicting[one.id, default: []].contains { $0.id == other.id }
  }

  /// Other facts that fit the reverse question, because their values read the same.
  package func rivals(of fact: Fact) -> [String] {
    sameValue[SubjectIndex.valued(fact, answer(to: fact)), default: []].filter { $0 != fact.id }
  }

  /// What a fact says something about: facts of one group answer the same kind of question.
  package static func group(of fact: Fact) -> String {
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
