import Deck
import Journal
import Progress
import Study
import Terminal

/// The topics of a deck, with the number of cards, studied and due ones.
@MainActor
enum TopicList {
  /// Shows the table, and what new facts are taken from.
  static func show(_ deck: Deck, _ learner: Learner, in context: Context) {
    let counts = TopicCount.all(of: deck, learner.progress, at: learner.recorder.moment)
    // Without core facts the author has not graded them, and the parts would tell nothing.
    let isGraded = counts.contains { $0.byImportance[.core] != nil }
    let parts = isGraded ? Card.Importance.allCases : []
    let names: [StyledText] = isGraded ? ["Core", "Useful", "Detail"] : []
    var table = Table(header: ["Topic", ""] + names + ["Cards", "Studied", "Due"])
    table.rows = counts.map { count -> [StyledText] in
      let numbers = parts.map { count.byImportance[$0] ?? 0 }
      let cells = (numbers + [count.cards, count.studied, count.due]).map(Words.grouped)
      return [StyledText(count.topic), StyledText(deck.topicName(count.topic))]
        + cells.map { StyledText($0) }
    }
    context.output.table(table)
    if isGraded {
      let depth = learner.progress.settings.newCardDepth
      context.talk.paragraph(StyledText(explained(depth)))
    }
  }

  /// What new facts are taken from, and how to change it.
  private static func explained(_ depth: Depth) -> String {
    switch depth {
    case .core: "New facts: core only. To get more: hegang config depth useful, or all."
    case .useful: "New facts: core, then useful. To get details as well: hegang config depth all."
    case .all:
      "New facts: core first, details last. To leave some out: hegang config depth core, or useful."
    }
  }
}
