import Deck
import FSRS
import Facts
import Journal
import Progress
import Study
import Terminal

/// The texts of the opening screen.
@MainActor
enum TodayWords {
  /// The number of new facts a learner may have beyond the day's limit.
  nonisolated static let extra = 5

  /// The words that can be typed on the opening screen, each with Enter.
  private static let words = ["study", "ahead", "quiz", "stats", "topics", "help"]

  static let help: StyledText =
    "Press Enter to study, or type a word and Enter: ahead (cards that are not due yet), quiz, stats (your statistics), topics, undo (your last action), quit. ^D leaves too. hegang --help lists everything else."

  /// "Enter study · quiz · stats · topics · help · ^D leave"
  ///
  /// - Parameters:
  ///   - enter: What Enter does; nil for nothing.
  ///   - goesAhead: Whether to offer cards that are not due yet.
  /// - Returns: The line.
  static func menu(_ enter: String? = "study", goesAhead: Bool = false) -> StyledText {
    let first = enter.map { ["Enter \($0)"] } ?? []
    let rest = words.dropFirst().filter { goesAhead || $0 != "ahead" }
    return StyledText((first + rest + ["^D leave"]).joined(separator: " · "))
  }

  /// "All decks · Saturday 21 November", a line for each deck, and what may be typed.
  ///
  /// - Parameters:
  ///   - parts: The decks.
  ///   - progress: The learner's progress.
  ///   - moment: Now.
  ///   - output: The screen.
  static func opening(
    _ parts: [DeckPart], _ progress: Progress, at moment: Moment, on output: Output
  ) {
    output.paragraph("All decks · \(Words.date(moment.day))")
    for part in parts {
      let words =
        part.agenda.cards.isEmpty ? "nothing is due" : all(of: part.agenda, progress)
      output.paragraph("\(part.deck.title) · \(words)")
    }
    output.line()
    let isDone = parts.allSatisfy(\.agenda.cards.isEmpty)
    output.paragraph(isDone ? "help · ^D leave" : "Enter study · help · ^D leave")
  }

  static let everyDeckHelp: StyledText =
    "Press Enter to study one deck after the other; ^D leaves. For one deck alone: hegang --deck NAME; so too for quiz, stats and topics."

  /// The reply to an unknown word.
  static func unknown(_ text: String) -> StyledText {
    let hint = Nearest.word(to: text, among: words + ["undo", "quit"]).map {
      "; did you mean \($0)?"
    }
    return "There is no \"\(text)\" here\(hint ?? ".") \(menu())"
  }

  /// "Hegang · Saturday 21 November / 12 due · 8 new · about 6 minutes / Enter study · …"
  static func opening(
    _ deck: Deck, _ progress: Progress, _ agenda: Agenda, at moment: Moment, on output: Output
  ) {
    let today = StudyDay(number: moment.day)
    output.paragraph("\(deck.title) · \(Words.date(moment.day))")
    if let away = progress.awayDays.first(where: { $0.contains(today) }) {
      output.paragraph(AwayWords.now(away))
    }
    let enter = waiting(deck, progress, agenda, at: moment, on: output)
    output.line()
    output.paragraph(
      menu(enter, goesAhead: agenda.cards.isEmpty && hasMore(deck, progress, at: moment)))
  }

  /// "Hegang · 12 due · 8 new · about 6 minutes", before a deck of several.
  static func part(_ deck: Deck, _ progress: Progress, _ agenda: Agenda, on output: Output) {
    output.paragraph("\(deck.title) · \(all(of: agenda, progress))")
  }

  /// "12 due · 8 new · about 6 minutes"
  private static func all(of agenda: Agenda, _ progress: Progress) -> String {
    let cards = counts(due: agenda.dueCount, new: agenda.new.count)
    return "\(cards) · \(Words.about(agenda.milliseconds(for: progress)))"
  }

  /// Says what waits; gives what Enter does, nil for nothing.
  private static func waiting(
    _ deck: Deck, _ progress: Progress, _ agenda: Agenda, at moment: Moment, on output: Output
  ) -> String? {
    if let plan = agenda.plan {
      // Overdue cards come before new ones, even if a plan asks for new ones.
      if let pace = agenda.pace { output.paragraph(PlanWords.paused(pace, until: plan.level)) }
      return self.plan(plan, agenda, progress, on: output)
    }
    if let pace = agenda.pace { PlanWords.present(pace, on: output) }
    guard agenda.cards.isEmpty else {
      let left = Words.count(agenda.leftOver, "more waits", "more wait")
      let limit = agenda.leftOver > 0 ? " · \(left) for another day" : ""
      output.paragraph(
        "\(all(of: agenda, progress))\(later(agenda.later.count))\(limit)")
      return "study"
    }
    guard agenda.leftOver == 0 else {
      let minutes = Words.count(progress.settings.minutes ?? 0, "minute")
      let wait = Words.count(agenda.leftOver, "card waits", "cards wait")
      output.paragraph("Today's \(minutes) are used; \(wait) for tomorrow.")
      return "study \(extra) more"
    }
    nothing(deck, progress, at: moment, on: output)
    let wishes = Agenda.Wishes(new: extra, minutes: 1_440)
    let more = Agenda(deck: deck, progress: progress, at: moment, wishes: wishes).new.count
    return more == 0 ? nil : "study \(more) more new"
  }

