import Deck
import Terminal

/// The text of `preview`.
@MainActor
struct PreviewWords {
  let preview: Preview
  let output: Output

  /// "Rivers: 5 facts, 9 cards"
  private var counts: String {
    let deck = preview.deck
    return
      "\(deck.title): \(Words.count(deck.factCount, "fact")), \(Words.count(deck.cards.count, "card"))"
  }

  /// Shows all questions.
  func showAll() {
    output.paragraph("\(counts).")
    if !preview.isFromFacts {
      output.paragraph("There are no facts here, so it is not known what was left out.")
    }
    show(preview.entries)
  }

  /// Shows the questions that changed, and how many.
  ///
  /// - Parameters:
  ///   - before: The questions before; nil for the first time.
  ///   - most: The largest number of questions to show.
  func showChanges(since before: Preview?, most: Int) {
    let changed = preview.changed(since: before)
    let removed = preview.removed(since: before)
    // The first time everything is new: a long deck is for `preview` without --watch.
    let shown = before == nil && changed.count > most ? [] : changed.prefix(most)
    if !shown.isEmpty {
      show(Array(shown))
      output.line()
    }
    guard before != nil else { return output.paragraph("\(counts).") }
    var changes: [String] = []
    if !changed.isEmpty { changes.append("\(Words.count(changed.count, "card")) new or changed") }
    if shown.count < changed.count { changes.append("the first \(shown.count) are above") }
    if !removed.isEmpty {
      let some = removed.prefix(3).joined(separator: ", ") + (removed.count > 3 ? ", …" : "")
      changes.append("\(Words.count(removed.count, "card")) removed: \(some)")
    }
    output.paragraph(
      "\(counts); \(changes.isEmpty ? "no card changed" : changes.joined(separator: ", ")).")
  }

  /// Shows questions under the names of their topics.
  private func show(_ entries: [Preview.Entry]) {
    var topic: String?
    for entry in entries {
      output.line()
      if entry.topic != topic {
        output.line(StyledText(entry.topic, .question))
        output.line()
        topic = entry.topic
      }
      show(entry)
    }
  }

  private func show(_ entry: Preview.Entry) {
    output.line(StyledText(entry.card.id))
    // Forms that ask the same words are shown under them.
    for stem in entry.card.forms.map(\.stem).uniqued() {
      let forms = entry.card.forms.filter { $0.stem == stem }
      let kinds = forms.map(\.kind.rawValue).joined(separator: ", ")
      output.paragraph("  \(kinds): \(stem)", indent: 4)
      if forms.contains(where: \.kind.isTyped),
        let exactness = entry.card.answer.exactness(askedIn: stem)
      {
        output.paragraph("    for typing: \(exactness)", indent: 7)
      }
      for form in forms { showOptions(of: form) }
    }
    CardWords.showAnswer(of: entry.card, in: preview.deck, on: output)
    CardWords.showOmissions(entry.omissions, on: output)
  }

  /// Shows what is offered, with the right option marked, or in the right order, or matched.
  private func showOptions(of form: Form) {
    switch form.kind.answering {
    case .typing, .rating: break
    case .picking:
      for (index, option) in form.options.enumerated() {
        let isRight = index == form.right
        output.paragraph(
          isRight
            ? "    \(index + 1)  \(option, .good) (right)" : "    \(index + 1)  \(option)",
          indent: 7)
        if form.kind == .timeline, index < form.items.count {
          output.paragraph("          \(form.items[index])", indent: 10)
        }
      }
      let others = form.everyOption.filter { !form.options.contains($0) }
      if !others.isEmpty {
        output.paragraph("    in later showings: \(others.joined(separator: ", "))", indent: 7)
      }
    case .arranging:
      for (index, option) in form.arrangement.enumerated() {
        let item = form.items.indices.contains(index) ? "\(form.items[index]) – " : ""
        output.paragraph("    \(index + 1)  \(item)\(form.options[option], .good)", indent: 7)
      }
      let others = Set(form.options.indices).subtracting(form.arrangement).sorted()
      for option in others {
        output.paragraph("    offered too: \(form.options[option])", indent: 7)
      }
    }
  }
}
