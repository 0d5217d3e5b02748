import Deck
import FSRS
import Grading
import Progress
import Testing

@testable import Study

struct SessionTests {
  /// A session with a clock and a journal that never fails.
  struct Sitting {
    var sample: Sample
    var session: Session
    var asked: [String] = []

    init(_ sample: Sample, forms: FormChoice = .typed) {
      self.sample = sample
      session = Session(
        deck: sample.deck, progress: sample.progress, agenda: sample.agenda, forms: forms,
        at: sample.moment)
    }

    /// Asks the next question and types at it; nil when the session is over.
    @discardableResult
    mutating func step(_ typed: (Question) -> String) throws -> Session.Answered? {
      guard let question = session.next(at: sample.moment) else { return nil }
      asked.append(String(question.card.id.dropFirst("sample/".count)))
      return try type(typed(question))
    }

    mutating func type(_ text: String) throws -> Session.Answered? {
      sample.seconds += 5
      guard
        case .answered(let answered, let event)? = session.take(
          text, after: 5000, at: sample.moment)
      else { return nil }
      session.saved(try sample.event(event))
      return answered
    }

    mutating func rate(_ rating: Rating) throws {
      guard let reference = session.answers.last?.reference else { return }
      session.saved(try sample.event(.rate(Event.Rate(reference, rating))))
    }

    mutating func undo() throws {
      guard let last = session.progress.undoable().first else { return }
      for event in session.progress.undoing(last) { session.saved(try sample.event(event)) }
    }

    mutating func redo() throws {
      guard let last = session.progress.redoable().first else { return }
      for event in session.progress.redoing(last) { session.saved(try sample.event(event)) }
    }

    mutating func mark(_ change: Event.Mark.Change) throws {
      guard let card = session.open?.card ?? session.answers.last?.question.card else { return }
      session.saved(try sample.event(session.marking(card, change)))
    }
  }

  @Test func `new facts come back until picked right twice, then the session ends`() throws {
    var sitting = Sitting(Sample(facts: 2), forms: .choice)
    while try sitting.step({ $0.answer }) != nil {
      sitting.sample.seconds += 30
      #expect(sitting.asked.count < 20)
    }
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-0", "fact-1"])
    let phases = sitting.sample.deck.cards.map {
      sitting.session.progress.schedule(of: $0, in: sitting.sample.deck)?.phase
    }
    #expect(phases == [.review, .review])
  }

  @Test func `a card answered wrong is asked again in the same session`() throws {
    var sitting = Sitting(Sample(facts: 3))
    let answered = try sitting.step { _ in "nonsense" }
    #expect(answered?.rating == .again)
    #expect(sitting.session.queue.returning.count == 1)
    try sitting.step { $0.answer }
    sitting.sample.seconds += 800
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-0"])
  }

  @Test func `an undone answer is asked again at once, and leaves no trace in the summary`() throws
  {
    var sitting = Sitting(Sample(facts: 3))
    try sitting.step { _ in "nonsense" }
    _ = sitting.session.next(at: sitting.sample.moment)
    try sitting.undo()
    #expect(sitting.session.answers.isEmpty)
    #expect(sitting.session.progress.studiedCards.isEmpty)
    try sitting.step { $0.answer }
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0", "fact-0", "fact-1"])
    #expect(sitting.session.summary.misses.isEmpty)
    #expect(sitting.session.summary.asked == 2)
  }

  @Test func `undo reverses answers from before the session, one by one`() throws {
    var sample = Sample(facts: 3)
    try sample.answer(0, .easy)
    var sitting = Sitting(sample)
    try sitting.step { $0.answer }
    try sitting.undo()
    try sitting.undo()
    #expect(sitting.session.progress.studiedCards.isEmpty)
    #expect(sitting.session.progress.undoable().isEmpty)
  }

  @Test func `a changed rating changes the schedule and what comes again`() throws {
    var sitting = Sitting(Sample(facts: 2))
    try sitting.step { $0.answer }
    try sitting.rate(.easy)
    #expect(sitting.session.queue.returning.count == 0)
    #expect(sitting.session.answers.last?.rating == .easy)
    try sitting.rate(.again)
    #expect(sitting.session.queue.returning.count == 1)
    #expect(sitting.session.summary.right == 0)
  }

  @Test func `skipping saves nothing and leaves the card out`() throws {
    var sitting = Sitting(Sample(facts: 2))
    _ = sitting.session.next(at: sitting.sample.moment)
    sitting.session.skip()
    #expect(sitting.session.planned == 1)
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-1"])
  }

  @Test func `what cannot be read is asked again once`() throws {
    var sample = Sample(facts: 1)
    sample.deck.cards[0].answer = .year(1926)
    var sitting = Sitting(sample)
    _ = sitting.session.next(at: sitting.sample.moment)
    guard
      case .again(let judgement)? = sitting.session.take(
        "perhaps", after: 10, at: sitting.sample.moment)
    else {
      Issue.record("asked for nothing")
      return
    }
    #expect(judgement.verdict == .unparsed)
    #expect(try sitting.type("maybe")?.rating == .again)
  }

