/// Reads and checks the sections of a subject, each after those that it depends on.
///
/// A thing that cannot be read keeps its id, so that one mistake is not reported again wherever the
/// thing is named.
struct SubjectReader {
  let files: SubjectFiles
  var problems: Problems

  var topicIDs: IDs
  var sourceIDs: IDs
  var classIDs: IDs
  var entityIDs: IDs
  var attributeIDs: IDs
  var conflictIDs: IDs
  var checkIDs: IDs
  var factIDs: IDs
  var tableIDs: IDs
  var trapIDs: IDs

  var topics: [Topic] = []
  var sources: [Source] = []
  var classes: [EntityClass] = []
  var entities: [Entity] = []
  var entityPositions: [String: Int] = [:]
  var attributes: [Attribute] = []
  var attributePositions: [String: Int] = [:]
  var confusable: [ConfusableSet] = []
  var conflicts: [Conflict] = []
  var facts: [Fact] = []
  var tables: [Table] = []
  var tombstones: [Tombstone] = []
  var checks: [Check] = []
  var leftOut: [LeftOut] = []
  var traps: [Trap] = []

  /// The earlier ids of facts.
  var earlierIDs: [EarlierID] = []
  /// The locations at which facts name the fact they replace.
  var supersededPlaces: [String: PlacedText] = [:]
  /// The facts to be met before a fact, with the place of `after`.
  var earlierFacts: [String: (ids: [String], place: Place)] = [:]
  /// The numbers available to expressions.
  var numbers = Numbers()
  /// The ids that empty cells would have.
  var emptyCells: [String] = []
  /// The expressions of facts, to be computed when all numbers are known.
  var derivations: [Derivation] = []

  init(_ files: SubjectFiles, problems: Problems) {
    self.files = files
    self.problems = problems
    topicIDs = IDs("topic", isWhole: files.isWhole)
    sourceIDs = IDs("source", isWhole: files.isWhole)
    classIDs = IDs("class", isWhole: files.isWhole)
    entityIDs = IDs("entity", isWhole: files.isWhole)
    attributeIDs = IDs("attribute", isWhole: files.isWhole)
    factIDs = IDs("fact", isWhole: files.isWhole)
    conflictIDs = IDs("conflict")
    checkIDs = IDs("check")
    tableIDs = IDs("table")
    trapIDs = IDs("trap")
  }

  /// Reads everything. The result is valid only if there are no problems.
  mutating func read() -> Subject {
    readTopics()
    readSources()
    readClasses()
    readEntities()
    let drafts = draftFacts()
    readAttributes()
    for draft in drafts { readFact(draft) }
    readConfusable()
    readConflicts()
    checkTwins()
    checkSuperseded()
    checkOrder()
    checkEarlierIDs()
    // An expression that needs an unreadable number cannot be checked.
    if files.isWhole { checkDerivations() }
    readChecks()
    readLeftOut()
    readTombstones()
    readTraps()
    return Subject(
      id: files.id?.text ?? "",
      title: files.title?.text ?? "",
      language: files.language?.text ?? "",
      topics: topics,
      sources: sources,
      classes: classes,
      attributes: attributes,
      entities: entities,
      confusable: confusable,
      conflicts: conflicts,
      facts: facts,
      tables: tables,
      tombstones: tombstones,
      checks: checks,
      leftOut: leftOut,
      traps: traps
    )
  }

  /// The entity with this id, if it could be read.
  func entity(_ id: String) -> Entity? { entityPositions[id].map { entities[$0] } }

  /// The attribute with this id, if it could be read.
  func attribute(_ id: String) -> Attribute? { attributePositions[id].map { attributes[$0] } }
}
