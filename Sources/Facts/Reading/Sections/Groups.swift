extension ConfusableSet {
  /// Reads the sets of entities that are easily confused.
  static func all(_ files: SubjectFiles, entities: IDs, _ problems: inout Problems)
    -> [ConfusableSet]
  {
    let keys = ["members", "difference"]
    return files.read("confusable", of: "a confusable set", keys: keys, &problems) {
      fields, problems in
      let members = fields.group("members", of: "entity ids", &problems)
      for member in members { _ = entities.check(member, &problems) }
      let expected = "one sentence that tells them apart"
      let difference = fields.required("difference", expected: expected, &problems)
      return difference.map { ConfusableSet(members: members.map(\.text), difference: $0.text) }
    }
  }
}

extension Conflict {
  /// Reads the groups of facts that contradict each other.
  static func all(_ files: SubjectFiles, facts: IDs, _ problems: inout Problems) -> [Conflict] {
    var ids = IDs("conflict")
    let keys = ["id", "facts", "note"]
    return files.read("conflicts", of: "a conflict", keys: keys, &problems) { fields, problems in
      let id = fields.id("id", &problems)
      let members = fields.group("facts", of: "fact ids", &problems)
      for member in members { _ = facts.check(member, &problems) }
      let note = fields.text("note", &problems)
      guard let id, ids.claim(id, &problems) else { return nil }
      return Conflict(id: id.text, facts: members.map(\.text), note: note?.text)
    }
  }
}

extension MapSide {
  /// Reads what lies at the sides of the subject's schematic map; each side once.
  static func all(_ files: SubjectFiles, facts: IDs, _ problems: inout Problems) -> [MapSide] {
    let keys = ["side", "border", "beyond"]
    var sides: Set<CompassPoint> = []
    return files.read("map", of: "a side of the map", keys: keys, &problems) { fields, problems in
      let expected = "north, east, south or west, or a direction between two of them"
      let border = fields.fact("border", among: facts, &problems)
      let beyond = fields.fact("beyond", among: facts, &problems)
      guard let text = fields.required("side", expected: expected, &problems) else { return nil }
      guard let side = CompassPoint(rawValue: text.text) else {
        problems.add(text.place, "the side is \(quoted(text.text)); expected \(expected)")
        return nil
      }
      guard sides.insert(side).inserted else {
        problems.add(text.place, "the side \(quoted(text.text)) stands here for a second time")
        return nil
      }
      return MapSide(side: side, border: border, beyond: beyond)
    }
  }
}

extension Timeline {
  /// Reads the events that belong together.
  static func all(
    _ files: SubjectFiles, ids: IDs, facts: [Fact], _ problems: inout Problems
  ) -> [Timeline] {
    let read = Dictionary(facts.map { ($0.id, $0) }) { first, _ in first }
    return files.read("timeline", of: "a timeline", keys: ["facts"], &problems) {
      fields, problems in
      let members = fields.group("facts", of: "fact ids", least: 3, &problems)
      for member in members where ids.check(member, &problems) {
        if let fact = read[member.text], !fact.isEvent {
          problems.add(
            member.place,
            "the value of \(quoted(member.text)) has no place on a timeline; expected a fact whose "
              + "value is a year or a date")
        }
      }
      return Timeline(facts: members.map(\.text))
    }
  }
}

extension Fact {
  /// Whether its value is a point in time.
  package var isEvent: Bool {
    switch value {
    case .year, .date: true
    default: false
    }
  }
}

extension LeftOut {
  /// Reads the claims that are left out on purpose, each with its reason.
  static func all(_ files: SubjectFiles, _ problems: inout Problems) -> [LeftOut] {
    let keys = ["claim", "reason"]
    return files.read("left_out", of: "a claim left out", keys: keys, &problems) {
      fields, problems in
      let claim = fields.required("claim", expected: "what is left out", &problems)
      let reason = fields.required("reason", expected: "why it is left out", &problems)
      guard let claim, let reason else { return nil }
      return LeftOut(claim: claim.text, reason: reason.text)
    }
  }
}

extension Fields {
  /// The id of a fact under a key that may be missing.
  fileprivate func fact(_ key: String, among facts: IDs, _ problems: inout Problems) -> String? {
    guard let id = text(key, &problems) else { return nil }
    _ = facts.check(id, &problems)
    return id.text
  }

  fileprivate func group(
    _ key: String, of what: String, least: Int = 2, _ problems: inout Problems
  ) -> [PlacedText] {
    let expected = "a list of \(least == 2 ? "two" : "three") or more \(what)"
    guard has(key) else {
      lacks(key, expected: expected, &problems)
      return []
    }
    let before = problems.all.count
    let members = texts(key, expected: expected, &problems)
    if members.count < least, problems.all.count == before {
      problems.add(keyPlace(key), "\(quoted(key)) has \(members.count); expected \(expected)")
    }
    return members
  }
}
