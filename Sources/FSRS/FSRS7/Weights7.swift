/// The 34 weights of FSRS-7.
///
/// Each has a name here and nowhere else; its comment gives its index. ``Parameters/bounds(of:)``
/// has the range of each.
struct Weights7<Number: Scalar>: Sendable {
  /// The eight weights by which one of the two stabilities changes; k is the index of the first.
  struct Block: Sendable {
    /// w[k]: the logarithm of the scale of growth by a pass, 1.5 above it.
    let growthScale: Number
    /// w[k+1]: how much less a pass adds to a memory that is already stable.
    let growthSaturation: Number
    /// w[k+2]: how much more a pass adds when the memory was nearly gone.
    let growthSpacing: Number
    /// w[k+3]: the scale of the stability that a lapse leaves.
    let lapseScale: Number
    /// w[k+4]: how much of the earlier stability a lapse leaves.
    let lapseStability: Number
    /// w[k+5]: how much more a lapse leaves when the memory was nearly gone.
    let lapseSpacing: Number
    /// w[k+6]: the factor of growth for Hard, at most 1.
    let hardPenalty: Number
    /// w[k+7]: the factor of growth for Easy, at least 1.
    let easyBonus: Number

    init(_ weights: ArraySlice<Number>) {
      let first = weights.startIndex
      growthScale = weights[first]
      growthSaturation = weights[first + 1]
      growthSpacing = weights[first + 2]
      lapseScale = weights[first + 3]
      lapseStability = weights[first + 4]
      lapseSpacing = weights[first + 5]
      hardPenalty = weights[first + 6]
      easyBonus = weights[first + 7]
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
  /// w[7...14]: how the slow stability changes.
  let slow: Block
  /// w[15...22]: how the fast stability changes.
  let fast: Block
  /// w[23]: the exponent of fast forgetting at a fast stability of 1, without its sign.
  let fastDecay: Number
  /// w[24]: the exponent of slow forgetting, without its sign.
  let slowDecay: Number
  /// w[25]: fast recall when a time equal to the fast stability has passed.
  let fastBase: Number
  /// w[26]: slow recall when a time equal to the slow stability has passed.
  let slowBase: Number
  /// w[27]: the scale of the fast part in the mixture.
  let fastShare: Number
  /// w[28]: the scale of the slow part in the mixture.
  let slowShare: Number
  /// w[29]: how much less the fast part counts as the fast stability grows.
  let fastFade: Number
  /// w[30]: how much more the slow part counts as the slow stability grows.
  let slowRise: Number
  /// w[31]: how difficulty moves the mixture, 0.5 for not at all.
  let shareDifficulty: Number
  /// w[32]: how difficulty hastens slow forgetting, 0.3 for not at all.
  let slowDifficulty: Number
  /// w[33]: how the exponent of fast forgetting changes with the fast stability, 0.3 for not at all.
  let fastDecayStability: Number

  /// Gives 34 numbers their names.
  ///
  /// - Parameter weights: The weights, w[0] first.
  init(_ weights: [Number]) {
    againStability = weights[0]
    hardStability = weights[1]
    goodStability = weights[2]
    easyStability = weights[3]
    firstDifficulty = weights[4]
    firstDifficultyFall = weights[5]
    difficultyStep = weights[6]
    slow = Block(weights[7...14])
    fast = Block(weights[15...22])
    fastDecay = weights[23]
    slowDecay = weights[24]
    fastBase = weights[25]
    slowBase = weights[26]
    fastShare = weights[27]
    slowShare = weights[28]
    fastFade = weights[29]
    slowRise = weights[30]
    shareDifficulty = weights[31]
    slowDifficulty = weights[32]
    fastDecayStability = weights[33]
  }
}
