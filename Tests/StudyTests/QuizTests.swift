import Grading
import Questions
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
    #expect(quiz.results.map(\.outcome) == [.right, .skipped, .skipped, .skipped, .skipped])
  }

  @Test func `what cannot be read is asked again once, an empty line passes`() {
    var quiz = quiz(30)
    while let question = quiz.current {
      guard question.form == .choice else {
        _ = quiz.take("", after: 10)
        continue
      }
      guard case .again? = quiz.take("9", after: 10) else {
        Issue.record("took an option that is not there")
        return
      }
      guard case .answered(let result)? = quiz.take("9", after: 10) else {
        Issue.record("asked a third time")
        return
      }
      #expect(result.outcome == .wrong)
    }
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
    #expect((report.asked, report.right, report.wrong, report.skipped) == (30, 16, 8, 6))
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
}
