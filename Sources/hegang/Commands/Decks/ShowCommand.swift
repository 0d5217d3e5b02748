import ArgumentParser
import Deck
import FSRS
import Generator
import Journal
import Progress
import Study
import Terminal

/// `hegang show`: looks facts up by id or text, with their forms, memory, history and source.
struct ShowCommand: Command {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a fact: its questions, answer, source, memory and history.")

  @OptionGroup var common: CommonOptions

  @Argument(help: "The id of a card or fact, or part of its id, question or answer.")
  var text: String

  @Flag(help: "Also show which forms and options were left out, and why; needs the facts files.")
  var why = false

  /// The largest number of cards shown in full; more are only listed.
  private static let most = 5

  func perform(in context: Context) throws {
    let deck = try context.deckFolder().deck()
    let found = ShowCommand.cards(with: text, in: deck)
    let omissions = why ? try omissions(in: context) : []
    let refused = omissions.filter { omission in
      omission.form == nil && (omission.card == text || omission.card.hasPrefix(text + "/"))
    }
    for omission in refused {
      context.output.paragraph("\(omission.card)  no card: \(omission.reason).", indent: 2)
    }
    if found.isEmpty, !refused.isEmpty { return }
    if found.isEmpty, try showOrphans(of: deck, in: context) { return }
    guard !found.isEmpty else {
      throw Failure.usage("\(deck.title) has nothing with \"\(text)\".")
    }
    guard found.count <= ShowCommand.most else {
      for card in found {
        context.output.paragraph("\(card.id)  \(card.forms[0].stem)", indent: 2)
      }
      context.output.line("\(Words.count(found.count, "card")); name one for more.")
      return
    }
    let learner = try Learner(context, of: deck)
    for (place, card) in found.enumerated() {
      if place > 0 { context.output.line() }
      show(card, deck, learner, in: context)
      if why {
        let omissions = omissions.filter { $0.card == card.id }
        CardWords.showOmissions(omissions, on: context.output)
        if omissions.isEmpty { context.output.line("  Nothing was left out.") }
      }
    }
  }

  /// Shows a card that the learner has studied and the deck no longer asks; returns false if there
  /// is none.
  @MainActor
  private func showOrphans(of deck: Deck, in context: Context) throws -> Bool {
    let learner = try Learner(context, of: deck)
    let orphans = orphans(of: deck, learner).filter { $0.key.card.contains(text) }
    for orphan in orphans.prefix(ShowCommand.most) {
      OrphanWords.show(orphan, deck, learner, on: context.output)
    }
    return !orphans.isEmpty
  }

  @MainActor
  private func orphans(of deck: Deck, _ learner: Learner) -> [Orphan] {
    Orphan.all(of: deck, in: learner.progress, on: learner.recorder.moment.day)
  }

  private func omissions(in context: Context) throws -> [Generation.Omission] {
    try MainActor.assumeIsolated {
      Generator.generate(try context.deckFolder().subject()).omissions
    }
  }

  /// The cards that match a text: by the id of a card or a fact, or by a text in id, question or
  /// answer.
  static func cards(with text: String, in deck: Deck) -> [Card] {
    let ids = [text, "\(deck.subject)/\(text)"]
    let exact = deck.cards.filter { ids.contains($0.id) || ids.contains($0.fact) }
    if !exact.isEmpty { return exact }
    let wanted = ShowCommand.comparable(text)
    return deck.cards.filter { card in
      let texts = [card.id, card.label, card.answer.display] + card.forms.map(\.stem)
      return texts.contains { ShowCommand.comparable($0).contains(wanted) }
    }
  }

  /// A text in lowercase, with numbers as digits only, so that 891271 finds 891,271.
  private static func comparable(_ text: String) -> String {
    let signs = Array(text.lowercased().replacing("−", with: "-"))
    let isDigit = { (place: Int) in
      signs.indices.contains(place) && signs[place].isASCII && signs[place].isNumber
    }
    return String(
      signs.indices.filter { place in
        let separates = signs[place] == "," || signs[place] == "'" || signs[place] == "_"
        return !(separates && isDigit(place - 1) && isDigit(place + 1))
      }.map { signs[$0] })
  }

  @MainActor
  private func show(_ card: Card, _ deck: Deck, _ learner: Learner, in context: Context) {
    let output = context.output
    output.line(StyledText(card.id))
    for form in card.forms {
      let offered = form.items + form.options
      let options = offered.isEmpty ? "" : " (\(offered.joined(separator: " · ")))"
      output.paragraph("  \(form.kind.rawValue): \(form.stem)\(options)", indent: 4)
    }
    CardWords.showAnswer(of: card, in: deck, on: output)
    let marks = learner.progress.marks(of: CardKey(deck: deck.subject, card: card.id))
    let today = StudyDay(number: learner.recorder.moment.day)
    for mark in MarkWords.words(marks, today: today) { output.paragraph("  \(mark)", indent: 4) }
    let key = CardKey(deck: deck.subject, card: card.id)
    if let orphan = orphans(of: deck, learner).first(where: { $0.key == key }) {
      output.paragraph("  No longer asked: \(OrphanWords.reason(orphan.reason))", indent: 2)
    }
    OrphanWords.memory(of: key, learner, on: output)
  }
}
