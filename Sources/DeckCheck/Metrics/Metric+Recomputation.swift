import Facts

extension Metric {
  static let recomputation = Metric(
    "M33", "recomputation",
    "checks, derived facts and derived cells, computed anew from the facts, that neither hold nor "
      + "are declared to differ with a reason",
    target: "0"
  ) { survey in
    let all = survey.subject.recomputations()
    let wrong = all.filter { $0.outcome == .unexplained || $0.outcome == .broken }
    let explained = all.count { $0.outcome == .explained }
    let held = all.count - wrong.count - explained
    return Finding(
      state: wrong.isEmpty ? .met : .missed,
      value: "\(wrong.count) of \(all.count); \(held) hold, \(explained) are known to differ",
      details: wrong.map { "\($0.name): \($0.words)" })
  }
}
