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
  /// Studies several decks one after the other, each with its own limits, until the learner leaves.
  ///
  /// - Throws: ``Failure`` as below.
  static func run(
    _ parts: [DeckPart], _ learner: Learner, _ wishes: Agenda.Wishes = Agenda.Wishes(),
    form: FormChoice? = nil, in context: Context
  ) throws {
    var learner = learner
    var isAsked = false
    for deck in parts.map(\.deck) {
      let agenda = Agenda(
        deck: deck, progress: learner.progress, at: learner.recorder.moment, wishes: wishes)
      guard !agenda.cards.isEmpty else { continue }
      if isAsked { context.output.line() }
      isAsked = true
      TodayWords.part(deck, learner.progress, agenda, on: context.output)
      guard let after = try run(deck, learner, wishes, form: form, in: context) else { return }
      learner = after
    }
    if !isAsked { context.output.paragraph("Nothing is due in any deck.") }
  }

  /// Studies what a learner wishes; says why when there is nothing to study.
  ///
  /// - Returns: The learner with what was answered; nil if the session was left before its end.
  /// - Throws: ``Failure`` when an answer could not be saved, `ExitCode` after a signal.
  @discardableResult
  static func run(
    _ deck: Deck, _ learner: Learner, _ wishes: Agenda.Wishes, form: FormChoice? = nil,
    in context: Context
  ) throws -> Learner? {
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
      return learner
    }
    let others = OtherSessions(context)
    others.makeRoom(in: &session)
    guard session.hasQuestion(at: moment) else {
      context.output.paragraph(SessionWords.nothingBesides)
      return learner
    }
    if learner.progress.eventCount == 0 { TodayWords.welcome(deck, on: context.output) }
    let study = StudySession(context, learner.recorder, session, beside: others)
    if case .terminated(let signal) = try study.run() { throw ExitCode(128 + signal) }
    try BackupReminder.run(
      before: learner.progress, after: study.session.progress, in: context)
    learner.goOn(after: study.session.progress)
    // Without a new answer there is nothing new to fit to.
    if !study.session.answers.isEmpty {
      try SelfFit.run(&learner, new: study.session.answers.count, in: context)
    }
    return study.session.isDone && context.output.isOpen ? learner : nil
  }
}
