import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

extension StudySession {
  func obey(_ command: ColonCommand) throws -> Step {
    switch command {
    case .help: SessionWords.help(on: output)
    case .question: showAgain()
    case .quit: return .end(.done)
    case .skip:
      // While an answer is read there is nothing to skip: the session goes on.
      if session.open != nil { output.paragraph(SessionWords.skipped) }
      session.skip()
      return .next
    case .undo: return try undo()
    case .redo: return try redo()
    case .hint: SessionWords.tell(session.hint(), on: output)
    case .why: explain()
    case .source:
      if let card = subject {
        SessionWords.source(of: card, in: session.deck, on: output)
      }
    case .rate(let rating): try rate(rating)
    case .right: try acceptLast()
    case .flag(let words, let target): return try flag(words, target)
    case .suspend(let target): return try suspend(target)
    case .bury(let target): return try bury(target)
    case .note(let text, let target): return try note(text, target)
    case .edit: return try edit()
    case .time: SessionWords.time(session, on: output)
    case .plan(let pace): try plan(pace)
    case .pin(let form, let target): return try pin(form, target)
    case .unknown(let word): output.paragraph(SessionWords.unknown(word))
    }
    return .stay
  }

  private func undo() throws -> Step {
    guard let last = session.progress.undoable().first else {
      output.paragraph(SessionWords.nothingToUndo)
      return .stay
    }
    let stem = session.stem(of: last.reference)
    if stem == nil, last.isAnswer {
      let name = UndoWords.name(last, deck: session.deck, count: 1)
      // In a pipe nobody can be asked.
      guard !context.isInteractive || asked == last.reference else {
        asked = last.reference
        output.paragraph(SessionWords.asksToUndo(name))
        return .stay
      }
      if !context.isInteractive { output.paragraph(SessionWords.older(name)) }
    }
    let before = session.progress
    try save(before.undoing(last))
    self.last = session.answers.last
    output.paragraph(
      SessionWords.undone(last, stem: stem, deck: session.deck, progress: before))
    return .next
  }

  private func redo() throws -> Step {
    guard let last = session.progress.redoable().first else {
      output.paragraph(SessionWords.nothingToRedo)
      return .stay
    }
    let before = session.progress
    try save(before.redoing(last))
    self.last = session.answers.last
    let stem = session.stem(of: last.reference)
    output.paragraph(
      SessionWords.redone(last, stem: stem, deck: session.deck, progress: before))
    return .next
  }

  /// Tells the plan, after a change of its pace if one is asked for.
  private func plan(_ pace: String) throws {
    if !pace.isEmpty {
      do {
        try save(.setting(try Settings.change(SettingKey.pace.rawValue, to: pace)))
      } catch let error as SettingError {
        return output.paragraph(StyledText(error.description))
      }
    }
    SessionWords.plan(of: session.deck, session.progress, at: recorder.moment, on: output)
  }

  /// The card that is introduced, or else was answered last; before the first answer the one that is asked.
  var subject: Card? { introduced ?? last?.question.card ?? session.open?.card }

  private func explain() {
    guard let card = subject else { return }
    SessionWords.memory(of: card, in: session, at: recorder.moment, on: output)
  }

  /// Changes the rating of the last answer.
  func rate(_ rating: Rating?) throws {
    guard let last, let rating, let reference = last.reference else {
      return output.paragraph(SessionWords.nothingToRate)
    }
    guard rating != last.rating else {
      return output.paragraph(SessionWords.isAlready(rating))
    }
    try save(.rate(Event.Rate(reference, rating)))
    self.last = session.answers.last { $0.reference == reference }
    SessionWords.rerated(last, rating, in: session, at: recorder.moment, on: output)
  }

  /// The learner overrules the judge: the answer is accepted from now on, and this one counts.
  func acceptLast() throws {
    guard let last, !last.isRight, !last.typed.isEmpty, last.question.form == .typed else {
      return output.paragraph(SessionWords.nothingToAccept)
    }
    let card = last.question.card.id
    let alias = Event.Alias(deck: session.deck.subject, card: card, text: last.typed, on: true)
    try save(.alias(alias))
    output.paragraph(SessionWords.accepted(last.typed))
    try rate(.good)
  }
}

extension Rating {
  /// The next harder rating, or this one when there is none.
  var harder: Rating { Rating(rawValue: rawValue - 1) ?? self }
  /// The next easier rating, or this one when there is none.
  var easier: Rating { Rating(rawValue: rawValue + 1) ?? self }
}