  /// Whether there are cards that could be asked before they are due.
  private static func hasMore(_ deck: Deck, _ progress: Progress, at moment: Moment) -> Bool {
    var wishes = Agenda.Wishes(new: 0)
    wishes.goAhead()
    return !Agenda(deck: deck, progress: progress, at: moment, wishes: wishes).due.isEmpty
  }

  /// "12 due · 8 new", as the opening and the end of a session count them.
  private static func counts(due: Int, new: Int) -> String {
    "\(Words.grouped(due)) due · \(Words.grouped(new)) new"
  }

  /// " · 2 later today"; nothing without any.
  private static func later(_ count: Int) -> String {
    count == 0 ? "" : " · \(Words.grouped(count)) again later today"
  }

  /// "Welcome back. 214 cards are waiting; nothing is lost. / 20 a day clears them by 9 December. …"
  private static func plan(
    _ plan: Backlog, _ agenda: Agenda, _ progress: Progress, on output: Output
  ) -> String {
    let greeting = plan.away >= 7 ? "Welcome back. " : ""
    let cards = Words.count(plan.waiting, "card is", "cards are")
    output.paragraph("\(greeting)\(cards) waiting; nothing is lost.")
    output.paragraph(StyledText(pace(plan)))
    guard !agenda.cards.isEmpty else {
      output.paragraph("You have done today's \(plan.pace).")
      return "study \(extra) more"
    }
    let time = Words.about(agenda.milliseconds(for: progress))
    guard plan.today > 0 else {
      let again = Words.count(agenda.cards.count, "card comes", "cards come")
      output.paragraph("Today's \(plan.pace) are done; \(again) again · \(time)")
      return "study"
    }
    output.paragraph(
      "Today's \(agenda.cards.count) are those you are likeliest to remember still: they have the most to lose · \(time)"
    )
    return "study"
  }

  /// "20 a day clears them by 3 December. New facts pause until then."
  static func pace(_ plan: Backlog) -> String {
    guard let level = plan.level else {
      return
        "At \(plan.pace) a day they last for more than four months. New facts pause until then."
    }
    return
      "\(plan.pace) a day clears them by \(Words.dayOfMonth(level)). New facts pause until then."
  }

  /// The first text for a new learner.
  static func welcome(_ deck: Deck, on output: Output) {
    output.paragraph(
      "Welcome to \(deck.title). Most new facts are a choice at first; once they hold, you type them. What you know comes back less and less often."
    )
    output.paragraph("Guess freely: every answer teaches. :help helps, ^D leaves, all is saved.")
  }

  /// The reason why there is nothing to study, and when there will be.
  static func nothing(
    _ deck: Deck, _ progress: Progress, at moment: Moment, on output: Output
  ) {
    let outlook = Outlook(deck: deck, progress: progress, at: moment)
    let isDone = progress.answered(in: deck, on: moment.day) > 0
    let head = isDone ? "All done for today." : "Nothing is due."
    output.paragraph("\(head)\(afterNothing(outlook, at: moment))")
  }

  /// What comes after a day on which nothing is left now.
  private static func afterNothing(_ outlook: Outlook, at moment: Moment) -> String {
    if outlook.laterToday > 0 {
      let cards = Words.count(outlook.laterToday, "card comes", "cards come")
      return " \(cards) again later today. \(tomorrow(outlook, at: moment))"
    }
    if outlook.dueTomorrow + outlook.newTomorrow == 0, let next = outlook.nextDay {
      return " The next card comes on \(Words.date(max(next, outlook.back ?? next)))."
    }
    return " \(tomorrow(outlook, at: moment))"
  }

  /// "Today: nothing left. Tomorrow: 9 due, 8 new.", at the end of a session.
  static func outlook(_ outlook: Outlook, at moment: Moment) -> String {
    if let plan = outlook.plan {
      let today = outlook.dueToday == 0 ? "nothing left" : "\(Words.grouped(outlook.dueToday)) left"
      return
        "Today: \(today). \(Words.count(plan.waiting, "card is", "cards are")) waiting. \(pace(plan))"
    }
    return "\(today(outlook)) \(tomorrow(outlook, at: moment))"
  }

  /// "Today: nothing left.", "Today: 3 due, 2 new."
  private static func today(_ outlook: Outlook) -> String {
    var parts: [String] = []
    if outlook.dueToday + outlook.newToday > 0 {
      parts.append(
        "\(Words.grouped(outlook.dueToday)) due, \(Words.grouped(outlook.newToday)) new left")
    }
    if outlook.laterToday > 0 {
      parts.append("\(Words.count(outlook.laterToday, "card")) again later")
    }
    return "Today: \(parts.isEmpty ? "nothing left" : parts.joined(separator: ", "))."
  }

  /// "Tomorrow: 9 due, 8 new."
  private static func tomorrow(_ outlook: Outlook, at moment: Moment) -> String {
    let cards =
      "\(Words.grouped(outlook.dueTomorrow)) due, \(Words.grouped(outlook.newTomorrow)) new."
    guard let back = outlook.back else { return "Tomorrow: \(cards)" }
    return "You are away from tomorrow. On \(Words.date(back)): \(cards)"
  }
}
