import Progress
/// The part of the progress to export; everything by default.
package struct ExportChoice: Hashable, Sendable {
  /// The first day to export.
  package var since: StudyDay?
  /// The topics to export; empty for all.
  package var topics: Set<String>
  /// The deck to export; nil for all. Events that concern all decks, such as settings, are always
  /// included.
  package var deck: String?

  /// Creates a choice.
  /// - Parameters:
  ///   - since: The first day to export.
  ///   - topics: The topics to export; empty for all.
  ///   - deck: The deck to export; nil for all.
  package init(since: StudyDay? = nil, topics: Set<String> = [], deck: String? = nil) {
    self.since = since
    self.topics = topics
    self.deck = deck
  }

  /// Whether nothing is left out.
  var isEverything: Bool { since == nil && topics.isEmpty && deck == nil }

  /// Whether events of a deck are exported; nil means events that concern all decks.
  func contains(deck other: String?) -> Bool {
    guard let deck, let other else { return true }
    return deck == other
  }

  /// Whether events of a day and a topic are exported; an empty topic means none.
  func contains(_ day: StudyDay, topic: String) -> Bool {
    (since.map { $0 <= day } ?? true) && (topics.isEmpty || topics.contains(topic))
  }
}

extension ProgressExport {
  /// Whether an answer is exported.
  func isChosen(_ row: EventRow, of table: EventTable) -> Bool {
    choice.isEverything
      || choice.contains(deck: table.names[Int(row.place)].deck)
        && choice.contains(StudyDay(number: Int(row.day)), topic: table.names[Int(row.place)].topic)
  }

  /// Whether the event at an index is exported.
  func isChosen(_ index: Int32) -> Bool {
    choice.isEverything || isChosen(events[index])
  }

  /// Whether an event is exported, judged by its own day, and by its topic or that of its answer.
  private func isChosen(_ event: Event) -> Bool {
    guard choice.contains(deck: event.kind.deck) else { return false }
    switch event.kind {
    case .answer(let answer): return choice.contains(event.day, topic: answer.topic)
    case .rate(let rate): return isChosen(event, of: rate.reference)
    case .undo(let undo): return isChosen(event, of: undo.reference)
    case .reset(let reset):
      return choice.contains(event.day, topic: reset.scope.topic ?? choice.topics.first ?? "")
    default: return choice.topics.isEmpty && choice.contains(event.day, topic: "")
    }
  }

  /// Whether settings and marks of a card are exported.
  func isChosen(_ key: CardKey) -> Bool { choice.contains(deck: key.deck) }

  private func isChosen(_ event: Event, of reference: EventReference) -> Bool {
    guard choice.since.map({ $0 <= event.day }) ?? true else { return false }
    let kind = events.event(reference)?.kind
    guard choice.contains(deck: kind?.deck) else { return false }
    guard case .answer(let answer)? = kind else { return choice.topics.isEmpty }
    return choice.topics.isEmpty || choice.topics.contains(answer.topic)
  }
}
