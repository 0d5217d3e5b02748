import ArgumentParser
import FSRS
import JSON
import Questions
import Study
import Terminal

/// `hegang stats`: shows the learner's statistics, in plots made of text.
struct StatsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show your statistics: what is due, what you remember, what is hard.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "Topics to include (default: all).", completion: TopicNames.completion)
  var topics: [String] = []

  @Flag(help: "Write one JSON object instead of text.")
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
    let words = StatsWords(
      statistics: statistics, deck: deck, output: context.output,
      mark: context.isInteractive ? "▆" : "#")
    words.show(topics: topics.map(deck.topicName))
    let orphans = Orphan.all(
      of: deck, in: learner.progress, on: learner.recorder.moment.day)
    if let words = OrphanWords.list(orphans, in: deck) {
      context.output.paragraph(StyledText(words))
    }
  }
}
