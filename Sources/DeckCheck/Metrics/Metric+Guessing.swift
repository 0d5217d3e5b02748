import Deck
import Generator
import func Glibc.erfc
import func Glibc.exp

// Whether the right option can be picked unread.

extension Metric {
  static let optionMatch = Metric(
    "M07", "choices with uniform options",
    "choices whose options have the same script, unit and format",
    target: "100%"
  ) { tested in
    let odd = tested.choices.filter { choice in
      Set(choice.form.options.map(Metric.signature)).count > 1
    }
    let count = tested.choices.count
    return .share(
      count - odd.count, of: count, atLeast: 1,
      missing: odd.map { "\($0.card.id): \($0.form.options.joined(separator: " · "))" })
  }

  /// The format of an option: the script of words, or the decimals of a number and the text after
  /// it.
  private static func signature(_ option: String) -> String {
    let text = OptionText(option)
    guard Form.keepsOrder([option]) else { return "\(text.script)" }
    var pattern = ""
    for character in option where character != "," {
      let isRun = pattern.last == "#" && !pattern.contains(".")
      if !character.isNumber { pattern.append(character) } else if !isRun { pattern += "#" }
    }
    // "1 sharp" and "2 sharps" have the same format.
    if pattern.last == "s", pattern.dropLast().last?.isLetter == true { pattern.removeLast() }
    return pattern.replacing("−", with: "").replacing("-", with: "")
  }
}

extension Metric {
  static let functionalPool = Metric(
    "M08", "choices with plausible options",
    "choices with two to four options whose wrong options all have a plausibility of at "
      + "least 0.5",
    target: "at least 95%"
  ) { tested in
    let weak = tested.choices.compactMap { choice -> String? in
      guard 2...4 ~= choice.form.options.count else { return "\(choice.card.id): padded" }
      let least = tested.plausibilities(of: choice).min { $0.value < $1.value }
      guard let least, least.value < 0.5 else { return nil }
      let rounded = (least.value * 100).rounded() / 100
      return "\(choice.card.id): \(least.option) beside \(choice.rightOption), \(rounded)"
    }
    let count = tested.choices.count
    return .share(count - weak.count, of: count, atLeast: 0.95, missing: weak)
  }
}

extension Metric {
  static let keyPosition = Metric(
    "M09", "positions of the right option",
    "whether the right options of four are evenly distributed (χ²), whether one position "
      + "predicts the next, how often the first of two options is right, and how often things "
      + "to arrange are already in order",
    target: "p > 0.01, the others within what chance gives; positions are random, not balanced"
  ) { tested in
    let places = tested.picks.filter { $0.form.kind == .choice && $0.form.options.count == 4 }.map(
      \.form.right)
    guard places.count >= 20 else { return .skipped("fewer than 20 choices of four") }
    let counts = (0..<4).map { place in places.count { $0 == place } }
    let even = Double(places.count) / 4
    let square = counts.reduce(0) { $0 + (Double($1) - even) * (Double($1) - even) / even }
    let spread =
      erfc((square / 2).squareRoot()) + (2 * square / .pi).squareRoot() * exp(-square / 2)
    let repeats = zip(places, places.dropFirst()).count { $0 == $1 }
    let others: [Count] = [
      (
        repeats, "the same position as before", ChanceBand(count: places.count - 1, chance: 0.25),
        places.count - 1
      ),
      pairs(tested.deck), arranged(tested.deck),
    ]
    let odd = others.filter { !$0.band.hits.contains($0.hits) }
    return Finding(
      state: spread > 0.01 && odd.isEmpty ? .met : .missed,
      value: "first to fourth " + counts.map(String.init).joined(separator: ", ")
        + ", p = \((spread * 1000).rounded() / 1000), "
        + others.map { "\($0.what) \($0.hits) of \($0.of)" }.joined(separator: ", "),
      details: odd.map {
        "\($0.what) \($0.hits) of \($0.of); chance gives \($0.band.hits.lowerBound) to "
          + "\($0.band.hits.upperBound)"
      })
  }

  private typealias Count = (hits: Int, what: String, band: ChanceBand, of: Int)

  /// Counts how often the first of two options is right.
  private static func pairs(_ deck: Deck) -> Count {
    let pairs = deck.cards.flatMap(\.forms).filter {
      $0.kind.answering == .picking && $0.options.count == 2
    }
    let band = ChanceBand(count: pairs.count, chance: 0.5)
    return (pairs.count { $0.right == 0 }, "the first of two", band, pairs.count)
  }

  /// Counts how often things to arrange are already in the right order.
  private static func arranged(_ deck: Deck) -> Count {
    let forms = deck.cards.flatMap(\.forms).filter { $0.kind.answering == .arranging }
    let chances = forms.map { form in
      form.arrangement.indices.reduce(1.0) { $0 / Double(form.options.count - $1) }
    }
    let chance = forms.isEmpty ? 0 : chances.reduce(0, +) / Double(forms.count)
    let hits = forms.count { $0.arrangement == Array(0..<$0.arrangement.count) }
    return (hits, "already in order", ChanceBand(count: forms.count, chance: chance), forms.count)
  }
}

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

extension Metric {
  static let numericOrder = Metric(
    "M17", "number choices out of order",
    "choices among numbers that are not in ascending order",
    target: "0"
  ) { tested in
    let numeric = tested.choices.filter { $0.view.values != nil }
    let found = numeric.filter { choice in
      guard let values = choice.view.values else { return false }
      return !zip(values, values.dropFirst()).allSatisfy(<)
    }
    return .none(found.map(\.card.id), of: numeric.count)
  }
}
