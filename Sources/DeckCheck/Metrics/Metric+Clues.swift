extension Metric {
  private static let chance =
    "no guesser more than 5 points above chance, significant at 1 % over all guessers"

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
    "hits of whoever picks what the deck shows most often, what the question says in words or letters, "
      + "what is asked about most, or by roundness",
    target: chance
  ) {
    $0.guesses([
      .frequent, .rare, .inStem, .lettersInStem, .askedMost, .roundest, .leastRound,
    ])
  }
}
