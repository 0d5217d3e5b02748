import Deck
import JSON
import ProgressStore
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
  static func present(_ pace: PlannedPace, of deck: Deck? = nil, on output: Output) {
    let plan = pace.plan
    let new =
      pace.isRaised
      ? "\(Words.count(pace.newCards, "new card")) a day instead of \(plan.newPerDay), to make up for what was left out"
      : "\(Words.count(plan.newPerDay, "new card")) a day"
    output.paragraph(
      "Your plan\(deck.map { " for \($0.title)" } ?? "") until \(Words.date(plan.by.number)): \(new), asked again at \(FitWords.percent(plan.retention))."
    )
    if let sentence = outOfReach(pace) { output.paragraph(sentence) }
  }

  /// The warning about a plan that can no longer be met: "The plan has moved out of reach, with 40
  /// cards left to begin. …"; nil while it can.
  ///
  /// It is out of reach because of the minutes there are, or because no day is left: more cards a day are
  /// no way out.
  static func outOfReach(_ pace: PlannedPace) -> StyledText? {
    guard pace.isOutOfReach else { return nil }
    let minutes = pace.minutes.map { " --minutes \($0)" } ?? ""
    let later = pace.reached.map {
      " Still possible: a plan until \(Words.dayOfMonth($0.number)) (hegang plan --by \($0)\(minutes))."
    }
    let why = pace.minutes.map { " in \(Words.count($0, "minute")) a day" } ?? ""
    return
      "The plan has moved out of reach\(why), with \(Words.count(pace.left, "card")) left to begin.\(later ?? "")"
  }

  /// A plan that waits until what is overdue is done.
  static func paused(_ pace: PlannedPace, until level: Int?) -> StyledText {
    let until = level.map { " until \(Words.dayOfMonth($0))" } ?? ""
    return
      "Your plan until \(Words.date(pace.plan.by.number)) waits\(until): what is overdue comes first."
  }

  /// The text that a plan takes precedence over a setting.
  static func before(_ plan: Settings.Plan) -> StyledText {
    "It holds after your plan, which sets this itself until \(Words.dayOfMonth(plan.by.number)); hegang plan --cancel ends that."
  }

  /// The text about plans for other decks.
  static func elsewhere(_ decks: [String]) -> StyledText {
    "Other decks with a plan: \(decks.joined(separator: ", ")). hegang plan --deck NAME tells it."
  }

  static func none(_ deck: Deck, on today: StudyDay) -> StyledText {
    "There is no plan for \(deck.title). hegang plan --by \(today.advanced(by: 30)) makes one; --minutes 10 limits it."
  }
  static let howToStop: StyledText =
    "hegang plan --cancel ends it; then your own settings hold again."

  static func ended(_ deck: Deck) -> StyledText {
    "There is no plan for \(deck.title) any more; your settings hold. \("Saved", .good)."
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
    "Your answers are too few to tell your habits, so these are those of many learners."

  /// A time in words: "less than a minute", "14 minutes".
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
