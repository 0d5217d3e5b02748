import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// What a learner says about a card: flag, note, suspend, bury.
extension StudySession {
  /// The card that a command means; nil before there is one.
  private func card(_ target: ColonCommand.Target) -> Card? {
    target == .this ? session.open?.card ?? introduced ?? last?.question.card : last?.question.card
  }

  /// Flags a card, or takes its flag away; words that say why are kept as a note and only flag.
  func flag(_ words: String, _ target: ColonCommand.Target) throws -> Step {
    guard let card = card(target) else { return tellThereIsNone() }
    let marks = session.marks(of: card)
    guard !words.isEmpty else { return try mark(card, .flag(!marks.isFlagged)) }
    let note = marks.note.isEmpty ? words : "\(marks.note); \(words)"
    return try mark(card, marks.isFlagged ? [.note(note)] : [.flag(true), .note(note)])
  }

  /// Suspends a card, or lets one be asked again that was suspended in this session.
  func suspend(_ target: ColonCommand.Target) throws -> Step {
    guard let card = card(target) else { return tellThereIsNone() }
    let isSuspended = session.marks(of: card).isSuspended
    return try mark(card, .suspend(!isSuspended))
  }

  func bury(_ target: ColonCommand.Target) throws -> Step {
    guard let card = card(target) else { return tellThereIsNone() }
    return try mark(card, .bury(until: StudyDay(number: recorder.moment.day + 1)))
  }

  /// Keeps a note on a card, shows it, or takes it away.
  func note(_ text: String, _ target: ColonCommand.Target) throws -> Step {
    guard let card = card(target) else { return tellThereIsNone() }
    guard !text.isEmpty else {
      output.paragraph(MarkWords.note(session.marks(of: card).note, on: card))
      return .stay
    }
    return try mark(card, .note(text == "-" ? "" : text))
  }

  /// Asks a card in one form from now on, the open question at once.
  func pin(_ form: FormChoice?, _ target: ColonCommand.Target) throws -> Step {
    guard let card = card(target) else { return tellThereIsNone() }
    guard let form, form == .any || card.hasForm(form) else {
      output.paragraph(MarkWords.noForm(form, card))
      return .stay
    }
    return try mark(card, .pin(form: form == .any ? "" : form.rawValue))
  }

  private func tellThereIsNone() -> Step {
    output.paragraph(MarkWords.noCard)
    return .stay
  }

  /// Saves a mark and says what it did; goes on to the next question when the open one is gone.
  private func mark(_ card: Card, _ changes: Event.Mark.Change...) throws -> Step {
    try mark(card, changes)
  }

  private func mark(_ card: Card, _ changes: [Event.Mark.Change]) throws -> Step {
    let wasOpen = session.open != nil
    try save(changes.map { session.marking(card, $0) })
    for change in changes { output.paragraph(MarkWords.done(change, card.title)) }
    return wasOpen && session.open == nil ? .next : .stay
  }
}
