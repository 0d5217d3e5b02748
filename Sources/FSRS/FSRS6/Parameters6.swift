/// The 21 parameters of FSRS-6.
///
/// Each parameter is named only here; its comment gives the index used in papers and by other
/// programs. ``Parameters/bounds`` has the range of each.
struct Parameters6<Number: Scalar>: Sendable {
  /// w[0]: stability after a first Again, in days.
  let againStability: Number
  /// w[1]: stability after a first Hard, in days.
  let hardStability: Number
  /// w[2]: stability after a first Good, in days.
  let goodStability: Number
  /// w[3]: stability after a first Easy, in days.
  let easyStability: Number
  /// w[4]: difficulty after a first Again.
  let firstDifficulty: Number
  /// w[5]: how fast the first difficulty falls with a better first rating.
  let firstDifficultyFall: Number
  /// w[6]: how far difficulty moves for each grade away from Good.
  let difficultyStep: Number
  /// w[7]: the fraction by which each review pulls difficulty back to an easy card's.
  let difficultyReversion: Number
  /// w[8]: the logarithm of the scale of growth after a pass.
  let growthScale: Number
  /// w[9]: how much less a pass adds to a memory that is already stable.
  let growthSaturation: Number
  /// w[10]: how much more a pass adds to a memory that was nearly forgotten.
  let growthSpacing: Number
  /// w[11]: the scale of stability after a lapse.
  let lapseScale: Number
  /// w[12]: how much less is left after a lapse of a difficult card.
  let lapseDifficulty: Number
  /// w[13]: how much of the earlier stability is left after a lapse.
  let lapseStability: Number
  /// w[14]: how much more is left after a lapse of a memory that was nearly forgotten.
  let lapseSpacing: Number
  /// w[15]: the factor of growth for Hard, at most 1.
  let hardPenalty: Number
  /// w[16]: the factor of growth for Easy, at least 1.
  let easyBonus: Number
  /// w[17]: the scale of the change by a second review on the same day.
  let sameDayScale: Number
  /// w[18]: the shift of that change, in grades.
  let sameDayShift: Number
  /// w[19]: how much less a second review on the same day does for a stable memory.
  let sameDaySaturation: Number
  /// w[20]: the exponent of forgetting, without its sign.
  let decay: Number

  /// Names 21 numbers.
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
    difficultyReversion = parameters[7]
    growthScale = parameters[8]
    growthSaturation = parameters[9]
    growthSpacing = parameters[10]
    lapseScale = parameters[11]
    lapseDifficulty = parameters[12]
    lapseStability = parameters[13]
    lapseSpacing = parameters[14]
    hardPenalty = parameters[15]
    easyBonus = parameters[16]
    sameDayScale = parameters[17]
    sameDayShift = parameters[18]
    sameDaySaturation = parameters[19]
    decay = parameters[20]
  }
}
