/// Replays the marks that the learner has put on cards, and the answers added to them.
struct MarkFold: Sendable {
  /// The marks of each card, in replay order.
  private(set) var marks: [CardKey: [Int32]] = [:]
  /// The changes of each card's aliases, in replay order.
  private(set) var aliases: [CardKey: [Int32]] = [:]

  /// Notes a mark.
  mutating func take(_ mark: Event.Mark, at index: Int32) {
    marks[CardKey(deck: mark.deck, card: mark.card), default: []].append(index)
  }

  /// Notes a change of aliases.
  mutating func take(_ alias: Event.Alias, at index: Int32) {
    aliases[CardKey(deck: alias.deck, card: alias.card), default: []].append(index)
  }

  /// Whether there are neither marks nor aliases.
  var isEmpty: Bool { marks.isEmpty && aliases.isEmpty }
}
