extension Trap {
  private static let guards = [
    "says", "states", "unsaid", "accepts", "refuses", "apart", "open", "left_out", "checks",
  ]

  /// Reads the traps, after everything that they refer to.
  static func all(
    _ files: SubjectFiles, facts: IDs, checks: IDs, leftOut: [LeftOut], _ problems: inout Problems
  ) -> [Trap] {
    var ids = IDs("trap")
    let claims = leftOut.map(\.claim)
    let keys = ["id", "trap", "facts"] + guards
    let lists: [(String, WritableKeyPath<Trap, [String]>)] = [
      ("says", \.says), ("states", \.states), ("unsaid", \.unsaid), ("accepts", \.accepts),
      ("refuses", \.refuses),
    ]
    return files.read("traps", of: "a trap", keys: keys, &problems) { fields, problems in
      let id = fields.id("id", &problems)
      let words = fields.required("trap", expected: "what misleads", &problems)
      guard let id, ids.claim(id, &problems), let words else { return nil }
      var trap = Trap(id: id.text, trap: words.text)
      trap.facts = fields.ids("facts", of: facts, "a list of fact ids", &problems)
      for (key, list) in lists {
        trap[keyPath: list] = fields.texts(key, expected: "a list of texts", &problems).map(\.text)
      }
      trap.apart = fields.flag("apart", &problems) ?? false
      trap.open = fields.flag("open", &problems) ?? false
      let left = fields.texts("left_out", expected: "a list of claims", &problems)
      for claim in left where files.isWhole && !claims.contains(claim.text) {
        problems.add(
          claim.place,
          "no claim under left_out reads \(quoted(claim.text))"
            + Nearest.hint(for: claim.text, among: claims))
      }
      trap.leftOut = left.map(\.text)
      trap.checks = fields.ids("checks", of: checks, "a list of check ids", &problems)
      trap.checkGuards(fields, &problems)
      return trap
    }
  }

  private func checkGuards(_ fields: Fields, _ problems: inout Problems) {
    if !Self.guards.contains(where: fields.has) {
      problems.add(
        fields.place, "the trap \(quoted(id)) has no guard; expected \(alternatives(Self.guards))")
    }
    let aboutFacts = ["says", "states", "accepts", "refuses", "apart", "open"].filter(fields.has)
    let needed = apart ? 2 : 1
    if let first = aboutFacts.first, facts.count < needed {
      problems.add(
        fields.keyPlace(first),
        "\(quoted(first)) is about facts; expected \(needed) or more under \"facts\"")
    }
  }
}
