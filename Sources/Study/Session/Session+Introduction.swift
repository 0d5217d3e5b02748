import FSRS
import Progress
import Deck

extension Session {
  /// Takes the next card out to be shown before it is asked; nil when the next card can be asked at once.
  ///
  /// A fact never asked before that would have to be typed is shown first, unless the learner wants it
  /// typed. It is asked after ``SessionQueue/between`` other cards. Nothing is to be saved. A composite
  /// asks facts that were learned, and is not shown first.
  package mutating func introduction(at moment: Moment) -> Card? {
    guard current == nil, forms == .any else { return nil }
    var rest = queue
    guard let card = rest.next(at: moment, after: lastAnswered), !card.isComposite,
      !introduced.contains(card.id), marks(of: card).form == nil,
      progress.schedule(of: card, in: deck) == nil, form(of: card, nil).kind.isTyped
    else { return nil }
    rest.introduce(card)
    queue = rest
    introduced.insert(card.id)
    share = max(share, shareDone)
    return card
  }
}
