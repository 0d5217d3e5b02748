import Grading
import Testing

struct JudgeAllowingTests {
  private let number = Key.number(NumberKey(value: "891271", unit: "person", figures: 3))
  private let list = Key.list(
    ListKey(items: [NameKey(accepted: ["rope"]), NameKey(accepted: ["paper"])]))

  @Test func `what the learner declared right is right for every kind of answer`() {
    #expect(judge("900 thousand", against: number).verdict == .wrong)
    #expect(
      judge("900  Thousand ", against: number, allowing: ["900 thousand"]).verdict == .correct)
    let whole = judge("Cordage", against: list, allowing: ["cordage"])
    #expect(whole.verdict == .correct)
    #expect(whole.share == 1)
  }

  @Test func `nothing else becomes right by it`() {
    #expect(judge("901 thousand", against: number, allowing: ["900 thousand"]).verdict == .wrong)
    #expect(judge("900,000", against: number, allowing: []).verdict == .wrong)
    let long = String(repeating: "cordage ", count: 1_000)
    #expect(judge(long, against: list, allowing: ["cordage"]).verdict == .wrong)
  }
}
