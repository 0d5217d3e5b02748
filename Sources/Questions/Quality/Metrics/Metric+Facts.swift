import Facts

extension Metric {
  static let recomputation = Metric(
    "M33", "recomputation", "derived facts and sums that do not come out as declared",
    target: "0; the reader refuses the facts otherwise"
  ) { survey in
    .none([], of: survey.subject.facts.count { $0.expression != nil })
  }

  static let traps = skipped(
    "M34", "traps", "known traps of the sources with a test each",
    why: "traps are rules of the reader and the gates; their tests stand beside these")

  static let sensitivity = skipped(
    "M35", "sensitivity", "opinions, quotes and private persons",
    why: "the schema has no quotes or opinions; who is private only a reader can tell")
}
