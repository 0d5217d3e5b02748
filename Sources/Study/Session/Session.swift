import Deck
import FSRS
import Grading
import Progress

/// A study session as a state machine: it chooses the next question, accepts what was typed, and
/// returns the event to save.
///
/// It uses no files, clock or terminal. The caller asks for ``next(at:)``, shows the question,
/// passes the typed line to ``take(_:after:at:)``, saves the event it returns, and passes the saved
/// event to ``saved(_:)``; only then does the answer count.
package struct Session: Sendable {
  /// The deck that is studied.
  package internal(set) var deck: Deck
  /// Progress with everything saved so far.
  package internal(set) var progress: Progress
  /// The answers given, in order, without undone ones.
  package private(set) var answers: [Answered] = []
  /// The number of different cards that the session is to ask.
  package internal(set) var planned: Int

  let forms: FormChoice
  /// When the session began.
  let begin: Moment
  /// Cards in learning steps that an earlier session left.
  private let begun: Set<String>
  /// The card answered last before the session, so that an interrupted session continues as it
  /// would have.
  private let lastBefore: String?
  var keys: AnswerKeys
  var owners: AnswerOwners
  var queue: SessionQueue
  var current: OpenQuestion?
  /// The number of cards due on each day; an answered card gets a quiet day.
  private var dueDays: DueDays
  /// Answers undone in this session, which a redo brings back.
  private var takenBack: [Answered] = []
  /// Cards the learner set aside for today, so that this can be undone.
  var setAside: [Card] = []
  /// The ids of the cards that were introduced.
  var introduced: Set<String> = []
  /// The largest part of the session that was done so far, 0...1.
  package internal(set) var share = 0.0

  /// Starts a session with an agenda.
  package init(
    deck: Deck, progress: Progress, agenda: Agenda, forms: FormChoice, at moment: Moment
  ) {
    self.deck = deck
    self.progress = progress
    self.forms = forms
    begin = moment
    keys = AnswerKeys(deck)
    owners = AnswerOwners(deck)
    queue = SessionQueue(agenda, progress, deck, at: moment)
    planned = queue.waiting.count
    dueDays = agenda.dueDays
    begun = Set(queue.returning.map(\.card.id))
    lastBefore = progress.answers(last: 1).first?.card
  }

  var lastAnswered: String? { answers.last?.question.card.id ?? lastBefore }

  /// The next step after a typed line.
  package enum Taken: Sendable {
    /// Ask the same question again; the judgement says why. There is nothing to save.
    case again(Judgement)
    /// Ask the same question once more before the answer is shown, because the answer was close.
    /// There is nothing to save.
    case near(Judgement)
    /// An answer was given: save the event, then call ``Session/saved(_:)``.
    case answered(Answered, save: Event.Kind)
  }

  /// Whether there is anything to ask.
  package func hasQuestion(at moment: Moment) -> Bool {
    var queue = queue
    return queue.next(at: moment, after: nil) != nil
  }

  /// The seconds that the card just answered would wait if nothing else is left to ask; usually
  /// nil.
  ///
  /// Asked again at once, it would be repeated rather than recalled, so ask the learner whether to
  /// continue.
  package func secondsOfRest(at moment: Moment) -> Int? {
    guard current == nil, let last = answers.last?.question.card else { return nil }
    return queue.secondsOfLast(last, at: moment).map { $0 - moment.seconds }
  }

  /// The next question, or nil when the session is over.
  package mutating func next(at moment: Moment) -> Question? {
    guard let card = queue.next(at: moment, after: lastAnswered) else { return nil }
    let schedule = progress.schedule(of: card, in: deck)
    let contrast = contrast(for: card, schedule)
    let question = Question(
      card: card, form: contrast?.form ?? form(of: card, schedule), keys: keys,
      showing: schedule?.reviews ?? 0, aliases: progress.aliases(of: key(of: card)))
    current = OpenQuestion(question: question, opposite: contrast?.other)
    share = max(share, shareDone)
    return question
  }

  /// The next hint for the current question; nil if there are no more. A hint lowers the rating.
  package mutating func hint() -> Hint? {
    guard let open = current else { return nil }
    let ladder = Hint.ladder(for: open.question)
    guard open.hints.count < ladder.count else { return nil }
    current?.hints.append(ladder[open.hints.count])
    return current?.hints.last
  }

  /// The question that is waiting for an answer.
  package var open: Question? { current?.question }
  /// Whether nothing is left but cards that come again later.
  package var isDone: Bool { current == nil && queue.isOver }
  /// How many cards are not finished: the open one, those that wait, and those that come again.
  package var leftCount: Int { queue.cards.count + (current == nil ? 0 : 1) }

  /// Accepts a line typed at the current question.
  ///
  /// - Parameters:
  ///   - typed: The line; empty for "I do not know".
  ///   - milliseconds: The time at the prompt.
  ///   - moment: Now.
  /// - Returns: The next step; nil if no question is open.
  package mutating func take(
    _ typed: String, after milliseconds: Int, at moment: Moment
  ) -> Taken? {
    guard var open = current else { return nil }
    defer { current = open }
    let question = open.question
    let typed = String(typed.trimmed)
    var judgement = question.judge(typed)
    if typed.isEmpty { judgement = Judgement(.wrong) }
    if question.asksAgain(after: judgement, asked: open.wasAskedAgain) {
      open.wasAskedAgain = true
      return .again(judgement)
    }
    if open.firstTry == .none, !typed.isEmpty,
      SecondTry(keys: keys).isOffered(for: judgement, typed: typed, to: question)
    {
      open.firstTry = SecondTry.isSlip(typed, for: judgement, to: question) ? .slip : .near
      return .near(judgement)
    }
    let schedule = progress.schedule(of: question.card, in: deck)
    var rating = RatingRule.rating(
      for: judgement, of: typed, to: question, recall: recall(of: schedule, on: moment.day))
    // Help lowers the rating: an answer given with help is never rated better than Hard. To be told
    // of a slip in typing is no help.
    let isJustSeen = schedule == nil && introduced.contains(question.card.id)
    let hadHelp = !open.hints.isEmpty || open.firstTry == .near
    if rating == .good, hadHelp || isJustSeen { rating = .hard }
    let draw = dueDays.draw(for: question.card, rating, progress, in: deck, at: moment)
    let answered = Answered(
      question: question, typed: open.thought ?? typed, judgement: judgement, rating: rating,
      milliseconds: milliseconds, isNew: schedule == nil, hints: open.hints.count,
      isSecondTry: open.firstTry != .none, isJustSeen: isJustSeen, against: open.opposite,
      before: schedule,
      preview: progress.preview(key(of: question.card), at: moment, draw: draw), draw: draw,
      reference: nil)
    open.pending = answered
    return .answered(answered, save: event(for: answered))
  }

  /// Shows the model answer of the open question; from then on the learner's own rating is taken.
  ///
  /// - Parameter thought: What the learner wrote before, if anything.
  package mutating func reveal(_ thought: String) { current?.thought = String(thought.trimmed) }

  /// Whether the model answer of an open question is still hidden.
  package var isThinking: Bool {
    current.map { $0.question.form == .open && $0.thought == nil } ?? false
  }

  /// Leaves the card of the current question out for the rest of the session; nothing is saved.
  package mutating func skip() {
    guard let open = current else { return }
    current = nil
    planned -= isPlanned(open.card) ? 1 : 0
  }

  /// Applies a saved event to the progress and the session.
  package mutating func saved(_ event: Event) {
    progress.apply(event)
    switch event.kind {
    case .answer:
      guard var answered = current?.pending else { return }
      let after = progress.schedule(of: answered.question.card, in: deck)
      dueDays.move(from: answered.before, to: after)
      answered.reference = event.reference
      answers.append(answered)
      current = nil
      bringBack(answered.question.card)
      keepApart(answered)
    case .rate(let change):
      guard let place = answers.lastIndex(where: { $0.reference == change.reference }) else {
        return
      }
      answers[place].rating = change.rating
      bringBack(answers[place].question.card)
    case .mark(let mark): obey(mark, on: event.day)
    case .undo(let undo):
      // The open question waits; the undone answer comes before it.
      if let open = current?.card { queue.putFirst(open) }
      current = nil
      if undo.isOn { takeBack(undo.reference) } else { bringBack(undo.reference) }
      obeyMarks(on: event.day)
    default: break
    }
  }

  /// The summary of the answers so far.
  package var summary: SessionSummary {
    SessionSummary(of: answers, deck: deck, progress: progress)
  }

  /// Queues a card that is due again today, and removes any other from the queue.
  mutating func bringBack(_ card: Card) {
    guard current?.card.id != card.id else { return }
    if case .instant(let seconds)? = progress.schedule(of: card, in: deck)?.due {
      queue.bringBack(card, at: seconds)
    } else {
      queue.remove(card)
    }
  }

  private mutating func takeBack(_ reference: EventReference) {
    guard let place = answers.lastIndex(where: { $0.reference == reference }) else { return }
    let answered = answers.remove(at: place)
    takenBack.append(answered)
    queue.putFirst(answered.question.card)
  }

  private mutating func bringBack(_ reference: EventReference) {
    guard let place = takenBack.lastIndex(where: { $0.reference == reference }) else { return }
    let answered = takenBack.remove(at: place)
    answers.append(answered)
    bringBack(answered.question.card)
  }

  /// Whether a card is still to be asked for the first time.
  func isPlanned(_ card: Card) -> Bool {
    !begun.contains(card.id) && !answers.contains { $0.question.card.id == card.id }
  }

  private func recall(of schedule: Schedule?, on day: Int) -> Double {
    guard let schedule else { return 0.5 }
    return progress.scheduler.model.retrievability(
      of: schedule.memory, elapsedDays: Double(max(0, day - schedule.last.day)))
  }
}
