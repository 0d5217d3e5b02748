import ArgumentParser
import Deck
import Facts
import Study
import Terminal

/// `:edit`: the fact in the learner's editor, then on with the new wording.
extension StudySession {
  /// Opens the last fact at its line; after that the deck is made anew. Mistakes are told with their
  /// place, and the session goes on with the deck as it was.
  func edit() throws -> Step {
    guard let card = subject else {
      output.paragraph(MarkWords.noCard)
      return .stay
    }
    let folder = try context.deckFolder(of: session.deck.subject)
    guard folder.hasFacts else {
      output.paragraph(EditWords.noFacts(folder))
      return .stay
    }
    guard context.isInteractive else {
      output.paragraph(EditWords.noTerminal)
      return .stay
    }
    let place = place(of: card, in: folder)
    let editor = Editor(environment: Environment.variables)
    guard LineEditor.shared.lend(to: { editor.open(place.file, line: place.line) }) else {
      output.paragraph(EditWords.failed(editor))
      return .stay
    }
    return takeEdited(card, from: folder)
  }

  /// Where a fact stands; the place of the first mistake when the facts cannot be read.
  private func place(of card: Card, in folder: DeckFolder) -> Place {
    do {
      let subject = try FactsReader.read(folder: folder.facts)
      let fact = subject.facts.first { "\(subject.id)/\($0.id)" == card.fact || $0.id == card.fact }
      return fact?.place ?? Place(file: folder.facts)
    } catch {
      return error.problems.first?.place ?? Place(file: folder.facts)
    }
  }

  private func takeEdited(_ card: Card, from folder: DeckFolder) -> Step {
    do {
      try BuildingDeck.build(folder, onlyChecks: false, in: context)
      let deck = try folder.deck()
      guard deck != session.deck else {
        output.paragraph(EditWords.unchanged)
        return .stay
      }
      session.renew(deck)
      output.paragraph(EditWords.renewed(deck.card(card.id), was: card))
      return .next
    } catch {
      output.paragraph(EditWords.refused(error))
      return .stay
    }
  }
}
