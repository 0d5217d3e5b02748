import ArgumentParser
import Deck
import FSRS
import ProgressStore
import Study
import Terminal

/// A session from the agenda to the exit code.
@MainActor
enum Studying {
  /// Studies what a learner wishes; says why when there is nothing to study.
  ///
  /// - Throws: ``Failure`` when an answer could not be saved, `ExitCode` after a signal.
  static func run(
    _ deck: Deck, _ learner: Learner, _ wishes: Agenda.Wishes, form: FormChoice? = nil,
    in context: Context
  ) throws {
    var learner = learner
    learner.repairSchedule(context)
    let moment = learner.recorder.moment
    let agenda = Agenda(deck: deck, progress: learner.progress, at: moment, wishes: wishes)
    var session = Session(
      deck: deck, progress: learner.progress, agenda: agenda,
      forms: form ?? FormChoice(rawValue: learner.progress.settings.form) ?? .any, at: moment)
    guard session.hasQuestion(at: moment) else {
      return TodayWords.nothing(deck, learner.progress, at: moment, on: context.output)
    }
    let others = OtherSessions(context)
    others.makeRoom(in: &session)
    guard session.hasQuestion(at: moment) else {
      return context.output.paragraph(SessionWords.nothingBesides)
    }
    if learner.progress.events.count == 0 { TodayWords.welcome(deck, on: context.output) }
    let study = StudySession(context, learner.recorder, session, beside: others)
    if case .terminated(let signal) = try study.run() { throw ExitCode(128 + signal) }
    try BackupReminder.run(
      before: learner.progress, after: study.session.progress, in: context)
    // Without a new answer there is nothing new to fit to.
    guard !study.session.answers.isEmpty else { return }
    try SelfFit.run(
      after: study.session.progress, new: study.session.answers.count, learner.recorder,
      in: context)
  }
}
