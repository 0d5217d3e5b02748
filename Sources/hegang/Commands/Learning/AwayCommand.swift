import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// `hegang away 7d`: plans days off, and offers the cards that would become due in them.
struct AwayCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "away",
    abstract: "Plan days off.",
    discussion: """
      hegang away 7d plans the seven days after today off; with --from 2026-12-24 they start \
      later. You can ask the cards now that will become due meanwhile. Plans and statistics \
      leave the days out. Without arguments it lists your days off.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The length: 7d or 2w.", valueName: "days"))
  var length: DayCount?

  @Option(help: ArgumentHelp("The first day off, for example 2026-12-24.", valueName: "date"))
  var from: String?

  @Flag(help: "List your days off.")
  var list = false

  @Flag(help: "Cancel the days off that are not over.")
  var cancel = false

  func validate() throws {
    guard [length != nil, list, cancel].count(where: \.self) <= 1 else {
      throw ValidationError("Give a length, --list or --cancel, and only one of them.")
    }
    guard from == nil || length != nil else {
      throw ValidationError("--from needs a length too: hegang away 7d --from 2026-12-24.")
    }
  }

  func perform(in context: Context) throws {
    var learner = try Learner(context)
    let moment = learner.recorder.moment
    if cancel { return try cancelAll(learner, today: moment.day, in: context) }
    guard let length else {
      return AwayWords.list(learner.progress.awayDays, today: moment.day, on: context.output)
    }
    let first = try first(after: moment.day)
    let away = Event.Away(
      from: StudyDay(number: first), to: StudyDay(number: first + length.days - 1))
    learner.follow(try learner.recorder.save(.away(away)))
    AwayWords.kept(away, on: context.output)
    guard first == moment.day + 1 else { return }
    try askAhead(length.days, learner, in: context)
  }

  private func first(after today: Int) throws -> Int {
    guard let from else { return today + 1 }
    guard let day = StudyDay(from) else {
      throw Failure.usage("--from \(from): is not a date; use YYYY-MM-DD.")
    }
    guard (today...today + 365).contains(day.number) else {
      throw Failure.usage("--from \(from): must be today or later, within a year.")
    }
    return day.number
  }

  /// Offers the cards that become due during the days off.
  @MainActor
  private func askAhead(_ days: Int, _ learner: Learner, in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let moment = learner.recorder.moment
    let forecast = Forecast(of: deck.cards, deck: deck, progress: learner.progress, at: moment)
    let wishes = Agenda.Wishes(new: 0, limit: Int.max, ahead: days)
    let agenda = Agenda(deck: deck, progress: learner.progress, at: moment, wishes: wishes)
    AwayWords.ahead(
      forecast.total(within: days), agenda, learner.progress, on: context.output)
    if try !agenda.cards.isEmpty && context.isConfirmed() {
      try Studying.run(deck, learner, wishes, in: context)
    }
  }

  /// Ends every time off that is not over; of one that has begun, the past days stay.
  @MainActor
  private func cancelAll(_ learner: Learner, today: Int, in context: Context) throws {
    let open = learner.progress.awayDays.filter { $0.upperBound.number >= today }
    guard let last = open.map(\.upperBound).max() else {
      return context.output.paragraph(AwayWords.nothingToCancel)
    }
    let first = open.reduce(last) { min($0, $1.lowerBound) }
    // It is one event, so one undo reverses all of it.
    try learner.recorder.save(
      .away(Event.Away(from: max(first, StudyDay(number: today)), to: last, on: false)))
    for days in open.reversed() { AwayWords.cancelled(days, on: context.output) }
  }
}

/// A number of days on the command line: `7d`, `2w`; a number without a unit means days.
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
