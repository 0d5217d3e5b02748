extension Metric {
  private static let chance =
    "no guesser more than 5 points above chance, significant at 1% over all guessers"

  static let lengthClue = Metric(
    "M10", "guessing by length",
    "right answers from always picking the longest or the shortest option",
    target: chance
  ) { $0.guesses([.longest, .shortest]) }

  static let numberClue = Metric(
    "M11", "guessing by number",
    "right answers from always picking by order, mean or gap among numbers",
    target: chance
  ) {
    $0.guesses([
      .smallest, .second, .third, .largest, .nearestMean, .nearestGeometricMean, .widestGap,
      .narrowestGap,
    ])
  }

  static let likenessClue = Metric(
    "M12", "guessing by similarity",
    "right answers from always picking the option most or least similar to the others",
    target: chance
  ) { $0.guesses([.mostAlike, .leastAlike, .digits]) }

  static let otherClues = Metric(
    "M13", "other clues",
    "hits of whoever picks what the deck shows most or least often, what the question says in words or letters, "
      + "what other questions are about, or by roundness, number or article",
    target: chance
  ) {
    $0.guesses([
      .frequent, .rare, .frequentAlike, .rareAlike, .inStem, .lettersInStem, .namedMost,
      .askedMost, .roundest, .leastRound, .inNumber, .inArticle,
    ])
  }

  static let learnedClue = Metric(
    "M38", "guessing by all clues at once",
    "hits of a guesser that learns from the questions about other facts how much each clue is "
      + "worth",
    target: chance
  ) { $0.learnedGuesses }
}
