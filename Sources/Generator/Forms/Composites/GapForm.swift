import Deck
import Facts

/// The gap form for long lists: a closed list without one item, which is typed.
///
/// A list of more than five items is hard to learn as a whole. Three of its items, chosen by their
/// names, have a card each, so that the list has four cards in all.
enum GapForm {
  /// The longest list that is asked only as a whole.
  static let longestWhole = 5
  /// The number of items of a list that have a card.
  static let cardsPerList = 3

  /// The cards of a list, or the reason why there are none.
  static func make(_ fact: Fact, in index: SubjectIndex) -> Result<[Card], FormRefusal> {
    guard case .list(let items, closed: let isClosed, _) = fact.value else {
      return .failure(FormRefusal("it is no list"))
    }
    guard isClosed else {
      return .failure(FormRefusal("the list is open, so something else may be missing too"))
    }
    guard items.count > longestWhole else {
      return .failure(FormRefusal("the list is short enough to be asked as a whole"))
    }
    guard let phrase = fact.wording.phrase else {
      return .failure(FormRefusal("the fact has no phrase"))
    }
    let root = index.root(of: fact)
    let chosen = items.sorted {
      StableRandom.hash(root + $0.name) < StableRandom.hash(root + $1.name)
    }.prefix(cardsPerList)
    let all = items.map(\.name).joined(separator: ", ")
    let cards = chosen.map { item in
      let key = item.entity ?? item.name
      return Card(.gap, of: [fact], detail: key, note: all, in: index) { _ in
        let others = items.filter { $0.name != item.name }.map(\.name).joined(separator: ", ")
        let className = item.entity.flatMap { index.entity($0)?.class }
        return (
          .name(
            Answer.Name(
              accepted: ([item.name] + item.accept).uniqued(), askMore: [],
              kind: className.map(SubjectIndex.kind) ?? "text", exactSpelling: fact.exactSpelling)),
          [
            Form(
              kind: .gap,
              stem:
                "Which of \(index.filled(phrase, for: fact)) is missing from this list: \(others)?")
          ]
        )
      }
    }
    return .success(Array(cards))
  }
}
