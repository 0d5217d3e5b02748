import Deck
import Grading
import Progress
import Testing

@testable import Study

struct QuizTests {
  private let sample = Sample(facts: 30, topics: ["rivers", "roads", "towns"], reverse: true)

  private func quiz(_ questions: Int = 20, topics: Set<String> = [], seed: Int = 7) -> Quiz {
    Quiz(
      deck: sample.deck,
      wishes: Quiz.Wishes(questions: questions, topics: topics, seed: seed))
  }

  @Test func `the same seed gives the same quiz, another seed another`() {
    #expect(quiz(seed: 7).questions == quiz(seed: 7).questions)
    #expect(quiz(seed: 7).questions != quiz(seed: 8).questions)
  }

  @Test func `a fact is asked once at most, and wishes hold`() {
    let all = quiz(100)
    #expect(all.questions.count == 30)
    #expect(Set(all.questions.map(\.card.fact)).count == 30)
    let roads = quiz(100, topics: ["roads"])
    #expect(roads.questions.count == 10)
    #expect(roads.questions.allSatisfy { $0.card.topic == "roads" })
  }

  @Test func `no question shows the answer of another, while there are enough without`() {
    var sample = Sample(facts: 6)
    // The first three offer the answers of the others as wrong options.
    for place in 0..<3 {
      sample.deck.cards[place].forms = [
        Form(
          kind: .choice, stem: "Which?",
          options: ["answer \(place)", "answer \(place + 3)", "no answer"], right: 0)
      ]
    }
    for seed in 1...20 {
      let quiz = Quiz(
        deck: sample.deck, wishes: Quiz.Wishes(questions: 3, topics: [], seed: seed, form: .choice))
      let answers = Set(quiz.questions.map(\.answer))
      for question in quiz.questions where !question.options.isEmpty {
        #expect(answers.isDisjoint(with: question.options.filter { $0 != question.answer }))
      }
    }
    let whole = Quiz(deck: sample.deck, wishes: Quiz.Wishes(questions: 9, topics: [], seed: 1))
    #expect(whole.questions.count == 6)
  }

  @Test func `typed and choice are mixed`() {
    let typed = quiz(30).questions.count { $0.options.isEmpty }
    #expect((8...22).contains(typed))
  }

  @Test func `time up skips the open question and the rest`() {
    var quiz = quiz(5)
    if let question = quiz.current { _ = quiz.take(question.answer, after: 1000) }
    let skipped = quiz.timeUp()
    #expect(skipped.count == 4)
    #expect(quiz.current == nil)
    #expect(
      quiz.results.map(\.outcome) == [.right, .unreached, .unreached, .unreached, .unreached])
  }

  @Test func `what names no option is asked again, an empty line passes`() {
    var quiz = quiz(30)
    while let question = quiz.current {
      let slips = question.form == .choice ? ["9", "no such answer", "9"] : []
      for slip in slips {
        guard case .again? = quiz.take(slip, after: 10) else {
          Issue.record("took an option that is not there")
          return
        }
      }
      _ = quiz.take("", after: 10)
    }
    #expect(quiz.results.allSatisfy { $0.outcome == .skipped })
    #expect(quiz.results.count == 30)
  }

  @Test func `the report takes guesses out, and skipped is not wrong`() {
    var quiz = quiz(30)
    var (right, wrongPicks) = (0, 0)
    for number in 0..<24 {
      guard let question = quiz.current else { break }
      if number % 3 == 0 {
        let pick = question.form == .choice ? "\((question.right + 1) % 4 + 1)" : "nonsense"
        wrongPicks += question.form == .choice ? 1 : 0
        _ = quiz.take(pick, after: 2000)
      } else {
        right += 1
        _ = quiz.take(question.answer, after: 4000)
      }
    }
    _ = quiz.timeUp()
    let report = QuizReport(of: quiz.results, deck: sample.deck)
    #expect((report.asked, report.right, report.wrong, report.unreached) == (30, 16, 8, 6))
    #expect(abs(report.withoutGuesses - (Double(right) - Double(wrongPicks) / 3)) < 1e-9)
    #expect(report.medianMilliseconds == 4000)
    #expect(report.topics.map(\.topic) == ["rivers", "roads", "towns"])
    #expect(report.topics.reduce(0) { $0 + $1.asked } == 30)
    #expect(report.misses.count == 8)
  }

  @Test func `a report of nothing is empty`() {
    let report = QuizReport(of: [], deck: sample.deck)
    #expect(report.asked == 0 && report.withoutGuesses == 0 && report.medianMilliseconds == nil)
  }

  @Test func `a wish for a form changes the forms and nothing else`() {
    let wishes = Quiz.Wishes(questions: 20, topics: [], seed: 7, form: .choice)
    let choices = Quiz(deck: sample.deck, wishes: wishes)
    #expect(choices.questions.map(\.card) == quiz().questions.map(\.card))
    #expect(choices.questions.allSatisfy { $0.form == .choice })
  }

  @Test func `a retry asks what was not right, in the same forms`() {
    var quiz = quiz(6)
    while let question = quiz.current {
      _ = quiz.take(quiz.results.count % 2 == 0 ? question.answer : "", after: 10)
    }
    let open = QuizReport(of: quiz.results, deck: sample.deck).open
    #expect(open.count == 3)
    let retry = Quiz(
      missed: open.map { ($0.question.card.id, $0.question.form) } + [("sample/gone", .typed)],
      of: sample.deck, seed: 8)
    #expect(retry.questions.map(\.card) == open.map(\.question.card))
    #expect(retry.questions.map(\.form) == open.map(\.question.form))
  }

  @Test func `being sure is compared with being right, and sure misses come first`() {
    var quiz = quiz(4)
    let confidences: [Quiz.Confidence] = [.guess, .sure, .sure, .think]
    for (number, confidence) in confidences.enumerated() {
      guard let question = quiz.current else { break }
      let wrong = question.form == .choice ? "\((question.right + 1) % 4 + 1)" : "nonsense"
      _ = quiz.take(number == 1 ? question.answer : wrong, after: 10)
      quiz.rate(confidence)
    }
    let report = QuizReport(of: quiz.results, deck: sample.deck)
    #expect(report.calibration.map(\.confidence) == [.sure, .think, .guess])
    #expect(report.calibration.map(\.right) == [1, 0, 0])
    #expect(report.calibration.map(\.asked) == [2, 1, 1])
    #expect(report.misses.map(\.confidence) == [.sure, .guess, .think])
    #expect(report.right == 1)
  }
}
