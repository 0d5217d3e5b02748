import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

@Test(arguments: [
  (String(repeating: "a", count: 256), 256), (String(repeating: "a", count: 300), 256),
  // Three bytes each: the 86th does not fit.
  (String(repeating: "萝", count: 100), 255),
  // Eleven bytes each: one character, not the pieces of it.
  (String(repeating: "👩‍🌾", count: 30), 253),
  // One character of 301 bytes is cut inside, between accents.
  ("a" + String(repeating: "\u{301}", count: 150), 255),
])
func `a long text is cut between characters`(text: String, count: Int) {
  let answer = sampleAnswer(typed: text)
  #expect(answer.typed.utf8.count == count)
  #expect(text.utf8.starts(with: answer.typed.utf8))
}

@Test func `the time of an answer is brought into its range`() {
  let times = [-5, 0, 3_600_000, .max].map { milliseconds in
    Event.Answer(
      deck: "d", topic: "t", card: "c", form: "f", rating: .good, verdict: .correct,
      milliseconds: milliseconds, typed: ""
    ).milliseconds
  }
  #expect(times == [0, 0, 3_600_000, 3_600_000])
}
