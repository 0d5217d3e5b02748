import ArgumentParser
import Questions
import Study
import Terminal

/// `hegang`: what is due, what is new, how long it will take; then Enter to study.
struct TodayCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "today",
    abstract: "Say what is waiting today; Enter studies it.")

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let learner = try Learner(context, of: deck)
    let moment = learner.recorder.moment
    let agenda = Agenda(deck: deck, progress: learner.progress, at: moment)
    TodayWords.opening(deck, learner.progress, agenda, at: moment, on: context.output)
    while true {
      let line = context.input.read(LineRequest("> ", keys: ["q", "s", "?"])).line
      guard case .key(let key) = line else {
        return try start(line, deck, learner, agenda, in: context)
      }
      switch key {
      case "q":
        var quiz = try QuizCommand.parse([])
        quiz.common = common
        return try quiz.perform(in: context)
      case "s":
        var stats = try StatsCommand.parse([])
        stats.common = common
        try stats.perform(in: context)
        context.output.line(TodayWords.startOrLeave)
      default: context.output.line(TodayWords.help)
      }
    }
  }

  @MainActor
  private func start(
    _ line: Line, _ deck: Deck, _ learner: Learner, _ agenda: Agenda, in context: Context
  ) throws {
    switch line {
    case .text:
      var wishes = Agenda.Wishes()
      if agenda.cards.isEmpty, agenda.plan != nil {
        wishes.limit = TodayWords.extra
      } else if agenda.cards.isEmpty {
        wishes.new = TodayWords.extra
      }
      try Studying.run(deck, learner, wishes, in: context)
    case .key, .endOfInput, .interrupted, .timedOut: break
    case .terminated(let signal): throw ExitCode(128 + signal)
    }
  }
}
