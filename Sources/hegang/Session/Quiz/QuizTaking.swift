import ArgumentParser
import Deck
import FSRS
import Journal
import Progress
import Study
import Terminal

/// A quiz from its announcement to the exit code, and the retries that follow it.
@MainActor
struct QuizTaking {
  let context: Context
  let learner: Learner
  let deck: Deck
  let topics: [String]
  let prompt: Prompt

  init(_ context: Context, _ learner: Learner, _ deck: Deck, topics: [String]) {
    self.context = context
    self.learner = learner
    self.deck = deck
    self.topics = topics
    prompt = Prompt(context.input)
  }

  /// Announces a quiz, asks it, reports, and offers to ask again what was not right.
  ///
  /// - Parameters:
  ///   - quiz: The quiz.
  ///   - rules: How it is run.
  ///   - asked: How many questions the learner asked for; nil for the usual number.
  ///   - left: How many are left of the last quiz, if it is a retry.
  /// - Throws: ``Failure`` when an answer could not be saved, `ExitCode` after a signal.
  func run(
    _ quiz: Quiz, _ rules: QuizSession.Rules, asked: Int? = nil, left: Int? = nil
  ) throws {
    context.rememberDeck()
    let names = topics.map(deck.topicName)
    guard !quiz.questions.isEmpty else {
      return context.output.paragraph(QuizWords.nothing(quiz.wishes.form, topics: names))
    }
    context.output.paragraph(
      StyledText(QuizWords.opening(quiz, rules, topics: names, left: left)))
    if let reason = QuizWords.shorter(quiz, than: left ?? asked, isRetry: rules.isRetry) {
      context.output.paragraph(reason)
    }
    if context.isInteractive, try !begins(rules) { return }
    var quiz = quiz
    var rules = rules
    while true {
      let report = try take(quiz, rules)
      guard let again = try choose(report, seed: quiz.wishes.seed + 1) else { return }
      quiz = again
      rules.isRetry = true
    }
  }

  private func begins(_ rules: QuizSession.Rules) throws -> Bool {
    while true {
      switch prompt.pause(LineRequest(QuizWords.start(hasClock: rules.hasClock))) {
      case .text(let text):
        switch ColonCommand(text, at: nil) {
        case .quit?: return false
        case .help?:
          QuizWords.answer(.help, text, remaining: nil, left: nil, on: context.output)
        default: return true
        }
      case .nothing: continue
      case .key, .blank, .timedOut: return true
      case .left(.done): return false
      case .left(.terminated(let signal)): throw ExitCode(128 + signal)
      }
    }
  }

  /// Shows the whole report of the last quiz that was taken to its end.
  func showLast() {
    let history = QuizHistory(of: deck, in: learner.progress)
    guard let last = history.finished.last else {
      return context.output.paragraph(
        history.isEmpty ? QuizWords.noQuizYet : QuizWords.noWholeQuizYet)
    }
    let report = QuizReport(of: QuizHistory.results(of: last, deck: deck), deck: deck)
    QuizReportWords(report: report, deck: deck, output: context.output).showWhole(
      day: last.day.number, shares: history.shares(last: QuizReportWords.compared),
      calibration: history.calibration)
  }

  /// The report of a quiz that was seen to its end; nil when the learner left it.
  private func take(_ quiz: Quiz, _ rules: QuizSession.Rules) throws -> QuizReport? {
    let history = QuizHistory(of: deck, in: learner.progress)
    let session = QuizSession(context, learner, deck, quiz, rules)
    let outcome = try session.run()
    let report = QuizReport(of: outcome.results, deck: deck)
    if outcome.isWhole { try session.close(report) }
    let today = learner.recorder.moment.day
    let last = rules.isRetry ? nil : history.finished.last
    QuizReportWords(report: report, deck: deck, output: context.output).show(
      last: last?.end, daysAgo: last.map { today - $0.day.number } ?? 0,
      isCompared: outcome.isWhole && !rules.isRetry)
    if !outcome.isWhole { context.output.paragraph(QuizWords.left) }
    if case .terminated(let signal) = outcome.end { throw ExitCode(128 + signal) }
    return outcome.isWhole ? report : nil
  }

  /// What the learner wants to be asked again; nil for nothing. Missed cards are made due on the way.
  private func choose(_ report: QuizReport?, seed: Int) throws -> Quiz? {
    guard let report, !report.open.isEmpty, context.isInteractive else { return nil }
    let missed = report.open.map(\.question)
    var offersDue = true
    while true {
      let words = QuizReportWords.choices(open: missed.count, offersDue: offersDue)
      switch prompt.pause(LineRequest(words)) {
      case .text(let text):
        switch text.lowercased().filter({ !$0.isWhitespace }) {
        case "d" where offersDue:
          try makeDue(missed.map(\.card))
          offersDue = false
        case "r": return Quiz(missed: missed.map { ($0.card.id, $0.form) }, of: deck, seed: seed)
        case "": return nil
        default: if ColonCommand(text, at: nil) == .quit { return nil }
        }
      case .nothing: continue
      case .key, .blank, .timedOut, .left(.done): return nil
      case .left(.terminated(let signal)): throw ExitCode(128 + signal)
      }
    }
  }

  /// Makes missed cards due today; those never studied are new as before.
  private func makeDue(_ cards: [Card]) throws {
    let studied = cards.filter { learner.progress.schedule(of: $0, in: deck) != nil }
    let today = StudyDay(number: learner.recorder.moment.day)
    // In one write, so that one undo takes all of it back.
    try learner.recorder.save(
      studied.map { .mark(Event.Mark(deck: deck.subject, card: $0.id, .due(on: today))) })
    context.output.paragraph(
      QuizReportWords.madeDue(studied.count, new: cards.count - studied.count))
  }
}
