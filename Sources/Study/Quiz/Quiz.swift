import Deck
import Grading
import Progress

/// A timed test as a state machine: the same deck, request and seed give the same questions.
///
/// It uses no clock. The caller reports the time each answer took, and calls ``timeUp()`` when the
/// time is over. Speed never changes the score.
package struct Quiz: Sendable {
  /// The quiz that was asked for.
  package let wishes: Wishes
  /// The questions in order.
  package let questions: [Question]
  /// The results of the questions answered or skipped so far, in order.
  package private(set) var results: [Result] = []
  private var retried = false

  /// The length, topics and form of a quiz that the learner asked for.
  package struct Wishes: Hashable, Sendable {
    /// The number of questions; there are fewer if the topics have fewer facts.
    package var questions: Int
    /// Topics to ask about; empty for all.
    package var topics: Set<String>
    /// The seed for the questions, their forms and their order.
    package var seed: Int
    /// Typed or choice if a card can be asked so; any mixes them.
    package var form: FormChoice
    /// How much of the deck questions are taken from.
    package var depth: Depth
    /// The ids of the cards to draw before all others; nil to draw from all alike.
    package var first: Set<String>?
    /// Whether there may be open questions, which no machine can judge: on paper, not at the terminal.
    package var takesOpen = false

    /// Creates the settings of a quiz.
    package init(
      questions: Int, topics: Set<String>, seed: Int, form: FormChoice = .any, depth: Depth = .all,
      first: Set<String>? = nil
    ) {
      self.questions = questions
      self.topics = topics
      self.seed = seed
      self.form = form
      self.depth = depth
      self.first = first
    }
  }

  /// The result of a question.
  package enum Outcome: String, Hashable, Sendable {
    case right, wrong
    /// Skipped by the learner, or because the time for this question was up.
    case skipped
    /// Never answered because the time for the quiz was up.
    case unreached
  }

  /// How sure a learner is of an answer, asked before the answer is judged.
  package typealias Confidence = Event.Confidence

  /// One question and its result.
  package struct Result: Hashable, Sendable {
    /// The question as it was shown.
    package var question: Question
    /// Whether the answer was right or wrong, or why there was none.
    package var outcome: Outcome
    /// The typed line; empty if skipped.
    package var typed: String
    /// The judge's verdict; nil when skipped.
    package var judgement: Judgement?
    /// The time at the prompt.
    package var milliseconds: Int
    /// How sure the learner was; nil if not asked.
    package var confidence: Confidence?
  }

  /// The next step after a typed line.
  package enum Taken: Sendable {
    /// Ask the same question again; the judgement says why.
    case again(Judgement)
    /// The question is finished.
    case answered(Result)
  }

  /// Chooses the questions of a quiz: at most one card of each fact, from those that have a form of
  /// the chosen kind, with the topics mixed. With any form about half of the cards that can be
  /// typed are typed.
  package init(deck: Deck, wishes: Wishes) {
    self.wishes = wishes
    var random = StableRandom(seed: "quiz#\(wishes.seed)")
    let chosen = deck.cards.filter {
      $0.supersededBy == nil && wishes.depth.includes($0)
        && (wishes.topics.isEmpty || wishes.topics.contains($0.topic))
    }
    var facts: Set<String> = []
    let shuffled = random.shuffled(chosen)
    let isFirst = { (card: Card) in wishes.first?.contains(card.id) ?? true }
    let cards = (shuffled.filter(isFirst) + shuffled.filter { !isFirst($0) }).filter { card in
      guard wishes.form.isPossible(for: card), wishes.takesOpen || card.form(.open) == nil,
        facts.isDisjoint(with: card.facts)
      else {
        return false
      }
      facts.formUnion(card.facts)
      return true
    }
    let keys = AnswerKeys(deck)
    let drawn = cards.map { (card: $0, form: wishes.form.form(of: $0, drawing: &random)) }
    let count = min(drawn.count, max(0, wishes.questions))
    // No question shows the answer of another, as long as there are enough questions.
    let apart = QuizSelection.independent(drawn, count: count)
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
  ///   - missed: The ids of the cards and their forms; cards that the deck no longer has, or that
  ///     have no form of the chosen kind, are left out.
  ///   - deck: The deck.
  ///   - seed: The seed for the order of options.
  ///   - questions: The largest number of questions; nil for all.
  ///   - form: The form in which to ask; if it is any, the form of the other quiz.
  package init(
    missed: [(card: String, form: Form.Kind?)], of deck: Deck, seed: Int, questions: Int? = nil,
    form: FormChoice = .any
  ) {
    wishes = Wishes(questions: questions ?? missed.count, topics: [], seed: seed, form: form)
    let cards = deck.cardsByID
    let keys = AnswerKeys(deck)
    let possible = missed.compactMap { missed -> Question? in
      guard let card = cards[missed.card], form.isPossible(for: card) else { return nil }
      let asked = form.form(of: card, asked: missed.form)
      return Question(card: card, form: asked, keys: keys, showing: seed)
    }
    self.questions = Array(possible.prefix(wishes.questions))
  }

  /// How many of the questions are of the cards that were to be drawn first.
  package var firstCount: Int {
    wishes.first.map { first in questions.count { first.contains($0.card.id) } } ?? questions.count
  }

  /// The open question; nil when the quiz is over.
  package var current: Question? {
    questions.indices.contains(results.count) ? questions[results.count] : nil
  }

  /// Accepts a line typed at the open question; an empty line skips it.
  ///
  /// A verdict that asks for more does so once; a second such answer is wrong. A line that names no
  /// option, or no order, can be repeated any number of times.
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

  /// Stores how sure the learner was of the last answer.
  package mutating func rate(_ confidence: Confidence) {
    guard let last = results.indices.last else { return }
    results[last].confidence = confidence
  }

  /// Ends the quiz: the open question and all after it count as not reached.
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
