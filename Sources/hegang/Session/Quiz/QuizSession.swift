import Deck
import Grading
import Journal
import Progress
import Study
import Terminal

/// A quiz at the terminal or on a pipe. The clock runs at the prompt only: it stands while an answer
/// is read and while the program is stopped.
@MainActor
final class QuizSession {
  private let context: Context
  private let recorder: Recorder
  /// What the learner knew before the quiz.
  private let progress: Progress
  private let deck: Deck
  private var quiz: Quiz
  private let rules: Rules
  private var remaining: Duration?
  private let identity: String
  private let prompt: Prompt
  private let output: Output

  /// How a quiz is run; none of it changes a score.
  struct Rules {
    /// Time for all questions.
    var limit: Duration?
    /// Time for each question.
    var perQuestion: Duration?
    /// Whether each answer is followed by "How sure?".
    var asksConfidence = false
    /// Whether the prompt counts down.
    var showsClock = true
    /// Whether it asks only what was missed before.
    var isRetry = false
    /// Whether it goes on at once after an answer.
    var isFast = false

    /// Whether time is measured against a limit.
    var hasClock: Bool { limit != nil || perQuestion != nil }
  }

  init(_ context: Context, _ learner: Learner, _ deck: Deck, _ quiz: Quiz, _ rules: Rules) {
    self.context = context
    recorder = learner.recorder
    progress = learner.progress
    self.deck = deck
    self.quiz = quiz
    self.rules = rules
    remaining = rules.limit
    identity = QuizHistory.id(
      milliseconds: context.clock.milliseconds, isRetry: rules.isRetry,
      taken: Set(progress.quizzes(deck: deck.subject).map(\.id)))
    prompt = Prompt(context.input)
    output = context.output
  }

  /// How the quiz ended, and its results.
  struct Outcome {
    var results: [Quiz.Result]
    var end: StudySession.End
    /// Whether the learner saw the last question or the time ran out; else the quiz was left.
    var isWhole: Bool
  }

  private enum Step {
    case next
    case timeUp
    case left(StudySession.End)
  }

  /// Asks all questions, unless the time runs out or the learner leaves.
  ///
  /// - Throws: ``Failure`` when an answer could not be saved.
  func run() throws -> Outcome {
    while output.isOpen, let question = quiz.current {
      show(question)
      switch try ask(question) {
      case .next: continue
      case .timeUp:
        output.line()
        output.paragraph(QuizWords.timeUp(notReached: quiz.questions.count - quiz.results.count))
        for result in quiz.timeUp() { try save(result) }
      case .left(let end):
        return Outcome(results: quiz.results, end: end, isWhole: quiz.current == nil)
      }
    }
    // When the output was closed nobody saw the rest.
    return Outcome(results: quiz.results, end: .done, isWhole: quiz.current == nil)
  }

  /// Shows the open question, whole.
  private func show(_ question: Question) {
    let place = "\(quiz.results.count + 1) of \(quiz.questions.count)"
    output.line()
    output.paragraph(StyledText("\(place) · \(deck.topicName(question.card.topic))", .quiet))
    QuestionWords.show(question, on: output)
  }

  /// Keeps the results for comparison with later quizzes.
  func close(_ report: QuizReport) throws {
    let seconds = quiz.results.reduce(0) { $0 + $1.milliseconds } / 1000
    try recorder.save(
      .quizEnd(
        Event.QuizEnd(
          deck: deck.subject, quiz: identity, seed: quiz.wishes.seed, asked: report.asked,
          right: report.right, wrong: report.wrong, skipped: report.skipped + report.unreached,
          seconds: seconds)))
  }

