import Deck
import Grading
import Progress

extension Session {
  /// The event that saves an answer.
  func event(for answered: Answered) -> Event.Kind {
    .answer(
      Event.Answer(
        deck: deck.subject, topic: answered.question.card.topic, card: answered.question.card.id,
        form: answered.question.form.rawValue, rating: answered.rating,
        verdict: Event.Verdict(answered.judgement.verdict), milliseconds: answered.milliseconds,
        typed: answered.question.said(answered.typed), draw: answered.draw))
  }
}

extension Event.Verdict {
  /// The verdict as stored in the journal.
  package init(_ verdict: Grading.Verdict) {
    self =
      switch verdict {
      case .correct: .correct
      case .close: .close
      case .prompt: .prompt
      case .partial: .partial
      case .wrong: .wrong
      case .unparsed: .unparsed
      }
  }
}
