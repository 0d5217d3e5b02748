import FSRS
import ProgressStore
import Questions
import Study
import Terminal

extension StudySitting {
  func obey(_ command: ColonCommand) throws -> Step {
    switch command {
    case .help: SessionWords.help(on: output)
    case .quit: return .end(.done)
    case .skip:
      session.skip()
      output.line(SessionWords.skipped)
      return .next
    case .undo: return try change(session.undoing, orSay: SessionWords.nothingToUndo)
    case .redo: return try change(session.redoing, orSay: SessionWords.nothingToRedo)
    case .hint: SessionWords.tell(session.hint(), on: output)
    case .why: explain()
    case .source:
      if let card = subject {
        SessionWords.source(of: card, in: session.deck, on: output)
      }
    case .rate(let rating): try rate(rating)
    case .right: try acceptLast()
    case .unknown(let word): output.line("There is no \(word); :help lists what there is.")
    }
    return .stay
  }

  /// Takes back or brings back, and says what.
  private func change(_ event: Event.Kind?, orSay nothing: StyledText) throws -> Step {
    guard let event else {
      output.line(nothing)
      return .stay
    }
    let before = session
    try save(event)
    last = session.answers.last
    output.paragraph(SessionWords.changed(event, before: before, after: session))
    return .next
  }

  /// The card that was answered last; before the first answer the one that is asked.
  private var subject: Card? { last?.question.card ?? session.open?.card }

  private func explain() {
    guard let card = subject else { return }
    SessionWords.memory(of: card, in: session, at: recorder.moment, on: output)
  }

  /// Changes the rating of the last answer.
  func rate(_ rating: Rating?) throws {
    guard let last, let rating, let reference = last.reference else {
      return output.line("There is no answer to rate yet.")
    }
    guard rating != last.rating else {
      return output.line("It is \(Words.name(rating)) already.")
    }
    try save(.rate(Event.Rate(reference, rating)))
    self.last = session.answers.last { $0.reference == reference }
    SessionWords.rerated(last, rating, in: session, at: recorder.moment, on: output)
  }

  /// The learner overrules the judge: the answer is accepted from now on, and this one counts.
  func acceptLast() throws {
    guard let last, !last.isRight, !last.typed.isEmpty, last.question.form == .typed else {
      return output.line("There is no typed answer to accept.")
    }
    let card = last.question.card.id
    let alias = Event.Alias(deck: session.deck.subject, card: card, text: last.typed, on: true)
    try save(.alias(alias))
    output.paragraph("From now on \"\(last.typed)\" is right here too.")
    try rate(.good)
  }
}

extension Rating {
  /// The next harder rating, or this one when there is none.
  var harder: Rating { Rating(rawValue: rawValue - 1) ?? self }
  /// The next easier rating, or this one when there is none.
  var easier: Rating { Rating(rawValue: rawValue + 1) ?? self }
}