  @Test func `what names no option never counts`() throws {
    var sitting = Sitting(Sample(facts: 1), forms: .any)
    let next = sitting.session.next(at: sitting.sample.moment)
    let question = try #require(next)
    for slip in ["a", "5", "no such answer"] {
      let taken = sitting.session.take(slip, after: 10, at: sitting.sample.moment)
      guard case .again? = taken else {
        Issue.record("\(slip) was counted")
        return
      }
    }
    #expect(try sitting.type("\(question.right + 1)")?.judgement.verdict == .correct)
  }

  @Test func `a fact is a choice until it has an interval of days, then typed`() throws {
    var sitting = Sitting(Sample(facts: 1), forms: .any)
    let first = try sitting.step { "\($0.right + 1)" }
    #expect(first?.question.form == .choice)
    #expect(first?.rating == .hard)
    var forms: [Form.Kind] = []
    while let next = try sitting.step({ $0.form == .choice ? "\($0.right + 1)" : $0.answer }) {
      forms.append(next.question.form)
      sitting.sample.seconds += 700
      #expect(forms.count < 9)
    }
    #expect(Set(forms) == [.choice])
    var later = Sitting(sitting.sample, forms: .any)
    later.sample.progress = sitting.session.progress
    later.sample.wait(days: 30)
    later = Sitting(later.sample, forms: .any)
    #expect(try later.step { $0.answer }?.question.form == .typed)
  }

  @Test func `hints climb from the kind to the letters, and cost a grade`() throws {
    var sample = Sample(facts: 1)
    let name = Answer.Name(
      accepted: ["Songhua River"], askMore: [], kind: "class/river", exactSpelling: false)
    sample.deck.cards[0].answer = .name(name)
    var sitting = Sitting(sample)
    _ = sitting.session.next(at: sitting.sample.moment)
    let hints = (0..<4).map { _ in sitting.session.hint() }
    #expect(hints == [.kind("river"), .opening("S…"), .shape("S······ R····"), nil])
    let answered = try sitting.type("Songhua River")
    #expect(answered?.rating == .hard)
    #expect(answered?.hints == 3)
  }

  static let shapes: [(Answer, [Hint])] = [
    (.year(1926), [.opening("1…"), .shape("1···")]),
    (
      .number(Answer.Number(value: "6761", unit: "km2", precision: .exact, figures: 3)),
      [.opening("6…"), .shape("6,··· km²")]
    ),
    (
      .list(Answer.List(items: [["rope"], ["paper"]], needed: 2, ordered: false)),
      [.opening("r…, p…"), .shape("r···, p····")]
    ),
  ]

  @Test(arguments: shapes)
  func `each kind of answer has its hints`(answer: Answer, hints: [Hint]) {
    var sample = Sample(facts: 1)
    sample.deck.cards[0].answer = answer
    var session = Sitting(sample).session
    _ = session.next(at: sample.moment)
    let given = [session.hint(), session.hint(), session.hint()]
    #expect(given == hints + [nil])
  }

  @Test func `a hint to a choice takes a wrong option away, and leaves two`() throws {
    var sitting = Sitting(Sample(facts: 1), forms: .choice)
    let next = sitting.session.next(at: sitting.sample.moment)
    let question = try #require(next)
    for _ in 0..<2 {
      guard case .not(let option)? = sitting.session.hint() else {
        Issue.record("took nothing away")
        return
      }
      #expect(option != question.right + 1)
    }
    let last = sitting.session.hint()
    #expect(last == nil)
  }

  @Test func `a slip in typing may be corrected, and counts as good`() throws {
    var sample = Sample(facts: 1)
    sample.deck.cards[0].answer = .year(1926)
    var sitting = Sitting(sample)
    _ = sitting.session.next(at: sitting.sample.moment)
    guard case .near? = sitting.session.take("1962", after: 10, at: sitting.sample.moment) else {
      Issue.record("offered no second try")
      return
    }
    #expect(try sitting.type("1926")?.rating == .good)
  }

  @Test func `what is near may be tried once more, and then counts as hard`() throws {
    var sample = Sample(facts: 2)
    sample.deck.cards[0].answer = .year(1926)
    sample.deck.cards[1].answer = .year(1957)
    var sitting = Sitting(sample)
    _ = sitting.session.next(at: sitting.sample.moment)
    guard
      case .near(let judgement)? = sitting.session.take(
        "1924", after: 10, at: sitting.sample.moment)
    else {
      Issue.record("offered no second try")
      return
    }
    #expect(judgement.reason == "Too early.")
    let second = try sitting.type("1926")
    #expect(second?.rating == .hard)
    #expect(second?.isSecondTry == true)
    _ = sitting.session.next(at: sitting.sample.moment)
    // Another fact's answer is called by its name at once.
    #expect(try sitting.type("1926")?.rating == .again)
  }

