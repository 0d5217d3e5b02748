import Grading
import Questions

/// A timed test as a state machine: the same deck, wishes and seed give the same questions.
///
/// It knows nothing of clocks: whoever drives it tells how long each answer took, and calls
/// ``timeUp()`` when the time is over. Speed never changes the score.
package struct Quiz: Sendable {
  /// What was asked for.
  package let wishes: Wishes
  /// The questions in order.
  package let questions: [Question]
  /// What came of the questions answered or skipped so far, in order.
  package private(set) var results: [Result] = []
  private var retried = false

  /// What a learner asks of a quiz.
  package struct Wishes: Hashable, Sendable {
    /// How many questions; fewer when the topics have fewer facts.
    package var questions: Int
    /// Topics to ask; empty for all.
    package var topics: Set<String>
    /// What decides the questions, their forms and their order.
    package var seed: Int

    package init(questions: Int, topics: Set<String>, seed: Int) {
      self.questions = questions
      self.topics = topics
      self.seed = seed
    }
  }

  /// What came of a question.
  package enum Outcome: String, Hashable, Sendable {
    case right, wrong
    /// Passed over, or not reached before the time was up.
    case skipped
  }

  /// One question and what came of it.
  package struct Result: Hashable, Sendable {
    package var question: Question
    package var outcome: Outcome
    /// What was typed; empty when skipped.
    package var typed: String
    /// The judge's verdict; nil when skipped.
    package var judgement: Judgement?
    /// Time at the prompt.
    package var milliseconds: Int
  }

  /// What to do with something typed.
  package enum Taken: Sendable {
    /// The same question again; the judgement says why.
    case again(Judgement)
    /// The question is over.
    case answered(Result)
  }

  /// A quiz over a deck: one card of a fact at most, topics mixed, and about half of the questions
  /// that can be typed are typed.
  package init(deck: Deck, wishes: Wishes) {
    self.wishes = wishes
    var random = StableRandom(seed: "quiz#\(wishes.seed)")
    let chosen = deck.cards.filter { wishes.topics.isEmpty || wishes.topics.contains($0.topic) }
    var facts: Set<String> = []
    let cards = random.shuffled(chosen).filter { facts.insert($0.fact).inserted }
    let keys = AnswerKeys(deck)
    questions = cards.prefix(max(0, wishes.questions)).map { card in
      let form = random.below(2) == 0 ? card.form(.choice) : card.form(.typed)
      return Question(
        card: card, form: form ?? card.forms[0], keys: keys, showing: wishes.seed)
    }
  }

  /// The open question; nil when all are over.
  package var current: Question? {
    questions.indices.contains(results.count) ? questions[results.count] : nil
  }

  /// Takes what was typed at the open question; an empty line passes it over.
  ///
  /// A verdict that asks for more asks once; a second time it is wrong.
  package mutating func take(_ typed: String, after milliseconds: Int) -> Taken? {
    guard let question = current else { return nil }
    let typed = typed.trimmed
    guard !typed.isEmpty else { return .answered(skip(after: milliseconds)) }
    let judgement = question.judge(typed)
    if !retried, judgement.verdict == .prompt || judgement.verdict == .unparsed {
      retried = true
      return .again(judgement)
    }
    let isRight = judgement.verdict == .correct || judgement.verdict == .close
    let outcome: Outcome = isRight ? .right : .wrong
    return .answered(
      close(
        Result(
          question: question, outcome: outcome, typed: typed, judgement: judgement,
          milliseconds: milliseconds)))
  }

  /// Ends the quiz at once: the open question and all after it are skipped.
  package mutating func timeUp() -> [Result] {
    var skipped: [Result] = []
    while current != nil { skipped.append(skip(after: 0)) }
    return skipped
  }

  private mutating func skip(after milliseconds: Int) -> Result {
    close(
      Result(
        question: questions[results.count], outcome: .skipped, typed: "", judgement: nil,
        milliseconds: milliseconds))
  }

  private mutating func close(_ result: Result) -> Result {
    results.append(result)
    retried = false
    return result
  }
}
