import Deck
import JSON
import Journal
import Progress
import Study
import Terminal

/// Messages about plans.
@MainActor
enum PlanWords {
  /// Describes a plan.
  static func tell(
    _ plan: Plan, _ projection: Projection, of deck: Deck, by day: Int, minutes: Double?,
    on output: Output
  ) {
    let now = projection.factsNow
    output.paragraph(
      "\(deck.title) by \(Words.date(day)) \(StudyDay(number: day).year), in \(Words.count(plan.days - 1, "day")): \(Words.count(plan.facts, "fact")) on \(Words.count(plan.cards, "card"))."
    )
    output.paragraph(
      "Begun so far: \(Words.count(now.count { $0 > 0 }, "fact")), \(Words.count(plan.begun, "card")). Known now: about \(Words.count(Int(now.reduce(0, +).rounded()), "fact"))."
    )
    if let minutes, plan.minutesPerDay > minutes * 1.05, plan.newPerDay == 0 {
      output.paragraph(
        "The cards you have begun already take \(time(plan.minutesPerDay)) a day, more than the limit."
      )
    }
    let busy =
      "\(plan.minutesPerDay < 0.5 ? "" : "about ")\(time(plan.minutesPerDay)) a day, \(time(plan.busiestMinutes)) on the busiest"
    output.paragraph(
      "\(Words.count(plan.newPerDay, "new card")) a day, target \(FitWords.percent(plan.retention)): \(busy)."
    )
    output.paragraph(
      "On that date you will know about \(Int(plan.known.rounded())) of \(Words.count(plan.facts, "fact")) (nine times out of ten \(range(plan))). You will have begun \(Words.grouped(plan.begunThen)) cards and know \(Words.grouped(Int(plan.knownCards.rounded())))."
    )
    if !projection.hasOwnHabits { output.paragraph(usual) }
  }

  /// Shows "Your plan until Thursday 24 December: 12 new cards a day, target 90%.", and how far it
  /// has come.
  static func present(_ pace: PlanProgress, of deck: Deck? = nil, on output: Output) {
    let plan = pace.plan
    let new =
      pace.isRaised
      ? "\(Words.count(pace.newCards, "new card")) a day instead of \(plan.newPerDay), to make up for missed days"
      : "\(Words.count(plan.newPerDay, "new card")) a day"
    output.paragraph(
      "Your plan\(deck.map { " for \($0.title)" } ?? "") until \(Words.date(plan.by.number)): \(new), target \(FitWords.percent(plan.retention))."
    )
    if let sentence = outOfReach(pace) { output.paragraph(sentence) }
  }

  /// The warning about a plan that can no longer be met: "The plan can no longer finish in time, with
  /// 40 cards left to begin. …"; nil while it can.
  ///
  /// The reason is the limit of minutes, or that no day is left: more cards a day would not help.
  static func outOfReach(_ pace: PlanProgress) -> StyledText? {
    guard pace.isOutOfReach else { return nil }
    let minutes = pace.minutes.map { " --minutes \($0)" } ?? ""
    let later = pace.reached.map {
      " You can still finish by \(Words.dayOfMonth($0.number)): hegang plan --by \($0)\(minutes)"
    }
    let why = pace.minutes.map { " in \(Words.count($0, "minute")) a day" } ?? ""
    return
      "The plan can no longer finish in time\(why), with \(Words.count(pace.left, "card")) left to begin.\(later ?? "")"
  }

  /// A plan that waits until what is overdue is done.
  static func paused(_ pace: PlanProgress, until level: Int?) -> StyledText {
    let until = level.map { " until \(Words.dayOfMonth($0))" } ?? ""
    return
      "Your plan until \(Words.date(pace.plan.by.number)) waits\(until): what is overdue comes first."
  }

  /// The text that a plan takes precedence over a setting.
  static func before(_ plan: Settings.Plan) -> StyledText {
    "Your plan sets this until \(Words.dayOfMonth(plan.by.number)); the new value applies after that, or after hegang plan --cancel."
  }

  /// The text about plans for other decks.
  static func elsewhere(_ decks: [String]) -> StyledText {
    "Other decks with a plan: \(decks.joined(separator: ", ")). hegang plan --deck NAME shows one."
  }

  static func none(_ deck: Deck, on today: StudyDay) -> StyledText {
    "There is no plan for \(deck.title). To make one: hegang plan --by \(today.advanced(by: 30)), with --minutes 10 to limit the time a day."
  }
  static let howToStop: StyledText =
    "hegang plan --cancel ends the plan; then your own settings apply again."

  static func ended(_ deck: Deck) -> StyledText {
    "The plan for \(deck.title) is cancelled; your own settings apply again. \("Saved", .good)."
  }

  /// The description of a changed setting, for undo and redo.
  nonisolated static func name(_ setting: Event.Setting) -> String {
    guard setting.key.hasPrefix("\(SettingKey.plan.rawValue)/") else {
      return "the change of \(setting.key) to \(setting.value)"
    }
    let deck = setting.key.dropFirst(SettingKey.plan.rawValue.utf8.count + 1)
    let day = setting.value.prefix { $0 != " " }
    return setting.value == "none"
      ? "the end of the plan for \(deck)" : "the plan for \(deck) until \(day)"
  }

  /// The text about estimates while there are few answers.
  static let usual: StyledText =
    "You have too few answers to measure your habits, so the estimate uses those of many learners."

  /// A time in words: "less than a minute", "14 minutes".
  static func time(_ minutes: Double) -> String { Words.minutes(Int(minutes * 60_000)) }

  private static func range(_ plan: Plan) -> String {
    let low = Int(plan.likely.lowerBound.rounded())
    let high = Int(plan.likely.upperBound.rounded())
    return low == high ? "exactly" : "between \(low) and \(high)"
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
