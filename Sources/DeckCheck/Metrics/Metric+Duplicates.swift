import Deck
import Generator

extension Metric {
  static let duplicates = Metric(
    "M16", "duplicate cards",
    "cards with the same answer whose questions have the same significant words, or share "
      + "85% of their three-letter pieces without naming two different things",
    target: "0"
  ) { tested in
    var found: [String] = []
    let groups = Dictionary(grouping: tested.deck.cards, by: \.answer.display)
    for (_, cards) in groups.sorted(by: { $0.key < $1.key }) {
      let stems = cards.prefix(200).map { OptionText(Metric.question(of: $0)) }
      let pieces = stems.map(\.pieces)
      let telling = stems.map(Metric.telling)
      for one in stems.indices {
        for other in stems.indices where other > one {
          let share = OptionText.likeness(pieces[one], pieces[other])
          let isNear = share >= 0.85 && tested.isOneThing(cards[one], cards[other])
          guard telling[one] == telling[other] || isNear else { continue }
          found.append("\(cards[one].id): the same as \(cards[other].id)")
        }
      }
    }
    return .none(found, of: tested.deck.cards.count)
  }

  /// The words that distinguish a question from others: all but the likes of "the" and "which".
  private static func telling(_ stem: OptionText) -> Set<String> {
    Set(stem.words.filter(OptionText.tells))
  }

  /// The question, including options to pick or arrange.
  private static func question(of card: Card) -> String {
    let form = card.forms[0]
    return ([form.stem] + (card.isComposite ? (form.options + form.items).sorted() : [])).joined(
      separator: " ")
  }
}
