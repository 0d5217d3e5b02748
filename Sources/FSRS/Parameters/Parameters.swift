/// The 21 weights of FSRS-6.
///
/// Each has a name here and nowhere else; its comment gives the index that papers and other
/// programs know it by. ``bounds`` has the range of each.
public struct Parameters: Hashable, Sendable {
  /// w[0]: stability after a first Again, in days.
  public let againStability: Double
  /// w[1]: stability after a first Hard, in days.
  public let hardStability: Double
  /// w[2]: stability after a first Good, in days.
  public let goodStability: Double
  /// w[3]: stability after a first Easy, in days.
  public let easyStability: Double
  /// w[4]: difficulty after a first Again.
  public let firstDifficulty: Double
  /// w[5]: how fast the first difficulty falls with a better first rating.
  public let firstDifficultyFall: Double
  /// w[6]: how far difficulty moves for each grade away from Good.
  public let difficultyStep: Double
  /// w[7]: the share by which each review pulls difficulty back to an easy card's.
  public let difficultyReversion: Double
  /// w[8]: the logarithm of the scale of growth by a pass.
  public let growthScale: Double
  /// w[9]: how much less a pass adds to a memory that is already stable.
  public let growthSaturation: Double
  /// w[10]: how much more a pass adds when the memory was nearly gone.
  public let growthSpacing: Double
  /// w[11]: the scale of the stability that a lapse leaves.
  public let lapseScale: Double
  /// w[12]: how much less a lapse leaves of a difficult card.
  public let lapseDifficulty: Double
  /// w[13]: how much of the earlier stability a lapse leaves.
  public let lapseStability: Double
  /// w[14]: how much more a lapse leaves when the memory was nearly gone.
  public let lapseSpacing: Double
  /// w[15]: the factor of growth for Hard, at most 1.
  public let hardPenalty: Double
  /// w[16]: the factor of growth for Easy, at least 1.
  public let easyBonus: Double
  /// w[17]: the scale of change by a second review on the same day.
  public let sameDayScale: Double
  /// w[18]: the shift of that change, in grades.
  public let sameDayShift: Double
  /// w[19]: how much less a second review on the same day does for a stable memory.
  public let sameDaySaturation: Double
  /// w[20]: the exponent of forgetting, without its sign.
  public let decay: Double

  /// Takes weights whose number and ranges are known to be right.
  ///
  /// - Parameter weights: 21 weights, w[0] first.
  init(checked weights: [Double]) {
    againStability = weights[0]
    hardStability = weights[1]
    goodStability = weights[2]
    easyStability = weights[3]
    firstDifficulty = weights[4]
    firstDifficultyFall = weights[5]
    difficultyStep = weights[6]
    difficultyReversion = weights[7]
    growthScale = weights[8]
    growthSaturation = weights[9]
    growthSpacing = weights[10]
    lapseScale = weights[11]
    lapseDifficulty = weights[12]
    lapseStability = weights[13]
    lapseSpacing = weights[14]
    hardPenalty = weights[15]
    easyBonus = weights[16]
    sameDayScale = weights[17]
    sameDayShift = weights[18]
    sameDaySaturation = weights[19]
    decay = weights[20]
  }

  /// All 21 weights in the order of their indices, w[0] first.
  public var weights: [Double] {
    [
      againStability, hardStability, goodStability, easyStability,
      firstDifficulty, firstDifficultyFall, difficultyStep, difficultyReversion,
      growthScale, growthSaturation, growthSpacing,
      lapseScale, lapseDifficulty, lapseStability, lapseSpacing,
      hardPenalty, easyBonus,
      sameDayScale, sameDayShift, sameDaySaturation,
      decay,
    ]
  }
}
