import Deck
import Generator
import Terminal

/// What an author reads about a card, in `show` and in `preview`.
@MainActor
enum CardWords {
  /// Shows the answer, what the card asks together or gives away, the note and the source.
  static func showAnswer(of card: Card, in deck: Deck, on output: Output) {
    output.paragraph("  answer: \(card.answer.display, .good)", indent: 4)
    if case .name(let name) = card.answer, name.accepted.count > 1 {
      output.paragraph(
        "  accepted too: \(name.accepted.dropFirst().joined(separator: ", "))", indent: 4)
    }
    if case .name(let name) = card.answer, !name.points.isEmpty {
      let points = name.points.map { $0.joined(separator: " or ") }.joined(separator: "; ")
      output.paragraph("  points to make when typing: \(points)", indent: 4)
    }
    if card.isComposite {
      output.paragraph("  asks together: \(card.members.joined(separator: ", "))", indent: 4)
    }
    if !card.apart.isEmpty {
      output.paragraph(
        "  gives away: \(card.apart.joined(separator: ", ")); never asked on the same day",
        indent: 4)
    }
    if let note = QuestionWords.note(of: card) { output.paragraph("  " + note, indent: 2) }
    output.paragraph("  " + QuestionWords.source(of: card, in: deck), indent: 2)
  }

  /// Shows the forms and options that the generator left out of a card.
  static func showOmissions(_ omissions: [Generation.Omission], on output: Output) {
    for omission in omissions {
      let what =
        omission.option.map { "left out \($0): it" }
        ?? omission.form.map { "no \($0.rawValue):" } ?? "no card \(omission.card):"
      output.paragraph("  \(what) \(omission.reason).", indent: 4)
    }
  }
}
