import Facts

extension Metric {
  static let traps = Metric(
    "M34", "traps",
    "traps that the authors know of, each with guards that are tried on the deck, of which a guard "
      + "does not hold",
    target: "0"
  ) { survey in
    let tried = TrapGuard(survey.subject, survey.deck, keys: survey.keys)
    let failures = survey.subject.traps.map { ($0.id, tried.failures(of: $0)) }
    let fallen = failures.filter { !$0.1.isEmpty }
    return Finding(
      state: fallen.isEmpty ? .met : .missed,
      value: "\(fallen.count) of \(failures.count)",
      details: fallen.flatMap { id, found in found.map { "\(id): \($0)" } })
  }
}
