import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// A session from the agenda to the exit code.
@MainActor
enum Studying {
  /// Studies several decks one after the other, each with its own limits, until the learner leaves:
  /// first the decks with something due, then those with new facts only. A deck that cannot be read
  /// is reported and left out.
  ///
  /// - Throws: ``Failure`` as below, or if none of the decks can be read.
  static func run(
    _ folders: [DeckFolder], _ wishes: Agenda.Wishes = Agenda.Wishes(), form: FormChoice? = nil,
    in context: Context
  ) throws {
    let waiting = try DeckPart.all(folders, wishes, in: context).filter { !$0.agenda.cards.isEmpty }
    if waiting.isEmpty { context.output.paragraph("Nothing is due in any deck.") }
    for (place, first) in waiting.enumerated() {
      if place > 0 { context.output.line() }
      // What was answered in the deck before is part of the progress.
      let part = place == 0 ? first : try DeckPart(first.folder, wishes, in: context)
      TodayWords.part(part.deck, part.learner.progress, part.agenda, on: context.output)
      guard try run(part.deck, part.learner, wishes, form: form, in: context) else { return }
    }
  }

  /// Studies what a learner wishes; says why when there is nothing to study.
  ///
  /// - Returns: Whether everything was asked; false if the learner left before.
  /// - Throws: ``Failure`` when an answer could not be saved, `ExitCode` after a signal.
  @discardableResult
  static func run(
    _ deck: Deck, _ learner: Learner, _ wishes: Agenda.Wishes, form: FormChoice? = nil,
    in context: Context
  ) throws -> Bool {
    context.rememberDeck()
    var learner = learner
    learner.repairSchedule(context)
    let moment = learner.recorder.moment
    let agenda = Agenda(deck: deck, progress: learner.progress, at: moment, wishes: wishes)
    var session = Session(
      deck: deck, progress: learner.progress, agenda: agenda,
      forms: form ?? FormChoice(rawValue: learner.progress.settings.form) ?? .any, at: moment)
    guard session.hasQuestion(at: moment) else {
      TodayWords.nothing(deck, learner.progress, at: moment, on: context.output)
      return true
    }
    let others = OtherSessions(context)
    others.makeRoom(in: &session)
    guard session.hasQuestion(at: moment) else {
      context.output.paragraph(SessionWords.nothingBesides)
      return true
    }
    if learner.progress.events.count == 0 { TodayWords.welcome(deck, on: context.output) }
    let study = StudySession(context, learner.recorder, session, beside: others)
    if case .terminated(let signal) = try study.run() { throw ExitCode(128 + signal) }
    try BackupReminder.run(
      before: learner.progress, after: study.session.progress, in: context)
    // Without a new answer there is nothing new to fit to.
    if !study.session.answers.isEmpty {
      try SelfFit.run(
        after: study.session.progress, new: study.session.answers.count, learner.recorder,
        in: context)
    }
    return study.session.isDone && context.output.isOpen
  }
}
