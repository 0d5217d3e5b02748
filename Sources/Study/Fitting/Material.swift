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

  /// The fewest recalled answers that show that a delay was bridged: fewer may be luck.
  private static let fewestRecalled = 10
  /// How far below the wanted chance of recall the share of recalled answers may lie.
  private static let tolerance = 0.1

  /// How far the answers support fitted parameters.
  ///
  /// The longest delay is the longest g such that of the answers after g days or more at least ten
  /// were recalled, and a share of them no more than 0.1 below the one wanted.
  /// - Parameter retention: The chance of recall wanted when a card comes back.
  /// - Returns: The answers, the days they span and that delay, 0 if there is none.
  package func evidence(at retention: Double) -> Evidence {
    let targets = histories.flatMap { $0.answers.dropFirst().filter { $0.elapsed.days > 0 } }
      .sorted { $0.elapsed.days > $1.elapsed.days }
    var (recalled, longest) = (0, 0)
    for (index, answer) in targets.enumerated() where longest == 0 {
      recalled += answer.rating.isPass ? 1 : 0
      let isLast =
        index + 1 == targets.count || targets[index + 1].elapsed.days < answer.elapsed.days
      if isLast, recalled >= Self.fewestRecalled,
        Double(recalled) >= (retention - Self.tolerance) * Double(index + 1)
      {
        longest = answer.elapsed.days
      }
    }
    return Evidence(answers: answers, days: histories.spannedDays, longestGap: longest)
  }

  /// How many more such answers are needed before weights can be chosen; 0 if there are enough.
  package var missing: Int { max(0, Selection.fewestTargets - targets) }
}
