/// What the learner said about cards: marks, and answers that are right too.
struct MarkFold: Sendable {
  /// The marks of each card, in replay order.
  private(set) var marks: [CardKey: [Int32]] = [:]
  /// The changes of each card's aliases, in replay order.
  private(set) var aliases: [CardKey: [Int32]] = [:]

  /// Files a mark.
  mutating func take(_ mark: Event.Mark, at index: Int32) {
    marks[CardKey(deck: mark.deck, card: mark.card), default: []].append(index)
  }

  /// Files a change of aliases.
  mutating func take(_ alias: Event.Alias, at index: Int32) {
    aliases[CardKey(deck: alias.deck, card: alias.card), default: []].append(index)
  }

  /// Whether nothing was ever said.
  var isEmpty: Bool { marks.isEmpty && aliases.isEmpty }
}
