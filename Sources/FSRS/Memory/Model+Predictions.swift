extension Model {
  /// Predicts the answers of a card from their ratings and the days before each.
  ///
  /// - Parameters:
  ///   - answers: Where the card's answers are in the lists, the first one first.
  ///   - ratings: The rating of each answer.
  ///   - days: The days before each answer: whole days for FSRS-6.
  ///   - recalls: Gets the probability of recall before each answer but the first.
  package func predict(
    _ answers: Range<Int>, _ ratings: [Rating], _ days: [Double], into recalls: inout [Double]
  ) {
    switch core {
    case .six(let six): Self.predict(answers, ratings, days, by: six, into: &recalls)
    case .seven(let seven): Self.predict(answers, ratings, days, by: seven, into: &recalls)
    }
  }

  private static func predict(
    _ answers: Range<Int>, _ ratings: [Rating], _ days: [Double],
    by formulas: some Formulas<Double>, into recalls: inout [Double]
  ) {
    guard let first = answers.first else { return }
    var state = formulas.first(ratings[first])
    for answer in answers.dropFirst() {
      let fading = formulas.fading(state, days: days[answer])
      recalls[answer] = formulas.recall(fading)
      state = formulas.next(state, ratings[answer], days: days[answer], fading)
    }
  }

  /// The stability after Hard on the same day when Hard may lower it, as it could before November
  /// 2025.
  ///
  /// - Parameter memory: The memory before the answer.
  /// - Returns: Days; nil for FSRS-7, whose formulas have no such limit.
  package func unlimitedStabilityAfterHard(_ memory: Memory) -> Double? {
    guard case .six(let six) = core else { return nil }
    let state = six.state(memory)
    return (state.stability * six.sameDayRatio(state, .hard)).clamped(to: Memory.stabilities)
  }
}
