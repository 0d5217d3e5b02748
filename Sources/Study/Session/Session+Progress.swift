import FSRS
import Progress
import Deck

extension Session {
  /// How a card stands before its turn.
  package enum Turn: String, Sendable {
    /// Never asked before.
    case new
    /// Asked on an earlier day.
    case due
    /// Asked on an earlier day, and not due yet.
    case early
    /// Asked before in this session, or in an unfinished one.
    case again
  }

  /// How a card stands before its turn.
  package func turn(of card: Card) -> Turn {
    if !isPlanned(card) { return .again }
    guard let schedule = progress.schedule(of: card, in: deck) else { return .new }
    return schedule.due.hasCome(at: begin) ? .due : .early
  }

  /// The part of the session that is done: a card that comes again counts half.
  var shareDone: Double {
    let left = Set(queue.cards.map(\.id) + [current?.card.id].compactMap(\.self))
    let answered = Set(answers.map(\.question.card.id))
    let returning = Double(answered.intersection(left).count)
    let finished = Double(answered.subtracting(left).count)
    let all = finished + Double(left.count)
    return all > 0 ? (finished + returning / 2) / all : 0
  }
}
