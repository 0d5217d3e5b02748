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
    let facts = deck.factCount
    let cards = Words.count(plan.cards, "card")
    output.paragraph(
      "\(deck.title, .strong) by \(Words.date(day)) \(StudyDay(number: day).year), in \(Words.count(plan.days - 1, "day")): \(cards) about \(Words.count(facts, "fact"))."
    )
    output.paragraph(
      "Begun: \(Words.grouped(plan.begun)). Known today: about \(Words.grouped(Int(projection.knownNow.rounded())))."
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
      "Then \(Words.grouped(plan.begunThen)) will be begun and about \(Int(plan.known.rounded()), .strong) known; nine times out of ten \(range(plan))."
    )
    if !projection.hasOwnHabits { output.paragraph(usual) }
  }

  /// "Your plan until Thursday 24 December: 12 new cards a day, asked again at 90 %."
  static func present(_ plan: Settings.Plan) -> StyledText {
    "Your plan until \(Words.date(plan.by.number)): \(Words.count(plan.newPerDay, "new card")) a day, asked again at \(FitWords.percent(plan.retention))."
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
      "begun": .integer(plan.begun), "begun_then": .integer(plan.begunThen),
      "new_per_day": .integer(plan.newPerDay),
      "retention": .number(plan.retention), "minutes_per_day": .number(plan.minutesPerDay),
      "busiest_minutes": .number(plan.busiestMinutes), "known_now": .number(projection.knownNow),
      "known": .number(plan.known), "own_habits": .bool(projection.hasOwnHabits),
      "likely": [.number(plan.likely.lowerBound), .number(plan.likely.upperBound)],
    ]
  }
}
