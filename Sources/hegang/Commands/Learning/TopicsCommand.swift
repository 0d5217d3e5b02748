import ArgumentParser
import Questions
import Study
import Terminal

/// `hegang topics`: lists the topics of a deck, with the number of cards, studied and due ones.
struct TopicsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "List the topics of a deck, with their number of cards, studied and due.",
    discussion: "To study one: hegang study climate.")

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let (deck, learner) = try Learner.opening(context)
    let counts = TopicCount.all(of: deck, learner.progress, at: learner.recorder.moment)
    var table = Table(header: ["Topic", "", "Cards", "Studied", "Due"])
    table.rows = counts.map {
      [
        StyledText($0.topic, .strong), StyledText(deck.topicName($0.topic)),
        StyledText(Words.grouped($0.cards)), StyledText(Words.grouped($0.studied)),
        StyledText(Words.grouped($0.due)),
      ]
    }
    context.output.table(table)
  }
}
