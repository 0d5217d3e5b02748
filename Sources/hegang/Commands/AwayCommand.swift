import ArgumentParser
import Questions
import Study
import Terminal

/// `hegang away 7d`: before a break, ask ahead of time what would come due in it.
struct AwayCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "away",
    abstract: "Before a break: study ahead what would come due in it.",
    discussion: """
      Cards that would come due while you are away are asked now, no new ones. What is left waits; \
      if it is more than a day holds, you find a plan with a date.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("How long: 7d, 2w.", valueName: "days"))
  var length: DayCount

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let learner = try Learner(context)
    let moment = learner.recorder.moment
    let forecast = Forecast(of: deck.cards, deck: deck, progress: learner.progress, at: moment)
    let due = forecast.total(within: length.days)
    let wishes = Agenda.Wishes(new: 0, limit: Int.max, ahead: length.days)
    let agenda = Agenda(deck: deck, progress: learner.progress, at: moment, wishes: wishes)
    TodayWords.away(
      length.days, due, agenda, learner.progress, at: moment, on: context.output)
    guard !agenda.cards.isEmpty else { return }
    switch context.input.read(LineRequest("> ")).line {
    case .text, .key: try Studying.run(deck, learner, wishes, in: context)
    case .endOfInput, .interrupted, .timedOut: break
    case .terminated(let signal): throw ExitCode(128 + signal)
    }
  }
}

/// A number of days on the command line: `7d`, `2w`; a bare number is days.
struct DayCount: ExpressibleByArgument {
  let days: Int

  init?(argument: String) {
    let isWeeks = argument.hasSuffix("w")
    let digits = isWeeks || argument.hasSuffix("d") ? String(argument.dropLast()) : argument
    guard let count = Int(digits), (1...365).contains(isWeeks ? count * 7 : count) else {
      return nil
    }
    days = isWeeks ? count * 7 : count
  }
}
