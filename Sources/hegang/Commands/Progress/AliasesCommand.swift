import ArgumentParser
import Deck
import Journal
import Progress
import Terminal

/// `hegang aliases`: lists the answers that the learner has accepted although the judge did not,
/// and removes them.
struct AliasesCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "aliases",
    abstract: "List the answers you have added with !, or remove one.",
    discussion: """
      Type ! after a miss to have your answer accepted for that card from then on. Removing an \
      answer deletes nothing from the journal, and ! adds it again.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Remove this answer.", valueName: "text"))
  var remove: String?

  @Option(help: ArgumentHelp("Only for the card with this id.", valueName: "id"))
  var card: String?

  /// An accepted answer and its card.
  private struct Allowed {
    let key: CardKey
    let text: String
  }

  func perform(in context: Context) throws {
    let learner = try Learner(context)
    let named = try context.namedDeck()?.subject
    let keys = learner.progress.cardsWithAliases.filter { named == nil || $0.deck == named }
    let all = keys.flatMap { key in
      learner.progress.aliases(of: key).map { Allowed(key: key, text: $0) }
    }
    let allowed = all.filter { card == nil || $0.key.card == card }
    guard let text = remove else { return list(allowed, in: context) }
    try withdraw(text, from: allowed, by: learner, in: context)
  }

  @MainActor
  private func list(_ allowed: [Allowed], in context: Context) {
    guard !allowed.isEmpty else {
      let place = card.map { " for \($0)" } ?? ""
      return context.output.paragraph("You have not added any answers\(place).")
    }
    let decks = (try? context.deckFolders()) ?? []
    let cards = decks.compactMap { try? $0.deck() }.reduce(into: [CardKey: Card]()) { cards, deck in
      for card in deck.cards { cards[CardKey(deck: deck.subject, card: card.id)] = card }
    }
    for (place, alias) in allowed.enumerated() {
      if place == 0 || allowed[place - 1].key != alias.key {
        let about = cards[alias.key].map { "\($0.title): \($0.answer.display)" }
        context.output.paragraph(
          "\(alias.key.card)  \(about ?? "no longer in the deck")", indent: 2)
      }
      context.output.paragraph("  also accepted: \(alias.text)", indent: 4)
    }
  }

  @MainActor
  private func withdraw(
    _ text: String, from allowed: [Allowed], by learner: Learner, in context: Context
  ) throws {
    let exact = allowed.filter { $0.text == text }
    let found = exact.isEmpty ? allowed.filter { $0.text.lowercased() == text.lowercased() } : exact
    guard let first = found.first else {
      throw Failure.usage(
        "\"\(text)\" is none of your answers; hegang aliases lists them.")
    }
    guard found.count == 1 else {
      let cards = found.map(\.key.card).joined(separator: ", ")
      throw Failure.usage(
        "\"\(text)\" is accepted for several cards; name one with --card: \(cards).")
    }
    try learner.recorder.save(
      .alias(
        Event.Alias(deck: first.key.deck, card: first.key.card, text: first.text, on: false)))
    context.output.paragraph(
      "\"\(first.text)\" is no longer accepted for \(first.key.card). \("Saved", .good).")
  }
}
