import ArgumentParser
import Deck
import FSRS
import FSRSTraining
import JSON
import ProgressStore
import Study
import Terminal

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
    let topics = try TopicNames(deck).ids(of: topics)
    let statistics = Statistics(
      deck: deck, progress: learner.progress, at: learner.recorder.moment, topics: Set(topics))
    guard !json else {
      let object = StatsDocument.object(statistics, deck: deck.subject, topics: topics)
      return context.output.data(Array((object.encoded() + "\n").utf8))
    }
    let output = context.output
    let names = topics.map(deck.topicName)
    let progress = learner.progress
    let outlook = Outlook(
      deck: deck, progress: progress, at: learner.recorder.moment, topics: Set(topics))
    guard all, statistics.studied > 0 else {
      return words(statistics, outlook, deck, on: output).showScreen(topics: names)
    }
    let evaluation = Evaluation(of: progress.scheduler.parameters, on: progress.histories)
    let orphans = OrphanWords.list(
      Orphan.all(of: deck, in: progress, on: learner.recorder.moment.day), in: deck)
    let write = { (output: Output) in
      words(statistics, outlook, deck, on: output).showAll(topics: names, evaluation)
      if let orphans { output.paragraph(StyledText(orphans)) }
    }
    if context.isInteractive { Pager.show(on: output, write) } else { write(output) }
  }

  @MainActor
  private func words(
    _ statistics: Statistics, _ outlook: Outlook, _ deck: Deck, on output: Output
  ) -> StatsWords {
    StatsWords(
      statistics: statistics, outlook: outlook, deck: deck, output: output,
      mark: output.hasSigns ? "▆" : "#")
  }
}
