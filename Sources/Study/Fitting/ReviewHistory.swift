import FSRS
import FSRSTraining

/// A learner's answers to all cards, for evaluating and fitting parameters.
package struct ReviewHistory: Sendable {
  /// The answers to each card.
  package let histories: [History]

  /// Collects the answers to each card, in any order.
  package init(_ histories: [History]) {
    self.histories = histories
  }

  /// The number of answers.
  package var answers: Int { histories.reduce(0) { $0 + $1.answers.count } }

  /// The number of answers that a model has to predict: those on a later day than the one before.
  package var targets: Int { targets(after: .min) }

  /// The number of these after a time, in seconds since 1970.
  package func targets(after seconds: Int) -> Int {
    histories.reduce(0) { sum, history in
      sum
        + history.answers.dropFirst().count { $0.elapsed.days > 0 && $0.seconds > seconds }
    }
  }

  /// The fewest recalled answers that count as bridging a delay: fewer may be luck.
  private static let fewestRecalled = 10
  /// How far the fraction of recalled answers may lie below the target.
  private static let tolerance = 0.1

  /// The longest intervals that the answers support.
  ///
  /// The longest bridged delay is the longest g for which at least ten answers after g days or more
  /// were recalled, and the fraction recalled is no more than 0.1 below the target.
  /// - Parameter retention: The target probability of recall.
  /// - Returns: The number of answers, the days they span, and the longest bridged delay, or 0 if
  ///   there is none.
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

  /// The number of further answers needed before parameters can be fitted; 0 if there are enough.
  package var missing: Int { max(0, Selection.fewestTargets - targets) }
}
