import ProgressStore
import Questions

extension Progress {
  /// The day on which an answer ceased to be right, because the card's value was corrected.
  ///
  /// The deck does not keep what was wrong; the learner's journal knows what used to count as right.
  ///
  /// - Parameters:
  ///   - said: What was typed or picked, and is wrong now.
  ///   - card: The card.
  ///   - deck: Its deck.
  /// - Returns: nil if the card was never corrected, or if this was never right for it.
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
  /// The day on which what was answered ceased to be right; nil if it never was.
  package func correction(of answered: Answered) -> StudyDay? {
    progress.correction(
      of: answered.question.said(answered.typed), to: answered.question.card, in: deck)
  }
}

extension String {
  /// The letters and digits in small letters, so that spaces and signs do not make two answers.
  fileprivate var lettersAndDigits: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}
