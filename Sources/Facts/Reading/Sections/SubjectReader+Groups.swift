extension SubjectReader {
  mutating func readConfusable() {
    let keys = ["members", "difference"]
    for node in files.section("confusable") {
      guard
        let fields = Fields(node, of: "a confusable set", keys: keys, problems: &problems)
      else { continue }
      let members = group(fields, "members", of: "entity ids")
      for member in members { _ = entityIDs.check(member, problems: &problems) }
      let expected = "one sentence that tells them apart"
      let difference = fields.required("difference", expected: expected, problems: &problems)
      guard let difference else { continue }
      confusable.append(
        ConfusableSet(members: members.map(\.text), difference: difference.text))
    }
  }

  mutating func readConflicts() {
    for node in files.section("conflicts") {
      let keys = ["id", "facts", "note"]
      guard let fields = Fields(node, of: "a conflict", keys: keys, problems: &problems) else {
        continue
      }
      let id = fields.id(problems: &problems)
      let members = group(fields, "facts", of: "fact ids")
      for member in members { _ = factIDs.check(member, problems: &problems) }
      let note = fields.text("note", problems: &problems)
      guard let id, conflictIDs.claim(id, problems: &problems) else { continue }
      conflicts.append(Conflict(id: id.text, facts: members.map(\.text), note: note?.text))
    }
  }

  /// Reads the claims that are left out on purpose, each with its reason.
  mutating func readLeftOut() {
    for node in files.section("left_out") {
      let keys = ["claim", "reason"]
      guard
        let fields = Fields(node, of: "a claim left out", keys: keys, problems: &problems)
      else { continue }
      let claim = fields.required("claim", expected: "what is left out", problems: &problems)
      let reason = fields.required("reason", expected: "why it is left out", problems: &problems)
      guard let claim, let reason else { continue }
      leftOut.append(LeftOut(claim: claim.text, reason: reason.text))
    }
  }

  private mutating func group(
    _ fields: Fields, _ key: String, of what: String
  ) -> [PlacedText] {
    let expected = "a list of two or more \(what)"
    guard fields.has(key) else {
      fields.lacks(key, expected: expected, problems: &problems)
      return []
    }
    let before = problems.all.count
    let members = fields.texts(key, expected: expected, problems: &problems)
    if members.count < 2, problems.all.count == before {
      problems.add(
        fields.keyPlace(key), "\(quoted(key)) has \(members.count); expected \(expected)")
    }
    return members
  }
}
