import Generator
import SampleDecks
import Testing

@testable import Deck

struct QuizSelectionTests {
  private static func question(
    _ right: String, _ wrong: String...
  ) -> (card: Card, form: Form) {
    let kind: Form.Kind = wrong.isEmpty ? .typed : .choice
    let form = Form(kind: kind, stem: "Which?", options: wrong.isEmpty ? [] : [right] + wrong)
    return (Samples.card(right, Samples.name(right), forms: [form]), form)
  }

  static let rows: [(name: String, questions: [(card: Card, form: Form)], taken: [Int])] = [
    (
      "an option that is answered later",
      [question("Amur", "Lena", "Yalu"), question("Lena"), question("Liao")], [0, 2]
    ),
    (
      "an option that was answered before", [question("Lena"), question("Amur", "Lena", "Liao")],
      [0]
    ),
    (
      "the same answer twice",
      [question("Lena", "Amur", "Liao"), question("Lena", "Yalu", "Liao")], [0, 1]
    ),
    ("yes and no", [question("yes", "no"), question("no", "yes")], [0, 1]),
    ("typed ones never clash", [question("Lena"), question("Amur"), question("Yalu")], [0, 1, 2]),
  ]

  @Test(arguments: rows)
  func `no question shows the answer of another`(
    name: String, questions: [(card: Card, form: Form)], taken: [Int]
  ) {
    #expect(QuizSelection.independent(questions, count: 10) == taken, "\(name)")
  }

  @Test func `as many are taken as are wanted`() {
    let questions = (0..<9).map { QuizSelectionTests.question("river \($0)") }
    #expect(QuizSelection.independent(questions, count: 4) == [0, 1, 2, 3])
  }

  @Test func `the deck of the elements fills a quiz of twenty`() throws {
    let cards = try #require(Elements.generation?.deck.cards)
    for seed in 0..<20 {
      var random = StableRandom(seed: "\(seed)")
      let drawn = random.shuffled(cards).map { ($0, $0.form(.choice) ?? $0.forms[0]) }
      let places = QuizSelection.independent(drawn, count: 20)
      #expect(places.count >= 12)
      for one in places where drawn[one].1.kind.answering == .picking {
        for other in places where other != one {
          let wrong = drawn[one].1.options.filter { $0 != drawn[one].0.answer.display }
          #expect(!wrong.contains(drawn[other].0.answer.display))
        }
      }
    }
  }
}
