extension FSRS7 {
  /// The range of the exponents of forgetting, without their sign.
  static var decays: ClosedRange<Double> { 0.01...0.95 }

  /// The forgetting curve of one state: a mixture of two power curves.
  struct Curve {
    /// c1/F, per day.
    var fastRate: Number
    /// d1, below 0.
    var fastDecay: Number
    /// c2 · exp((D - 5) · (w[32] - 0.3)) / S, per day.
    var slowRate: Number
    /// d2, below 0.
    var slowDecay: Number
    /// a1/(a1 + a2), the fraction of the fast curve.
    var fastShare: Number

    /// The probability of recall after a time.
    ///
    ///     Rf = (1 + c1 · t/F)^d1,  Rs = (1 + c2 · exp((D - 5) · (w[32] - 0.3)) · t/S)^d2
    ///     R = (a1 · Rf + a2 · Rs)/(a1 + a2) · (1 - 2e-5) + 1e-5
    ///
    /// so that recall is never certain or impossible. Source: FSRS-7.
    ///
    /// - Parameter days: t, fractions included, from 0.
    /// - Returns: R and Rf.
    @inline(__always)
    func fading(days: Double) -> Fading {
      let fast = pow(fastRate * days + 1, fastDecay)
      let slow = pow(slowRate * days + 1, slowDecay)
      let mixed = slow + fastShare * (fast - slow)
      return Fading(recall: mixed * (1 - 2e-5) + 1e-5, fast: fast)
    }
  }

  /// The forgetting curve of a state.
  ///
  ///     d1 = -clamp(w[23] · F^(w[33] - 0.3), 0.01, 0.95),  c1 = exp(min(ln(w[25])/d1, 60)) - 1
  ///     d2 = -clamp(w[24], 0.01, 0.95),                    c2 = w[26]^(1/d2) - 1
  ///     a1 = w[27] · F^(-w[29]),  a2 = w[28] · S^w[30] · exp((D - 5) · (w[31] - 0.5))
  ///
  /// Source: FSRS-7.
  ///
  /// - Parameter state: S, F and D inside their ranges.
  /// - Returns: The curve.
  @inline(__always)
  func curve(of state: State) -> Curve {
    let lean = state.difficulty - 5
    let fastLog = log(state.fast)
    let fastDecay = -(parameters.fastDecay * exp((parameters.fastDecayStability - 0.3) * fastLog))
      .within(Self.decays)
    let fastFactor = exp((log(parameters.fastBase) / fastDecay).atMost(Number(60))) - 1
    let slowHaste = exp(lean * (parameters.slowDifficulty - 0.3))
    let fastPart = parameters.fastShare * exp(-parameters.fastFade * fastLog)
    let slowLog = parameters.slowRise * log(state.slow) + lean * (parameters.shareDifficulty - 0.5)
    let slowPart = parameters.slowShare * exp(slowLog)
    return Curve(
      fastRate: fastFactor / state.fast, fastDecay: fastDecay,
      slowRate: slowFactor * slowHaste / state.slow, slowDecay: slowDecay,
      fastShare: fastPart / (fastPart + slowPart))
  }
}
