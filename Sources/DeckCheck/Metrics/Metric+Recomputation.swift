import Facts

extension Metric {
  static let recomputation = Metric(
    "M33", "sums that do not agree",
    "checks, derived facts and derived cells, computed from the facts, that neither agree "
      + "nor are declared to differ with a reason",
    target: "0"
  ) { tested in
    let all = tested.subject.recomputations()
    let wrong = all.filter { $0.outcome == .unexplained || $0.outcome == .broken }
    let explained = all.count { $0.outcome == .explained }
    let held = all.count - wrong.count - explained
    return Finding(
      state: wrong.isEmpty ? .met : .missed,
      value: "\(wrong.count) of \(all.count); \(held) agree, \(explained) declared to differ",
      details: wrong.map { "\($0.name): \($0.words)" })
  }
}