  @Test func `redo brings the answer back, and the open question stays`() throws {
    var sitting = Sitting(Sample(facts: 3))
    try sitting.step { $0.answer }
    _ = sitting.session.next(at: sitting.sample.moment)
    try sitting.undo()
    #expect(sitting.session.answers.isEmpty)
    try sitting.redo()
    #expect(sitting.session.answers.count == 1)
    #expect(sitting.session.progress.redoable().isEmpty)
    try sitting.step { $0.answer }
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-2"])
  }

  @Test func `undoing an answer of an earlier session keeps the open question`() throws {
    var sample = Sample(facts: 3)
    try sample.answer(2, .easy)
    var sitting = Sitting(sample)
    _ = sitting.session.next(at: sitting.sample.moment)
    try sitting.undo()
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0"])
  }

  @Test func `what the keys promise is what the ratings do`() throws {
    var sitting = Sitting(Sample(facts: 1))
    let answered = try sitting.step { $0.answer }
    let preview = try #require(answered).preview
    let card = sitting.sample.deck.cards[0]
    for rating in [Rating.easy, .hard, .again, .good] {
      try sitting.rate(rating)
      #expect(
        sitting.session.progress.schedule(of: card, in: sitting.sample.deck) == preview[rating])
    }
  }

  @Test func `the summary counts first tries by topic and lists the misses`() throws {
    var sitting = Sitting(Sample(facts: 4, topics: ["rivers", "roads"]))
    for number in 0..<4 { try sitting.step { number == 1 ? "answer 3" : $0.answer } }
    sitting.sample.seconds += 60
    try sitting.step { $0.answer }
    let summary = sitting.session.summary
    #expect(summary.answered == 5)
    #expect(summary.new == 4)
    #expect(summary.milliseconds == 25_000)
    #expect((summary.right, summary.asked) == (3, 4))
    #expect(summary.topics.map(\.topic) == ["rivers", "roads"])
    #expect(summary.topics.map(\.right) == [2, 1])
    #expect(summary.misses.map(\.typed) == ["answer 3"])
    #expect(summary.misses.map(\.right) == ["answer 1"])
  }

  @Test func `a session interrupted at any question continues with that question`() throws {
    var sample = Sample(facts: 20, topics: ["rivers", "towns", "hills"])
    for number in 0..<6 { try sample.answer(number, .easy) }
    sample.wait(days: 30)
    func order(brokenOff: Set<Int>) throws -> [String] {
      var sitting = Sitting(sample)
      while let question = sitting.session.next(at: sitting.sample.moment) {
        sitting.asked.append(question.card.id)
        // Each third answer is a miss, which comes again.
        _ = try sitting.type(sitting.asked.count % 3 == 0 ? "nonsense" : question.answer)
        guard brokenOff.contains(sitting.asked.count) else { continue }
        var next = sitting.sample
        next.progress = sitting.session.progress
        let asked = sitting.asked
        sitting = Sitting(next)
        sitting.asked = asked
      }
      return sitting.asked
    }
    let whole = try order(brokenOff: [])
    #expect(whole.count > 14)
    for place in 1..<whole.count { #expect(try order(brokenOff: [place]) == whole) }
  }

  @Test func `cards that now last a week or a month are reported, and those that fell back`() throws
  {
    var sample = Sample(facts: 3)
    for number in 0..<3 { try sample.answer(number, .easy) }
    sample.wait(days: 8)
    var sitting = Sitting(sample)
    try sitting.step { $0.answer }
    try sitting.step { _ in "nonsense" }
    #expect(sitting.session.summary.climb == SessionSummary.Climb(days: 30, up: 1, down: 0))
    try sitting.undo()
    try sitting.undo()
    try sitting.step { _ in "nonsense" }
    #expect(sitting.session.summary.climb == SessionSummary.Climb(days: 7, up: 0, down: 1))
  }

  @Test func `a session replayed event by event gives the same progress`() throws {
    var sitting = Sitting(Sample(facts: 6))
    var random = StableRandom(seed: "sitting")
    for _ in 0..<25 {
      let choice = random.below(10)
      if choice == 0 { try sitting.undo() }
      if choice == 1 { try sitting.rate(.hard) }
      guard try sitting.step({ choice < 4 ? "nonsense" : $0.answer }) != nil else { break }
      sitting.sample.seconds += 40
    }
    let events = EventSet(Array(sitting.session.progress.allEvents.ordered))
    let replayed = Progress(events)
    #expect(replayed.studiedCards == sitting.session.progress.studiedCards)
  }
}
