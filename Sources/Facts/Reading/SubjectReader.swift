/// Reads the sections of a subject, each after those that it depends on.
///
///     files → topics, sources, classes
///     files, classes → entities
///     files, entities, classes → drafts: the ids of facts, and what the rows of tables define
///     files, classes → attributes
///     drafts, and all of these as ``Names`` → facts
///     facts, ids, conflicts → checks of facts against each other; numbers
///     files, ids, numbers → confusable sets, conflicts, map, checks, claims left out, tombstones, traps
///     files, facts → timelines
///
/// Each reader returns a value, and adds what is wrong to `problems`.
enum SubjectReader {
  /// Reads everything. The result is valid only if there are no problems.
  static func read(_ files: SubjectFiles, _ problems: inout Problems) -> Subject {
    let topics = Topics(files, &problems)
    let sources = Known<Source>(files, &problems)
    var classes = Known<EntityClass>(files, &problems)
    var entities = Known<Entity>(files, classes: &classes.ids, &problems)
    let drafts = FactDrafts(files, entities: &entities, classes: &classes.ids, &problems)
    let attributes = Known<Attribute>(files, classes: classes.ids, &problems)
    var names = Names(
      language: files.language?.text ?? "", topics: topics, sources: sources.ids,
      classes: classes.ids, entities: entities, attributes: attributes, facts: drafts.ids)
    let read = ReadFacts(drafts, names: &names, &problems)

    let confusable = ConfusableSet.all(files, entities: entities.ids, &problems)
    let conflicts = Conflict.all(files, facts: drafts.ids, &problems)
    read.checkTwins(conflicts, attributes: attributes, &problems)
    read.checkSuperseded(drafts.ids, &problems)
    read.checkOrder(&problems)
    read.checkEarlierIDs(drafts.ids, &problems)
    // An expression that needs an unreadable number cannot be checked.
    let numbers = files.isWhole ? read.numbers(drafts) : nil
    if let numbers { read.checkDerivations(numbers, &problems) }
    let checks = Known<Check>(files, numbers: numbers, &problems)
    let map = MapSide.all(files, facts: drafts.ids, &problems)
    let timelines = Timeline.all(files, ids: drafts.ids, facts: read.facts, &problems)
    let leftOut = LeftOut.all(files, &problems)
    let tombstones = Tombstone.all(files, facts: drafts.ids, emptyCells: read.emptyCells, &problems)
    let traps = Trap.all(files, facts: drafts.ids, checks: checks.ids, leftOut: leftOut, &problems)

    return Subject(
      id: files.id?.text ?? "", title: files.title?.text ?? "",
      language: files.language?.text ?? "", topics: names.topics.all, sources: sources.all,
      classes: classes.all, attributes: attributes.all, entities: entities.all,
      confusable: confusable, conflicts: conflicts, facts: read.facts, tables: read.tables,
      tombstones: tombstones, map: map, timelines: timelines, checks: checks.all, leftOut: leftOut,
      traps: traps)
  }
}
