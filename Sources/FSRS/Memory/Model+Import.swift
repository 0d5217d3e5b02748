import func Glibc.exp
import func Glibc.log

extension Model {
  /// The memory of a card that was scheduled by SM-2.
  ///
  /// FSRS-6 assumes that recall had fallen to the given retention when the interval ended, and
  /// solves for the difficulty with which a Good increases stability by the ease:
  ///
  ///     S = i · factor/(q^(1/decay) - 1)
  ///     D = 11 - (e - 1)/(exp(w[8]) · S^(-w[9]) · (exp(w[10] · (1 - q)) - 1)), clamped to 1...10
  ///
  /// FSRS-7 ignores the ease: D = 5, F = 0.8 · S, and S such that R(i) = q. Sources: fsrs-rs 6.6.2
  /// (`memory_state_from_sm2`); for FSRS-7 its pull request 459.
  ///
  /// - Parameters:
  ///   - interval: The last interval of SM-2 in days, i; at least 0.001 is used.
  ///   - ease: The ease factor, e, 2.5 for a new card. Anki's values of 100 to 1,100 permille are
  ///     difficulties of FSRS instead; see ``difficulty(fromPermille:)``.
  ///   - retention: The fraction of reviews that were passed, q, between 0 and 1.
  /// - Returns: A memory; nil if a number is not finite or retention is not between 0 and 1.
  public func memory(fromInterval interval: Double, ease: Double, retention: Double) -> Memory? {
    guard interval.isFinite, ease.isFinite, retention > 0, retention < 1 else { return nil }
    switch core {
    case .six(let six):
      let day = six.interval(1, retention: retention)
      let stability = (max(interval, 0.001) / day).clamped(to: Memory.stabilities)
      let growth = six.passStability(
        .init(stability: stability, difficulty: 10), .good, retention)
      let difficulty = 11 - (ease - 1) / (growth / stability - 1)
      return Memory(
        stability: stability, difficulty: difficulty.clamped(to: Memory.difficulties))
    case .seven(let seven):
      return seven.memory(fromInterval: max(interval, 0.001), retention: retention)
    }
  }

  /// The difficulty in the ease field of an Anki review made under FSRS.
  ///
  ///     D = (factor - 0.1) · 9 + 1
  ///
  /// - Parameter permille: The field, 1,000 times the factor.
  /// - Returns: D from 1 to 10; nil for a number outside 100...1100, which is an ease.
  public static func difficulty(fromPermille permille: Int) -> Double? {
    (100...1_100).contains(permille) ? (Double(permille) / 1_000 - 0.1) * 9 + 1 : nil
  }
}

extension FSRS7<Double> {
  /// The memory that fades to a retention after an interval, found by bisection in ln S.
  fileprivate func memory(fromInterval interval: Double, retention: Double) -> Memory {
    var low = log(Self.stabilities.lowerBound)
    var high = log(Self.stabilities.upperBound)
    while high - low > 1e-13 * max(1, abs(high)) {
      let middle = (low + high) / 2
      guard middle > low, middle < high else { break }
      let state = state(Memory(stability: exp(middle), difficulty: 5))
      if fading(state, days: interval).recall < retention { low = middle } else { high = middle }
    }
    return Memory(state(Memory(stability: exp(high), difficulty: 5)))
  }
}
