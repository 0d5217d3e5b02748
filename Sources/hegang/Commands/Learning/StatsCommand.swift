import ArgumentParser

/// `hegang stats`: shows the learner's statistics, in plots made of text.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show your statistics: what is due, what you remember, what is hard.",
    discussion: """
      One screen with the five numbers that matter and a calendar of the last twelve months. --all shows \
      everything, on a terminal through $PAGER.
      """)

  @OptionGroup var common: CommonOptions

  @Argument(help: "Topics to include (default: all).", completion: TopicNames.completion)
  var topics: [String] = []

  @Flag(help: "Everything: forecast, predicted and actual recall, hard cards, time of day.")
  var all = false

  @Flag(help: "One JSON object instead of text.")
  var json = false

  func perform(in context: Context) throws {
    let (deck, learner) = try Learner.opening(context)
    let action = StatisticsAction(
      context: context, learner: learner, deck: deck, topics: try TopicNames(deck).ids(of: topics))
    if json { action.writeJSON() } else if all { action.showAll() } else { action.showScreen() }
  }
}
