extension Metric {
  private static let chance = "within what chance gives in 99 of 100 decks"

  static let lengthClue = Metric(
    "M10", "length as a clue", "hits of whoever picks the longest or the shortest",
    target: chance
  ) { $0.guesses([.longest, .shortest]) }

  static let numberClue = Metric(
    "M11", "numbers as a clue", "hits of whoever picks by place, mean or gap among numbers",
    target: chance
  ) {
    $0.guesses([
      .smallest, .second, .third, .largest, .nearestMean, .nearestGeometricMean, .widestGap,
      .narrowestGap,
    ])
  }

  static let likenessClue = Metric(
    "M12", "likeness as a clue", "hits of whoever picks the option most or least like the others",
    target: chance
  ) { $0.guesses([.mostAlike, .leastAlike, .digits]) }

  static let otherClues = Metric(
    "M13", "other clues",
    "hits of whoever picks what the deck shows most often, what the question says, or by roundness",
    target: chance
  ) { $0.guesses([.frequent, .rare, .inStem, .roundest, .leastRound]) }
}
