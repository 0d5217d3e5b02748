import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

private func quiz(_ id: String, from sequence: Int) throws -> [Event] {
  let answer = Event.QuizAnswer(
    deck: "hegang", quiz: id, card: "river/name", form: "typed", verdict: .correct,
    milliseconds: 800, typed: "Songhua", isSkipped: false)
  let end = Event.QuizEnd(
    deck: "hegang", quiz: id, seed: 1, asked: 1, right: 1, wrong: 0, skipped: 0, seconds: 3)
  return [
    try event(.quizAnswer(answer), sequence, at: sequence),
    try event(.quizEnd(end), sequence + 1, at: sequence + 1),
  ]
}

@Test func `the last answer, quiz and reset can be undone, one after the other`() throws {
  let answer = try event(.answer(sampleAnswer()), 1, at: 1)
  let quiz = try quiz("k1", from: 2)
  let reset = try event(.reset(Event.Reset(.deck("hegang"))), 4, at: 4)
  var progress = Progress(EventSet([answer] + quiz + [reset]))
  #expect(progress.studiedCards.isEmpty)
  #expect(progress.quizzes().isEmpty)

  #expect(progress.undoable(last: 5).map(\.reference) == [reset.reference])
  progress.apply(try event(.undo(Event.Undo(reset.reference, on: true)), 5, at: 5))
  #expect(progress.studiedCards.count == 1)
  #expect(progress.quizzes().map(\.id) == ["k1"])

  let end = quiz[1].reference
  #expect(progress.undoable(last: 5).map(\.reference) == [end, answer.reference])
  progress.apply(try event(.undo(Event.Undo(end, on: true)), 6, at: 6))
  #expect(progress.quizzes().isEmpty)

  #expect(progress.undoable().map(\.reference) == [answer.reference])
  progress.apply(try event(.undo(Event.Undo(answer.reference, on: true)), 7, at: 7))
  #expect(progress.studiedCards.isEmpty)
  #expect(progress.answered(deck: "hegang", on: answer.day) == 0)
  #expect(progress.undoable().isEmpty)

  #expect(progress.redoable(last: 5).map(\.reference) == [answer.reference, end, reset.reference])
  progress.apply(try event(.undo(Event.Undo(answer.reference, on: false)), 8, at: 8))
  #expect(progress.studiedCards.count == 1)
  #expect(progress.redoable().map(\.reference) == [end])
}

@Test func `an undo of one answer leaves the others as if it had never been given`() throws {
  let answers = try (1...5).map {
    try event(
      .answer(sampleAnswer("area-luobei/value", $0 == 3 ? .again : .good)), $0, at: $0 * 300_000)
  }
  var progress = Progress(EventSet(answers))
  let undo = try event(.undo(Event.Undo(answers[2].reference, on: true)), 6, at: 6 * 300_000)
  progress.apply(undo)
  let without = Progress(EventSet(answers.filter { $0.sequence != 3 }))
  let key = CardKey(deck: "hegang", card: "area-luobei/value")
  #expect(progress.card(key)?.schedule == without.card(key)?.schedule)
  #expect(
    progress.history(of: key).map(\.standing) == [.counted, .counted, .undone, .counted, .counted])
}

@Test func `an undo cannot be undone, only redone`() throws {
  let answer = try event(.answer(sampleAnswer()), 1)
  let undo = try event(.undo(Event.Undo(answer.reference, on: true)), 2, at: 1)
  let other = try event(.undo(Event.Undo(undo.reference, on: true)), 3, at: 2)
  #expect(Progress(EventSet([answer, undo, other])).studiedCards.isEmpty)
}

@Test func `an undo that arrives before its answer waits for it`() throws {
  let answer = try event(.answer(sampleAnswer()), 1, at: 10, by: "ma")
  let undo = try event(.undo(Event.Undo(answer.reference, on: true)), 1, at: 5, by: "mb")
  var progress = Progress(EventSet([undo]))
  progress.apply(answer)
  #expect(progress.studiedCards.isEmpty)
  #expect(progress.redoable().map(\.reference) == [answer.reference])
}

@Test func `an interrupted quiz has answers but no result`() throws {
  let progress = Progress(EventSet(Array(try quiz("k1", from: 1)[..<1])))
  #expect(progress.quizzes(deck: "hegang").map(\.end) == [nil])
  #expect(progress.quizzes(deck: "hegang").first?.answers.count == 1)
  #expect(progress.quizzes(deck: "other").isEmpty)
  #expect(progress.undoable().count == 1)
}
