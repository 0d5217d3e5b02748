import Study
import Testing

struct QuizHistoryTests {
  @Test func `two quizzes begun at the same time of the clock have two ids`() {
    var taken: Set<String> = []
    for _ in 0..<3 {
      taken.insert(QuizHistory.id(milliseconds: 35, isRetry: false, taken: taken))
      taken.insert(QuizHistory.id(milliseconds: 35, isRetry: true, taken: taken))
    }
    #expect(taken == ["qz", "rz", "q10", "r10", "q11", "r11"])
  }
}
