import FSRS

/// What there is to judge and fit weights by.
package struct Material: Sendable {
  /// The answers to each card.
  package let histories: [History]

  /// The answers to each card, in any order.
  package init(_ histories: [History]) {
    self.histories = histories
  }

  /// How many answers there are.
  package var answers: Int { histories.reduce(0) { $0 + $1.answers.count } }

  /// How many answers came on a later day than the one before: those that a model has to foretell.
  package var targets: Int { targets(after: .min) }

  /// How many of them came after a time, in seconds since 1970.
  package func targets(after seconds: Int) -> Int {
    histories.reduce(0) { sum, history in
      sum
        + history.answers.dropFirst().count { $0.elapsed.days > 0 && $0.seconds > seconds }
    }
  }

  /// How many more such answers are needed before weights can be chosen; 0 if there are enough.
  package var missing: Int { max(0, Selection.fewestTargets - targets) }
}
