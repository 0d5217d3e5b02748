import func Glibc.exp
import func Glibc.log
import func Glibc.pow

extension FSRS7<Double>.Curve {
  /// The days until the probability of recall has fallen to a target: R(t) = r solved for t.
  ///
  /// There is no closed form. Each of the two curves alone has one, and the solution lies between
  /// theirs; from there Halley's method in the logarithm of time is used, with bisection wherever
  /// it would leave the bracket. The error shrinks with its third power, so two or three steps are
  /// enough. The reference implementation stops at an error of 0.001 in R, which can be 0.3% of the
  /// interval; this one continues to the last digits, so that a higher retention never gives a
  /// longer interval.
  ///
  /// - Parameters:
  ///   - retention: r; at least 0.0001 is used, and from 0.9999 the result is 0.
  ///   - longest: The longest result, in days.
  /// - Returns: Days, from 0 to the longest.
  func days(untilRetention retention: Double, longest: Double) -> Double {
    guard retention < 0.999_9 else { return 0 }
    let wanted = (max(retention, 0.000_1) - 1e-5) / (1 - 2e-5)
    let fastOnly = (pow(wanted, 1 / fastDecay) - 1) / fastRate
    let slowOnly = (pow(wanted, 1 / slowDecay) - 1) / slowRate
    var low = log(min(fastOnly, slowOnly))
    var high = min(log(max(fastOnly, slowOnly)), 100)
    guard low < high else { return min(exp(low), longest) }
    var time = high + fastShare * (low - high)
    if slowOnly < fastOnly { time = low + fastShare * (high - low) }
    for _ in 0..<100 {
      let (excess, slope, bend) = excess(atLog: time, over: wanted)
      if excess > 0 { low = time } else { high = time }
      let halley = time - excess / (slope - excess * bend / (2 * slope))
      let inside = halley > low && halley < high
      let next = inside ? halley : (low + high) / 2
      let step = abs(next - time)
      time = next
      if step < (inside ? 1e-5 : 1e-15) * max(1, abs(time)) { break }
    }
    return min(exp(time), longest)
  }

  /// The difference between the mixture and a target, with its first and second derivatives by ln
  /// t.
  private func excess(
    atLog time: Double, over wanted: Double
  ) -> (value: Double, slope: Double, bend: Double) {
    let days = exp(time)
    let (fastTime, slowTime) = (fastRate * days, slowRate * days)
    let fast = fastShare * pow(1 + fastTime, fastDecay)
    let slow = (1 - fastShare) * pow(1 + slowTime, slowDecay)
    // With u = x/(1 + x) the derivatives of (1 + x)^d by ln x are d · u, and d · u · (d · u + 1 - u).
    let (fastPart, slowPart) = (fastTime / (1 + fastTime), slowTime / (1 + slowTime))
    let (fastSlope, slowSlope) = (fastDecay * fastPart, slowDecay * slowPart)
    return (
      fast + slow - wanted, fast * fastSlope + slow * slowSlope,
      fast * fastSlope * (fastSlope + 1 - fastPart) + slow * slowSlope * (slowSlope + 1 - slowPart)
    )
  }
}
