import Deck
import FSRS
import Facts
import ProgressStore
import Study
import Terminal

/// The texts of the opening screen.
@MainActor
enum TodayWords {
  /// The number of new facts a learner may have beyond the day's limit.
  nonisolated static let extra = 5

  /// The words that can be typed on the opening screen, each with Enter.
  private static let words = ["study", "quiz", "stats", "topics", "help"]

  static let help: StyledText =
    "Press Enter to study, or type a word and Enter: quiz, stats (your statistics), topics, undo (your last action), quit. ^D leaves too. hegang --help lists everything else."

  /// "Enter study · quiz · stats · topics · help · ^D leave"
  static func menu(_ enter: String? = "study") -> StyledText {
    let first = enter.map { ["Enter \($0)"] } ?? []
    return StyledText((first + words.dropFirst() + ["^D leave"]).joined(separator: " · "))
  }

  /// The reply to an unknown word.
  static func unknown(_ text: String) -> StyledText {
    let hint = Nearest.word(to: text, among: words + ["undo", "quit"]).map {
      "; did you mean \($0)?"
    }
    return "There is no \"\(text)\" here\(hint ?? ".") \(menu())"
  }

  /// "Hegang. Saturday 21 November. / 12 due, 8 new, about 6 minutes. / Enter study · …"
  static func opening(
    _ deck: Deck, _ progress: Progress, _ agenda: Agenda, at moment: Moment, on output: Output
  ) {
    let today = StudyDay(number: moment.day)
    let answered = progress.answered(in: deck, on: moment.day)
    let done = answered > 0 ? " \(Words.grouped(answered)) answered today." : ""
    output.paragraph("\(deck.title, .strong). \(Words.date(moment.day)).\(done)")
    if let away = progress.awayDays.first(where: { $0.contains(today) }) {
      output.paragraph(AwayWords.now(away))
    }
    if let plan = agenda.plan {
      // Overdue cards come before new ones, even if a plan asks for new ones.
      if let pace = agenda.pace { output.paragraph(PlanWords.paused(pace, until: plan.level)) }
      return self.plan(plan, agenda, progress, on: output)
    }
    if let pace = agenda.pace { PlanWords.present(pace, on: output) }
    guard !agenda.cards.isEmpty || agenda.leftOver == 0 else {
      return timeIsUp(agenda.leftOver, progress, on: output)
    }
    guard !agenda.cards.isEmpty else {
      nothing(deck, progress, at: moment, on: output)
      let wishes = Agenda.Wishes(new: extra, minutes: 1_440)
      let more = Agenda(deck: deck, progress: progress, at: moment, wishes: wishes).new.count
      return output.paragraph(menu(more == 0 ? nil : "study \(more) more new"))
    }
    let time = Words.about(agenda.milliseconds(for: progress))
    let left = Words.count(agenda.leftOver, "more waits", "more wait")
    let limit = agenda.leftOver > 0 ? " \(left) for another day." : ""
    output.paragraph("\(agenda.dueCount) due, \(agenda.new.count) new, \(time).\(limit)")
    output.paragraph(menu())
  }

  /// Shows that the minutes of the day are used up.
  private static func timeIsUp(_ leftOver: Int, _ progress: Progress, on output: Output) {
    let minutes = Words.count(progress.settings.minutes ?? 0, "minute")
    let wait = Words.count(leftOver, "card waits", "cards wait")
    output.paragraph("Today's \(minutes) are used; \(wait) for tomorrow.")
    output.paragraph(menu("study \(extra) more"))
  }

  /// "Welcome back. 214 are waiting; none is lost. / At 20 a day you are level on 3 December; …"
  private static func plan(
    _ plan: Backlog, _ agenda: Agenda, _ progress: Progress, on output: Output
  ) {
    let greeting = plan.away >= 7 ? "Welcome back. " : ""
    let are = plan.waiting == 1 ? "is" : "are"
    output.paragraph("\(greeting)\(Words.grouped(plan.waiting)) \(are) waiting; none is lost.")
    output.paragraph(StyledText(pace(plan)))
    guard !agenda.cards.isEmpty else {
      output.paragraph("You have done today's \(plan.pace).")
      return output.paragraph(menu("study \(extra) more"))
    }
    let time = Words.about(agenda.milliseconds(for: progress))
    guard plan.today > 0 else {
      let again = Words.count(agenda.cards.count, "comes", "come")
      output.paragraph("Today's \(plan.pace) are done; \(again) again, \(time).")
      return output.paragraph(menu())
    }
    output.paragraph("Today's \(agenda.cards.count) are the ones most worth saving, \(time).")
    output.paragraph(menu())
  }

  /// "At 20 a day you are level on 3 December; new facts wait until then."
  static func pace(_ plan: Backlog) -> String {
    "At \(plan.pace) a day you are level on \(Words.dayOfMonth(plan.level)); new facts wait until then."
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
    let introduced = progress.introduced(in: deck, on: moment.day)
    let had = introduced > 0 ? " You have had today's \(Words.count(introduced, "new fact"))." : ""
    guard let next = outlook.nextDay else {
      return output.paragraph("Nothing is due.\(had)")
    }
    let when =
      switch next - moment.day {
      case ...0:
        "for now; \(Words.count(outlook.laterToday, "card comes", "cards come")) again later today"
      case 1 where outlook.back == nil: "until tomorrow (\(outlook.dueTomorrow))"
      default: "until \(Words.date(max(next, outlook.back ?? next)))"
      }
    output.paragraph("Nothing is due \(when).\(had)")
  }
}
