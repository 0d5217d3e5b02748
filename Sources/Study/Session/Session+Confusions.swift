import Grading
import ProgressStore
import Questions

extension Session {
  /// The card whose answer was given instead; nil when it was nobody's.
  func confused(in answered: Answered) -> Card? {
    answered.judgement.mistakenFor.flatMap {
      AnswerOwners(deck).card(called: $0, besides: answered.question.card)
    }
  }

  /// The card that the answered one was taken for, when that has happened before too.
  ///
  /// - Parameter answered: A saved answer.
  /// - Returns: The other card and how often the two were taken for each other.
  package func confusion(in answered: Answered) -> (card: Card, times: Int)? {
    guard let other = confused(in: answered) else { return nil }
    let card = answered.question.card
    let found = Confusions(deck: deck, progress: progress, cards: [card.id, other.id])
      .partners(of: card.id).first { $0.card.id == other.id }
    return found.flatMap { $0.times > 1 ? $0 : nil }
  }
}
