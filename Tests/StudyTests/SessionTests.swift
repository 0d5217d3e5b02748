import FSRS
import Grading
import ProgressStore
import Questions
import Testing

@testable import Study

struct SessionTests {
  /// A sitting with a clock and a journal that never fails.
  struct Sitting {
    var sample: Sample
    var session: Session
    var asked: [String] = []

    init(_ sample: Sample, forms: FormChoice = .typed) {
      self.sample = sample
      session = Session(
        deck: sample.deck, progress: sample.progress, agenda: sample.agenda, forms: forms)
    }

    /// Asks the next question and types at it; nil when the sitting is over.
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
      guard let event = session.undoing else { return }
      session.saved(try sample.event(event))
    }
  }

  @Test func `new facts come back until both steps are passed, then the sitting ends`() throws {
    var sitting = Sitting(Sample(facts: 2))
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

  @Test func `a miss comes again in the same sitting`() throws {
    var sitting = Sitting(Sample(facts: 3))
    let answered = try sitting.step { _ in "nonsense" }
    #expect(answered?.rating == .again)
    #expect(sitting.session.returningCount == 1)
    try sitting.step { $0.answer }
    sitting.sample.seconds += 120
    try sitting.step { $0.answer }
    #expect(sitting.asked == ["fact-0", "fact-1", "fact-0"])
    #expect(sitting.session.isRepeat == false)
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

  @Test func `undo goes back before the sitting, answer by answer`() throws {
    var sample = Sample(facts: 3)
    try sample.answer(0, .easy)
    var sitting = Sitting(sample)
    try sitting.step { $0.answer }
    try sitting.undo()
    try sitting.undo()
    #expect(sitting.session.progress.studiedCards.isEmpty)
    #expect(sitting.session.undoing == nil)
  }

  @Test func `a changed rating changes the schedule and what comes again`() throws {
    var sitting = Sitting(Sample(facts: 2))
    try sitting.step { $0.answer }
    try sitting.rate(.easy)
    #expect(sitting.session.returningCount == 0)
    #expect(sitting.session.answers.last?.rating == .easy)
    try sitting.rate(.again)
    #expect(sitting.session.returningCount == 1)
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

  @Test func `a new fact is a choice first and typed afterwards`() throws {
    var sitting = Sitting(Sample(facts: 1), forms: .any)
    let first = try sitting.step { "\($0.right + 1)" }
    #expect(first?.question.form == .choice)
    #expect(first?.rating == .hard)
    sitting.sample.seconds += 600
    let second = try sitting.step { $0.answer }
    #expect(second?.question.form == .typed)
    #expect(second?.rating == .good)
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

  @Test func `a sitting taken apart and replayed gives the same progress`() throws {
    var sitting = Sitting(Sample(facts: 6))
    var random = StableRandom(seed: "sitting")
    for _ in 0..<25 {
      let choice = random.below(10)
      if choice == 0 { try sitting.undo() }
      if choice == 1 { try sitting.rate(.hard) }
      guard try sitting.step({ choice < 4 ? "nonsense" : $0.answer }) != nil else { break }
      sitting.sample.seconds += 40
    }
    let events = EventSet(Array(sitting.session.progress.events.ordered))
    let replayed = Progress(events)
    #expect(replayed.studiedCards == sitting.session.progress.studiedCards)
  }
}
