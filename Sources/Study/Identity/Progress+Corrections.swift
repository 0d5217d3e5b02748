import Deck
import Progress

extension Progress {
  /// The day from which an answer was no longer right because the card's value was corrected.
  ///
  /// The deck does not record the wrong value, but the journal records which answers were marked
  /// right.
  ///
  /// - Parameters:
  ///   - said: The answer that was typed or picked, and is wrong now.
  ///   - card: The card.
  ///   - deck: Its deck.
  /// - Returns: nil if the card was never corrected, or if the answer was never right for it.
  package func correction(of said: String, to card: Card, in deck: Deck) -> StudyDay? {
    guard let revision = card.revision, revision.isFix, let day = StudyDay(revision.date) else {
      return nil
    }
    let wanted = said.lettersAndDigits
    let history = history(of: CardKey(deck: deck.subject, card: card.id))
    let wasRight = history.contains {
      [.correct, .close].contains($0.answer.verdict) && $0.answer.typed.lettersAndDigits == wanted
    }
    return wasRight && !wanted.isEmpty ? day : nil
  }
}

extension Session {
  /// The day from which an answer was no longer right; nil if it never was right.
  package func correction(of answered: Answered) -> StudyDay? {
    progress.correction(
      of: answered.question.said(answered.typed), to: answered.question.card, in: deck)
  }
}

extension String {
  /// The letters and digits in lowercase, so that spaces and punctuation do not make a difference.
  fileprivate var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