  private func ask(_ question: Question) throws -> Step {
    var milliseconds = 0
    var left = rules.perQuestion
    let showsClock = rules.showsClock
    while true {
      let (reply, active) = prompt.ask(
        LineRequest(
          prompt: { QuizWords.prompt(remaining: showsClock ? $0 : nil) },
          limit: [remaining, left].compactMap(\.self).min(),
          keys: question.keys.union(["?"]),
          completions: ColonCommand.inQuiz, remembers: true,
          shownAbove: { [self] in show(question) }))
      milliseconds += Int(active / .milliseconds(1))
      remaining = remaining.map { max(.zero, $0 - active) }
      left = left.map { max(.zero, $0 - active) }
      var text = ""
      switch reply {
      case .text(let line): text = line
      case .key(let key): text = key == "?" ? "" : String(key)
      case .blank:
        show(question)
        output.paragraph(QuestionWords.emptyLine(question, passing: "to pass"))
        continue
      case .nothing: continue
      case .timedOut where remaining != .zero: output.paragraph(QuizWords.questionTimeUp)
      case .timedOut: return .timeUp
      case .left(let end): return .left(end)
      }
      switch ColonCommand(text, at: question) {
      case .quit?: return .left(.done)
      case .skip?: text = ""
      case .question?:
        show(question)
        continue
      case let command?:
        QuizWords.answer(command, text, remaining: remaining, left: left, on: output)
        continue
      case nil: break
      }
      switch quiz.take(text, after: milliseconds) {
      case nil: return .next
      case .again(let judgement)?: output.paragraph(QuestionWords.again(judgement))
      case .answered(let result)?:
        var step: Step?
        if rules.asksConfidence, result.outcome != .skipped { step = askConfidence() }
        try save(quiz.results.last ?? result)
        return step ?? tell(result)
      }
    }
  }

  /// One key before the verdict; the clock stands. A step only when the learner leaves.
  private func askConfidence() -> Step? {
    while true {
      switch prompt.pause(LineRequest(QuizWords.howSure)) {
      case .text(let text):
        if let confidence = QuizWords.confidence(text) {
          quiz.rate(confidence)
          return nil
        }
        guard ColonCommand(text, at: nil) != .quit else { return .left(.done) }
        output.paragraph(QuizWords.howSureKeys)
      case .nothing: continue
      case .key, .blank, .timedOut: output.paragraph(QuizWords.howSureKeys)
      case .left(let end): return .left(end)
      }
    }
  }

  private func tell(_ result: Quiz.Result) -> Step {
    show(result)
    guard !rules.isFast, context.isInteractive else { return .next }
    return goOn(after: result)
  }

  /// What came of a question.
  private func show(_ result: Quiz.Result) {
    QuizWords.tell(result, deck, on: output)
    let said = result.question.said(result.typed)
    if result.outcome == .wrong,
      let day = progress.correction(of: said, to: result.question.card, in: deck)
    {
      output.paragraph(InheritanceWords.corrected(on: day))
    }
  }

  /// The question once more, with what came of it.
  private func showAgain(_ result: Quiz.Result) {
    output.line()
    QuestionWords.show(result.question, on: output)
    show(result)
  }

  /// Waits while the learner reads; the clock stands.
  private func goOn(after result: Quiz.Result) -> Step {
    while true {
      let request = LineRequest(
        QuizWords.goOn(hasClock: rules.hasClock), completions: ColonCommand.inQuiz,
        shownAbove: { [self] in showAgain(result) })
      switch prompt.pause(request) {
      case .text(let text):
        switch ColonCommand(text, at: nil) {
        case .quit?: return .left(.done)
        case .question?: showAgain(result)
        case nil, .skip?: return .next
        case let command?:
          QuizWords.answer(command, text, remaining: remaining, left: nil, on: output)
        }
      case .nothing: continue
      case .key, .blank, .timedOut: return .next
      case .left(let end): return .left(end)
      }
    }
  }

  private func save(_ result: Quiz.Result) throws {
    try recorder.save(
      .quizAnswer(
        Event.QuizAnswer(
          deck: deck.subject, quiz: identity, card: result.question.card.id,
          form: result.question.form.rawValue,
          verdict: result.judgement.map { Event.Verdict($0.verdict) } ?? .wrong,
          milliseconds: result.milliseconds, typed: result.question.said(result.typed),
          isSkipped: result.outcome == .skipped || result.outcome == .unreached,
          confidence: result.confidence)))
  }
}
