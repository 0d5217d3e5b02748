import FSRS
import ProgressStore
import Questions
import Study
import Terminal

/// What is said before a session.
@MainActor
enum TodayWords {
  /// New facts that a learner may have beyond the day's.
  static let extra = 5

  /// "Hegang. Saturday 21 November. / 12 due, 8 new, about 6 minutes. / Enter studies, …"
  static func opening(
    _ deck: Deck, _ progress: Progress, _ agenda: Agenda, at moment: Moment, on output: Output
  ) {
    output.line("\(deck.title, .strong). \(Words.date(moment.day)).")
    guard !agenda.cards.isEmpty else {
      nothing(deck, progress, at: moment, on: output)
      output.paragraph("Enter studies \(extra) more new ones, q takes a quiz, ^D leaves.")
      return
    }
    let time = Words.minutes(agenda.cards.count * progress.pace)
    output.paragraph("\(agenda.dueCount) due, \(agenda.new.count) new, about \(time).")
    output.paragraph("Enter studies, q takes a quiz, ? helps, ^D leaves.")
  }

  /// A new learner's first words.
  static func welcome(_ deck: Deck, on output: Output) {
    output.paragraph(
      "Welcome to \(deck.title). A new fact is first shown as a choice, then you type it; what you know comes back ever later."
    )
    output.paragraph("Guess freely: every answer teaches. :help helps, ^D leaves, all is saved.")
  }

  /// Why there is nothing to study, and when there will be.
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
      case 1: "until tomorrow (\(outlook.dueTomorrow))"
      default: "until \(Words.date(next))"
      }
    output.paragraph("Nothing is due \(when).\(had)")
  }
}
