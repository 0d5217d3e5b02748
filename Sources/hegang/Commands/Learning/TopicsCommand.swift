import ArgumentParser

/// `hegang topics`: lists the topics of a deck, with the number of cards, studied and due ones.
struct TopicsCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "List the topics of a deck, with their number of cards, studied and due.",
    discussion: "To study one: hegang study climate.")

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let (deck, learner) = try Learner.opening(context)
    TopicList.show(deck, learner, in: context)
  }
}
