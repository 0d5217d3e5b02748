import Deck
import FSRS
import Grading
import Journal
import Progress
import Study
import Terminal

/// A session at the terminal or on a pipe: shows what the state machine asks, reads, saves, tells.
@MainActor
final class StudySession {
  let context: Context
  let recorder: Recorder
  var session: Session
  private let others: OtherSessions
  private let prompt: Prompt
  let output: Output
  /// The rating keys work on this answer: the last one, until the next is given.
  var last: Session.Answered?
  /// The new fact that is shown before it is asked.
  var introduced: Card?
  /// The answer before this session that `:undo` has asked about.
  var asked: EventReference?

  init(_ context: Context, _ recorder: Recorder, _ session: Session, beside others: OtherSessions) {
    self.others = others
    self.context = context
    self.recorder = recorder
    self.session = session
    prompt = Prompt(context.input)
    output = context.output
  }

  /// How a session ended.
  enum End: Equatable {
    /// Everything was asked, or the learner left.
    case done
    /// A signal asked the program to end.
    case terminated(signal: Int32)
  }

  /// Whether to go on.
  enum Step: Equatable {
    case next, stay
    case end(End)
  }

  /// Asks until nothing is left or the learner leaves, then sums up.
  ///
  /// - Throws: ``Failure`` when an answer could not be saved.
  func run() throws -> End {
    var end = End.done
    asking: while output.isOpen, let turn = others.next(of: &session, at: recorder) {
      switch try take(turn) {
      case .next, .stay: continue
      case .end(let reason):
        end = reason
        break asking
      }
    }
    let whole = others.progress.map(session.over) ?? session
    SessionWords.summary(whole, at: recorder.moment, on: output)
    return end
  }

  /// Shows a new fact, or asks a question.
  private func take(_ turn: OtherSessions.Turn) throws -> Step {
    switch turn {
    case .introduction(let card):
      introduced = card
      defer { introduced = nil }
      showAgain()
      return try wait(SessionWords.afterIntroduction)
    case .question(let question):
      showAgain()
      return try ask(question)
    }
  }

  /// Shows the open question, whole; while an answer is read, its question and what came of it.
  func showAgain() {
    if let question = session.open {
      SessionWords.header(session, question.card, on: output)
      QuestionWords.show(question, on: output)
      if question.form == .open, !session.isThinking {
        QuestionWords.showModel(question, on: output)
      }
    } else if let introduced {
      SessionWords.introduce(introduced, in: session, on: output)
    } else if let last {
      output.line()
      QuestionWords.show(last.question, on: output)
      tell(last)
    }
  }

  private func ask(_ question: Question) throws -> Step {
    var milliseconds = 0
    while true {
      let (reply, active) = prompt.ask(
        LineRequest(
          "> ", keys: keys(for: question), completions: ColonCommand.inSession, remembers: true,
          shownAbove: showAgain))
      milliseconds += Int(active / .milliseconds(1))
      let step =
        switch reply {
        case .text(let text): try take(text, question, after: milliseconds)
        case .key(let key): try take(key: key, question, after: milliseconds)
        case .blank: session.isThinking ? reveal("", question) : repeatQuestion(question)
        case .nothing: Step.stay
        case .timedOut: Step.end(.done)
        case .left(let end): Step.end(end)
        }
      if step != .stay { return step }
    }
  }

  /// Digits answer a choice, ? gives up, brackets change the last rating.
  private func keys(for question: Question) -> Set<Character> {
    var keys = session.isThinking ? [] : question.keys
    keys.insert("?")
    if last != nil, context.isInteractive { keys.formUnion(["[", "]"]) }
    return keys
  }

  private func take(key: Character, _ question: Question, after milliseconds: Int) throws -> Step {
    if key == "[" || key == "]" {
      try rate(by: key)
      return .stay
    }
    return try take(key == "?" ? "" : String(key), question, after: milliseconds)
  }

  /// Changes the last rating: [ makes it harder, ] easier.
  private func rate(by key: Character) throws {
    try rate(last.map { key == "[" ? $0.rating.harder : $0.rating.easier })
  }

