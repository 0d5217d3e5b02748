/// The 34 parameters of FSRS-7.
///
/// Each parameter is named only here; its comment gives its index. ``Parameters/bounds(of:)`` has
/// the range of each.
struct Parameters7<Number: Scalar>: Sendable {
  /// The eight parameters for changes of one of the two stabilities; k is the index of the first.
  struct Block: Sendable {
    /// w[k]: the logarithm of the scale of growth after a pass, plus 1.5.
    let growthScale: Number
    /// w[k+1]: how much less a pass adds to a memory that is already stable.
    let growthSaturation: Number
    /// w[k+2]: how much more a pass adds to a memory that was nearly forgotten.
    let growthSpacing: Number
    /// w[k+3]: the scale of stability after a lapse.
    let lapseScale: Number
    /// w[k+4]: how much of the earlier stability is left after a lapse.
    let lapseStability: Number
    /// w[k+5]: how much more is left after a lapse of a memory that was nearly forgotten.
    let lapseSpacing: Number
    /// w[k+6]: the factor of growth for Hard, at most 1.
    let hardPenalty: Number
    /// w[k+7]: the factor of growth for Easy, at least 1.
    let easyBonus: Number

    init(_ parameters: ArraySlice<Number>) {
      let first = parameters.startIndex
      growthScale = parameters[first]
      growthSaturation = parameters[first + 1]
      growthSpacing = parameters[first + 2]
      lapseScale = parameters[first + 3]
      lapseStability = parameters[first + 4]
      lapseSpacing = parameters[first + 5]
      hardPenalty = parameters[first + 6]
      easyBonus = parameters[first + 7]
    }
  }

  /// w[0]: slow stability after a first Again.
  let againStability: Number
  /// w[1]: slow stability after a first Hard.
  let hardStability: Number
  /// w[2]: slow stability after a first Good.
  let goodStability: Number
  /// w[3]: slow stability after a first Easy.
  let easyStability: Number
  /// w[4]: difficulty after a first Again.
  let firstDifficulty: Number
  /// w[5]: how fast the first difficulty falls with a better first rating.
  let firstDifficultyFall: Number
  /// w[6]: how far difficulty moves for each grade away from Good.
  let difficultyStep: Number
  /// w[7...14]: the parameters of the slow stability.
  let slow: Block
  /// w[15...22]: the parameters of the fast stability.
  let fast: Block
  /// w[23]: the exponent of fast forgetting at a fast stability of 1, without its sign.
  let fastDecay: Number
  /// w[24]: the exponent of slow forgetting, without its sign.
  let slowDecay: Number
  /// w[25]: fast recall after a time equal to the fast stability.
  let fastBase: Number
  /// w[26]: slow recall after a time equal to the slow stability.
  let slowBase: Number
  /// w[27]: the scale of the fast part in the mixture.
  let fastShare: Number
  /// w[28]: the scale of the slow part in the mixture.
  let slowShare: Number
  /// w[29]: how much less the fast part counts as the fast stability grows.
  let fastFade: Number
  /// w[30]: how much more the slow part counts as the slow stability grows.
  let slowRise: Number
  /// w[31]: the effect of difficulty on the mixture, 0.5 for none.
  let shareDifficulty: Number
  /// w[32]: the effect of difficulty on the speed of slow forgetting, 0.3 for none.
  let slowDifficulty: Number
  /// w[33]: the effect of the fast stability on the exponent of fast forgetting, 0.3 for none.
  let fastDecayStability: Number

  /// Names 34 numbers.
  ///
  /// - Parameter parameters: The parameters, w[0] first.
  init(_ parameters: [Number]) {
    againStability = parameters[0]
    hardStability = parameters[1]
    goodStability = parameters[2]
    easyStability = parameters[3]
    firstDifficulty = parameters[4]
    firstDifficultyFall = parameters[5]
    difficultyStep = parameters[6]
    slow = Block(parameters[7...14])
    fast = Block(parameters[15...22])
    fastDecay = parameters[23]
    slowDecay = parameters[24]
    fastBase = parameters[25]
    slowBase = parameters[26]
    fastShare = parameters[27]
    slowShare = parameters[28]
    fastFade = parameters[29]
    slowRise = parameters[30]
    shareDifficulty = parameters[31]
    slowDifficulty = parameters[32]
    fastDecayStability = parameters[33]
  }
}
