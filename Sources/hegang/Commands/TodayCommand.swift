import ArgumentParser
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
    let learner = try Learner(context)
    let moment = learner.recorder.moment
    let agenda = Agenda(deck: deck, progress: learner.progress, at: moment)
    TodayWords.opening(deck, learner.progress, agenda, at: moment, on: context.output)
    switch context.input.read(LineRequest("> ", keys: ["q", "?"])).line {
    case .key("q"):
      var quiz = try QuizCommand.parse([])
      quiz.common = common
      try quiz.perform(in: context)
    case .key:
      context.output.line("Enter studies. hegang --help lists everything else.")
    case .text:
      var wishes = Agenda.Wishes()
      if agenda.cards.isEmpty, agenda.plan != nil {
        wishes.limit = TodayWords.extra
      } else if agenda.cards.isEmpty {
        wishes.new = TodayWords.extra
      }
      try Studying.run(deck, learner, wishes, in: context)
    case .endOfInput, .interrupted, .timedOut: break
    case .terminated(let signal): throw ExitCode(128 + signal)
    }
  }
}
