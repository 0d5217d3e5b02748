import Facts

extension Metric {
  static let traps = Metric(
    "M34", "unguarded traps",
    "traps declared by the authors with a guard that fails on the deck",
    target: "0"
  ) { tested in
    let tried = TrapGuard(tested.subject, tested.deck, keys: tested.keys)
    let failures = tested.subject.traps.map { ($0.id, tried.failures(of: $0)) }
    let fallen = failures.filter { !$0.1.isEmpty }
    return Finding(
      state: fallen.isEmpty ? .met : .missed,
      value: "\(fallen.count) of \(failures.count)",
      details: fallen.flatMap { id, found in found.map { "\(id): \($0)" } })
  }
}
