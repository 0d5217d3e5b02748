/// The part of the progress to export; everything by default.
package struct ExportChoice: Hashable, Sendable {
  /// The first day wanted.
  package var since: StudyDay?
  /// The topics wanted; empty for all.
  package var topics: Set<String>
  /// The deck wanted; nil for all. What is of all decks, such as a setting, goes with each.
  package var deck: String?

  /// A choice.
  /// - Parameters:
  ///   - since: The first day wanted.
  ///   - topics: The topics wanted; empty for all.
  ///   - deck: The deck wanted; nil for all.
  package init(since: StudyDay? = nil, topics: Set<String> = [], deck: String? = nil) {
    self.since = since
    self.topics = topics
    self.deck = deck
  }

  /// Whether nothing is left out.
  var isEverything: Bool { since == nil && topics.isEmpty && deck == nil }

  /// Whether something of a deck is wanted; nil for what is of all decks.
  func contains(deck other: String?) -> Bool {
    guard let deck, let other else { return true }
    return deck == other
  }

  /// Whether something of a day and, if it has one, a topic is wanted.
  func contains(_ day: StudyDay, topic: String) -> Bool {
    (since.map { $0 <= day } ?? true) && (topics.isEmpty || topics.contains(topic))
  }
}

extension ProgressExport {
  /// Whether an answer is wanted.
  func isChosen(_ row: EventRow, of table: EventTable) -> Bool {
    choice.isEverything
      || choice.contains(deck: table.names[Int(row.place)].deck)
        && choice.contains(StudyDay(number: Int(row.day)), topic: table.names[Int(row.place)].topic)
  }

  /// Whether the event with an index is wanted.
  func isChosen(_ index: Int32) -> Bool {
    choice.isEverything || isChosen(progress.events[index])
  }

  /// Whether an event is wanted: by its own day, and by its topic or that of the answer it speaks of.
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

  /// Whether what was said about a card is wanted.
  func isChosen(_ key: CardKey) -> Bool { choice.contains(deck: key.deck) }

  private func isChosen(_ event: Event, of reference: EventReference) -> Bool {
    guard choice.since.map({ $0 <= event.day }) ?? true else { return false }
    let kind = progress.events.event(reference)?.kind
    guard choice.contains(deck: kind?.deck) else { return false }
    guard case .answer(let answer)? = kind else { return choice.topics.isEmpty }
    return choice.topics.isEmpty || choice.topics.contains(answer.topic)
  }
}
