import ArgumentParser
import Deck
import Study
import Terminal

/// `hegang decks`: lists the decks, with the number of cards, studied and due ones.
struct DecksCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "decks",
    abstract: "List the decks, with their number of cards, studied and due.",
    discussion: "To study one: hegang study --deck Hegang.")

  @OptionGroup var common: CommonOptions

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    var table = Table(header: ["Deck", "", "Cards", "Studied", "Due"])
    var failure: Failure?
    for folder in try context.deckFolders() {
      do {
        let deck = try folder.deck()
        let counts = TopicCount.all(of: deck, learner.progress, at: learner.recorder.moment)
        let sums = [\TopicCount.cards, \.studied, \.due].map { part in
          counts.reduce(0) { $0 + $1[keyPath: part] }
        }
        table.rows.append(
          [StyledText(folder.name), StyledText(deck.title)]
            + sums.map { StyledText(Words.grouped($0)) })
      } catch let error as Failure {
        // A deck that cannot be read does not hide the others.
        if let failure { failure.report() }
        failure = error
      }
    }
    if !table.rows.isEmpty { context.output.table(table) }
    if let failure { throw failure }
  }
}