  /// Shows the model answer of an open question.
  private func reveal(_ thought: String, _ question: Question) -> Step {
    session.reveal(thought)
    QuestionWords.showModel(question, on: output)
    return .stay
  }

  /// An empty line is no answer, and shows the question again.
  private func repeatQuestion(_ question: Question) -> Step {
    showAgain()
    // How to rate is part of an open question.
    if question.form == .open { return .stay }
    output.paragraph(QuestionWords.emptyLine(question, passing: "if you do not know"))
    return .stay
  }

  private func take(_ text: String, _ question: Question, after milliseconds: Int) throws -> Step {
    if let command = ColonCommand(text, at: question) { return try obey(command) }
    if session.isThinking { return reveal(text, question) }
    switch session.take(text, after: milliseconds, at: recorder.moment) {
    case nil: return .next
    case .again(let judgement)?:
      output.paragraph(QuestionWords.again(judgement))
      return .stay
    case .near(let judgement)?:
      output.paragraph(SessionWords.near(judgement, question, on: output), indent: 2)
      return .stay
    case .answered(let answered, let event)?:
      try save(event)
      last = session.answers.last
      tell(answered)
      let rests = session.secondsOfRest(at: recorder.moment) != nil
      return answered.isRight && !rests ? .next : try wait(after: answered)
    }
  }

  func save(_ kind: Event.Kind) throws { try save([kind]) }

  func save(_ kinds: [Event.Kind]) throws {
    for event in try recorder.save(kinds) { session.saved(event) }
  }

  private func tell(_ answered: Session.Answered) {
    QuestionWords.showVerdict(
      answered.judgement, answered.question, typed: answered.typed, on: output)
    if !answered.isRight, let day = session.correction(of: answered) {
      output.paragraph(InheritanceWords.corrected(on: day))
    }
    if let other = answered.against {
      SessionWords.apart(answered.question.card, other, on: output)
    } else if let other = session.confusion(in: answered) {
      SessionWords.sideBySide(answered.question.card, other.card, times: other.times, on: output)
    }
    SessionWords.context(of: answered.question.card, in: session.deck, on: output)
    let note = session.marks(of: answered.question.card).note
    if !note.isEmpty { output.paragraph(MarkWords.shown(note)) }
    if session.hasBecomeLeech(answered) {
      output.paragraph(SessionWords.leech(answered, in: session))
    }
    SessionWords.next(
      answered, in: session, at: recorder.moment,
      explainsKeys: context.isInteractive && answered.isRight && isBeginner, on: output)
  }

  /// Whether the learner has given so few answers that the keys are worth a line.
  private var isBeginner: Bool { session.progress.answers(last: 6).count <= 5 }

  /// After a miss a learner reads, and a card that is the last rests.
  private func wait(after answered: Session.Answered) throws -> Step {
    let canAccept =
      !answered.isRight && last?.question.form == .typed && last?.typed.isEmpty == false
    return try wait(
      SessionWords.waiting(session.secondsOfRest(at: recorder.moment), canAccept: canAccept))
  }

  /// Waits for Enter while the learner reads; on a pipe nobody waits.
  private func wait(_ words: StyledText) throws -> Step {
    guard context.isInteractive else { return .next }
    output.paragraph(words)
    while true {
      let request = LineRequest(
        "> ", keys: ["[", "]"], completions: ColonCommand.inSession, remembers: true,
        shownAbove: showAgain)
      switch prompt.pause(request) {
      case .key(let key): try rate(by: key)
      case .text(let text) where text.filter({ !$0.isWhitespace }) == "!" && introduced == nil:
        try acceptLast()
      case .text(let text):
        guard let command = ColonCommand(text, at: nil) else { return .next }
        let step = try obey(command)
        if step != .stay { return step }
      case .blank, .nothing: break
      case .timedOut: return .end(.done)
      case .left(let end): return .end(end)
      }
      let isLeft = session.secondsOfRest(at: recorder.moment) != nil
      if introduced == nil, last?.isRight == true, !isLeft { return .next }
    }
  }
}
