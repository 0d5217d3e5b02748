extension SubjectReader {
  private static let guards = [
    "says", "states", "unsaid", "accepts", "refuses", "apart", "open", "left_out", "checks",
  ]

  /// Reads the traps, after everything that they refer to.
  mutating func readTraps() {
    for node in files.section("traps") {
      let keys = ["id", "trap", "facts"] + Self.guards
      guard let fields = Fields(node, of: "a trap", keys: keys, problems: &problems) else {
        continue
      }
      let id = fields.id(problems: &problems)
      let words = fields.required("trap", expected: "what misleads", problems: &problems)
      guard let id, trapIDs.claim(id, problems: &problems), let words else { continue }
      var trap = Trap(id: id.text, trap: words.text)
      let facts = fields.texts("facts", expected: "a list of fact ids", problems: &problems)
      for fact in facts { _ = factIDs.check(fact, problems: &problems) }
      trap.facts = facts.map(\.text)
      let texts = "a list of texts"
      trap.says = fields.texts("says", expected: texts, problems: &problems).map(\.text)
      trap.states = fields.texts("states", expected: texts, problems: &problems).map(\.text)
      trap.unsaid = fields.texts("unsaid", expected: texts, problems: &problems).map(\.text)
      trap.accepts = fields.texts("accepts", expected: texts, problems: &problems).map(\.text)
      trap.refuses = fields.texts("refuses", expected: texts, problems: &problems).map(\.text)
      trap.apart = fields.flag("apart", problems: &problems) ?? false
      trap.open = fields.flag("open", problems: &problems) ?? false
      trap.leftOut = claims(fields)
      let checks = fields.texts("checks", expected: "a list of check ids", problems: &problems)
      for check in checks { _ = checkIDs.check(check, problems: &problems) }
      trap.checks = checks.map(\.text)
      checkGuards(fields, trap)
      traps.append(trap)
    }
  }

  private mutating func claims(_ fields: Fields) -> [String] {
    let known = leftOut.map(\.claim)
    let claims = fields.texts("left_out", expected: "a list of claims", problems: &problems)
    for claim in claims where files.isWhole && !known.contains(claim.text) {
      problems.add(
        claim.place,
        "no claim under left_out reads \(quoted(claim.text))"
          + Nearest.hint(for: claim.text, among: known))
    }
    return claims.map(\.text)
  }

  private mutating func checkGuards(_ fields: Fields, _ trap: Trap) {
    if !Self.guards.contains(where: fields.has) {
      problems.add(
        fields.place,
        "the trap \(quoted(trap.id)) has no guard; expected \(alternatives(Self.guards))")
    }
    let aboutFacts = ["says", "states", "accepts", "refuses", "apart", "open"].filter(fields.has)
    let needed = trap.apart ? 2 : 1
    if let first = aboutFacts.first, trap.facts.count < needed {
      problems.add(
        fields.keyPlace(first),
        "\(quoted(first)) is about facts; expected \(needed) or more under \"facts\"")
    }
  }
}
