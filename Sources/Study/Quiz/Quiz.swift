import Grading
import ProgressStore
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
    /// Typed or choice where a card can be asked so; any mixes them.
    package var form: FormChoice

    /// Creates the settings of a quiz.
    package init(questions: Int, topics: Set<String>, seed: Int, form: FormChoice = .any) {
      self.questions = questions
      self.topics = topics
      self.seed = seed
      self.form = form
    }
  }

  /// What came of a question.
  package enum Outcome: String, Hashable, Sendable {
    case right, wrong
    /// Passed over by the learner, or by the clock of the one question.
    case skipped
    /// Never answered, because the time for all was up.
    case unreached
  }

  /// How sure a learner is of an answer before hearing what is right.
  package typealias Confidence = Event.Confidence

  /// One question and what came of it.
  package struct Result: Hashable, Sendable {
    /// The question as it was shown.
    package var question: Question
    /// Whether the answer was right or wrong, or why there was none.
    package var outcome: Outcome
    /// What was typed; empty when skipped.
    package var typed: String
    /// The judge's verdict; nil when skipped.
    package var judgement: Judgement?
    /// Time at the prompt.
    package var milliseconds: Int
    /// How sure the learner was; nil when nobody asked.
    package var confidence: Confidence?
  }

  /// What to do with something typed.
  package enum Taken: Sendable {
    /// The same question again; the judgement says why.
    case again(Judgement)
    /// The question is over.
    case answered(Result)
  }

  /// A quiz over a deck: one card of a fact at most, of those that can be asked in the form wished for,
  /// topics mixed; with any form about half of the questions that can be typed are typed.
  package init(deck: Deck, wishes: Wishes) {
    self.wishes = wishes
    var random = StableRandom(seed: "quiz#\(wishes.seed)")
    let chosen = deck.cards.filter {
      $0.supersededBy == nil && (wishes.topics.isEmpty || wishes.topics.contains($0.topic))
    }
    var facts: Set<String> = []
    let cards = random.shuffled(chosen).filter { card in
      guard wishes.form.isPossible(for: card), facts.isDisjoint(with: card.facts) else {
        return false
      }
      facts.formUnion(card.facts)
      return true
    }
    let keys = AnswerKeys(deck)
    let drawn = cards.map { (card: $0, form: wishes.form.form(of: $0, drawing: &random)) }
    let count = min(drawn.count, max(0, wishes.questions))
    // No question shows the answer of another, as long as there are enough without.
    let apart = QuizGate.apart(drawn, count: count)
    let others = Set(drawn.indices).subtracting(apart).sorted().prefix(count - apart.count)
    questions = (apart + others).map { place in
      Question(
        card: drawn[place].card, form: drawn[place].form, keys: keys, showing: wishes.seed)
    }
  }

  /// A quiz of the questions that were not answered right in another one, in the same forms and
  /// order, with the options in a new one.
  ///
  /// - Parameters:
  ///   - missed: The ids of the cards and their forms; a card that the deck no longer has is left
  ///     out, and so is one that cannot be asked in the form wished for.
  ///   - deck: The deck.
  ///   - seed: What decides the order of options.
  ///   - questions: How many to ask at the most; nil for all.
  ///   - form: The form they are asked in; that of the other quiz if it is any.
  package init(
    missed: [(card: String, form: Form.Kind?)], of deck: Deck, seed: Int, questions: Int? = nil,
    form: FormChoice = .any
  ) {
    wishes = Wishes(questions: questions ?? missed.count, topics: [], seed: seed, form: form)
    let cards = Dictionary(deck.cards.map { ($0.id, $0) }) { first, _ in first }
    let keys = AnswerKeys(deck)
    let possible = missed.compactMap { missed -> Question? in
      guard let card = cards[missed.card], form.isPossible(for: card) else { return nil }
      let asked = form.form(of: card, asked: missed.form)
      return Question(card: card, form: asked, keys: keys, showing: seed)
    }
    self.questions = Array(possible.prefix(wishes.questions))
  }

  /// The open question; nil when all are over.
  package var current: Question? {
    questions.indices.contains(results.count) ? questions[results.count] : nil
  }

  /// Takes what was typed at the open question; an empty line passes it over.
  ///
  /// A verdict that asks for more asks once; a second time it is wrong. Only what is no option, or
  /// no order, is asked for again each time.
  package mutating func take(_ typed: String, after milliseconds: Int) -> Taken? {
    guard let question = current else { return nil }
    let typed = String(typed.trimmed)
    guard !typed.isEmpty else { return .answered(skip(after: milliseconds)) }
    let judgement = question.judge(typed)
    if question.asksAgain(after: judgement, asked: retried) {
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

  /// Keeps how sure the learner was of the last answer.
  package mutating func rate(_ confidence: Confidence) {
    guard let last = results.indices.last else { return }
    results[last].confidence = confidence
  }

  /// Ends the quiz at once: the open question and all after it are not reached.
  package mutating func timeUp() -> [Result] {
    var unreached: [Result] = []
    while current != nil { unreached.append(skip(after: 0, as: .unreached)) }
    return unreached
  }

  private mutating func skip(after milliseconds: Int, as outcome: Outcome = .skipped) -> Result {
    close(
      Result(
        question: questions[results.count], outcome: outcome, typed: "", judgement: nil,
        milliseconds: milliseconds))
  }

  private mutating func close(_ result: Result) -> Result {
    results.append(result)
    retried = false
    return result
  }
}
