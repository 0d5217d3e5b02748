/// The result of a metric for a deck.
package struct Finding: Hashable, Sendable {
  /// Whether the target is met.
  package enum State: String, Sendable {
    case met, missed, skipped
  }

  /// Whether the target is met, missed or was not measured.
  package var state: State
  /// The result in words, `0 of 341`, `96.2%`, or the reason why it was skipped.
  package var value: String
  /// The cases that missed the target, one line each.
  package var details: [String] = []

  /// The result of counting problems: met if there are none.
  static func none(_ problems: [String], of total: Int) -> Finding {
    Finding(
      state: problems.isEmpty ? .met : .missed, value: "\(problems.count) of \(total)",
      details: problems)
  }

  /// A fraction with a target.
  static func share(
    _ part: Int, of whole: Int, atLeast target: Double, missing: [String] = []
  ) -> Finding {
    let share = whole == 0 ? 1 : Double(part) / Double(whole)
    return Finding(
      state: share >= target ? .met : .missed,
      value: "\(Finding.percent(share)) (\(part) of \(whole))",
      details: share >= target ? [] : missing)
  }

  /// A metric that cannot be computed, with the reason.
  static func skipped(_ reason: String) -> Finding {
    Finding(state: .skipped, value: reason)
  }

  /// A share in percent, such as "96.2%".
  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
  }
}
