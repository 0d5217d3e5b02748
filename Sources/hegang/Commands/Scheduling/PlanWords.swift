import JSON
import ProgressStore
import Questions
import Study
import Terminal

/// What is said about a plan.
@MainActor
enum PlanWords {
  /// A plan in sentences.
  static func tell(
    _ plan: Plan, _ projection: Projection, of deck: Deck, by day: Int, minutes: Double?,
    on output: Output
  ) {
    let now = projection.factsNow
    output.paragraph(
      "\(deck.title, .strong) by \(Words.date(day)) \(StudyDay(number: day).year), in \(Words.count(plan.days - 1, "day")): \(Words.count(plan.facts, "fact")), asked by \(Words.count(plan.cards, "card"))."
    )
    output.paragraph(
      "Begun: \(Words.count(now.count { $0 > 0 }, "fact")), \(Words.count(plan.begun, "card")). Known today: about \(Words.count(Int(now.reduce(0, +).rounded()), "fact"))."
    )
    if let minutes, plan.minutesPerDay > minutes * 1.05, plan.newPerDay == 0 {
      output.paragraph(
        "What is begun takes \(time(plan.minutesPerDay)) a day already, more than there is.")
    }
    let busy =
      "\(plan.minutesPerDay < 0.5 ? "" : "about ")\(time(plan.minutesPerDay)) a day, \(time(plan.busiestMinutes)) on the busiest"
    output.paragraph(
      "\(Words.count(plan.newPerDay, "new card")) a day, asked again at \(FitWords.percent(plan.retention)): \(busy)."
    )
    output.paragraph(
      "Then about \(Int(plan.known.rounded()), .strong) of \(Words.count(plan.facts, "fact")) will be known, nine times out of ten \(range(plan)); \(Words.grouped(plan.begunThen)) cards begun, \(Words.grouped(Int(plan.knownCards.rounded()))) known."
    )
    if !projection.hasOwnHabits { output.paragraph(usual) }
  }

  /// "Your plan until Thursday 24 December: 12 new cards a day, asked again at 90 %.", and what has
  /// become of it.
  static func present(_ pace: PlannedPace, on output: Output) {
    let plan = pace.plan
    let new =
      pace.isRaised
      ? "\(Words.count(pace.newCards, "new card")) a day instead of \(plan.newPerDay), to make up for what was left out"
      : "\(Words.count(plan.newPerDay, "new card")) a day"
    output.paragraph(
      "Your plan until \(Words.date(plan.by.number)): \(new), asked again at \(FitWords.percent(plan.retention))."
    )
    if let sentence = outOfReach(pace) { output.paragraph(sentence) }
  }

  /// "The plan is out of reach: 12 cards more than 10 minutes a day hold. …"; nil while it is not.
  static func outOfReach(_ pace: PlannedPace) -> StyledText? {
    guard pace.isOutOfReach else { return nil }
    let more = pace.needed.map { "\(Words.count($0, "new card")) a day" }
    let later = pace.reached.map {
      "a plan until \(Words.dayOfMonth($0.number)) (hegang plan --by \($0))"
    }
    let ways = [more, later].compactMap(\.self).joined(separator: ", or ")
    let rescue = ways.isEmpty ? "" : " Still possible: \(ways)."
    return
      "The plan has moved out of reach, with \(Words.count(pace.left, "card")) left to begin.\(rescue)"
  }

  /// That a plan goes before a setting.
  static func before(_ plan: Settings.Plan) -> StyledText {
    "It holds after your plan, which sets this itself until \(Words.dayOfMonth(plan.by.number)); hegang plan --cancel ends that."
  }

  /// A plan for another deck than the one at hand.
  static func elsewhere(_ plan: Settings.Plan) -> StyledText {
    "Your plan until \(Words.date(plan.by.number)) is for the deck \(plan.goal?.deck ?? "")."
  }

  static let none: StyledText =
    "There is no plan. hegang plan --by 2026-12-24 makes one; --minutes 10 limits it."
  static let howToStop: StyledText =
    "hegang plan --cancel ends it; then your own settings hold again."

  /// Where figures come from while there are few answers.
  static let usual: StyledText =
    "Your answers are too few to tell your habits, so these are those of many learners."

  /// "less than a minute", "14 minutes".
  static func time(_ minutes: Double) -> String { Words.minutes(Int(minutes * 60_000)) }

  private static func range(_ plan: Plan) -> String {
    let low = Int(plan.likely.lowerBound.rounded())
    let high = Int(plan.likely.upperBound.rounded())
    return low == high ? "just so" : "between \(low) and \(high)"
  }

  /// A plan for other programs.
  static func json(_ plan: Plan, _ projection: Projection, by day: StudyDay) -> JSONValue {
    [
      "by": .string(day.description), "days": .integer(plan.days), "cards": .integer(plan.cards),
      "facts": .integer(plan.facts), "facts_begun_then": .integer(plan.factsThen),
      "begun": .integer(plan.begun), "begun_then": .integer(plan.begunThen),
      "new_per_day": .integer(plan.newPerDay),
      "retention": .number(plan.retention), "minutes_per_day": .number(plan.minutesPerDay),
      "busiest_minutes": .number(plan.busiestMinutes),
      "known_now": .number(projection.factsNow.reduce(0, +)),
      "known": .number(plan.known), "known_cards": .number(plan.knownCards),
      "own_habits": .bool(projection.hasOwnHabits),
      "likely": [.number(plan.likely.lowerBound), .number(plan.likely.upperBound)],
    ]
  }
}
