import Deck
import FSRS
import Grading
import Testing

@testable import Study

struct RatingRuleTests {
  static let typed: [(Verdict, Double?, Rating)] = [
    (.correct, nil, .good), (.close, nil, .hard), (.wrong, nil, .again), (.prompt, nil, .again),
    (.unparsed, nil, .again), (.partial, 0.83, .hard), (.partial, 0.5, .again),
    (.partial, nil, .again),
  ]

  @Test(arguments: typed)
  func `a typed answer says what it says`(verdict: Verdict, share: Double?, rating: Rating) {
    let sample = Sample(facts: 1)
    let card = sample.deck.cards[0]
    let question = Question(
      card: card, form: card.forms[0], keys: AnswerKeys(sample.deck), showing: 0)
    let judgement = Judgement(verdict, share: share)
    #expect(RatingRule.rating(for: judgement, of: "", to: question, recall: 0.1) == rating)
  }

  @Test(arguments: [(0.5, Rating.hard), (0.69, .hard), (0.7, .good), (0.95, .good)])
  func `a right pick counts as good only when it was hardly a guess`(recall: Double, rating: Rating)
  {
    let sample = Sample(facts: 1)
    let card = sample.deck.cards[0]
    let question = Question(
      card: card, form: card.forms[1], keys: AnswerKeys(sample.deck), showing: 0)
    #expect(
      RatingRule.rating(for: Judgement(.correct), of: "", to: question, recall: recall) == rating)
  }
}
