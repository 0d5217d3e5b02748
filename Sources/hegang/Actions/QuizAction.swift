import Deck
import Journal
import Progress
import Study
import Terminal

/// Takes a quiz, repeats what was missed in the last one, or shows its report again.
@MainActor
struct QuizAction {
  /// What the learner asks for.
  struct Wishes {
    var topics: [String] = []
    var questions: Int?
    var form = FormChoice.any
    /// How much of the deck to draw from; nil for the setting.
    var depth: Depth?
    /// Whether all facts are drawn from alike; else the studied ones come first.
    var isAll = false
    var seed: Int?
  }

  let context: Context
  let learner: Learner
  let deck: Deck
  var wishes = Wishes()

  /// The default number of questions.
  private static let usual = 20

  private var seed: Int { wishes.seed ?? context.clock.milliseconds % 1_000_000 }
  private var taking: QuizTaking {
    QuizTaking(context, learner, deck, topics: wishes.topics)
  }

  /// Takes a quiz.
  ///
  /// - Throws: ``Failure`` when an answer could not be saved, `ExitCode` after a signal.
  func run(_ rules: QuizSession.Rules) throws {
    let isDrawnFromAll = wishes.isAll || wishes.seed != nil
    let quiz = Quiz.Wishes(
      questions: wishes.questions ?? QuizAction.usual, topics: Set(wishes.topics), seed: seed,
      form: wishes.form, depth: wishes.depth ?? learner.progress.settings.newCardDepth,
      first: isDrawnFromAll ? nil : learner.progress.studied(in: deck))
    try taking.run(Quiz(deck: deck, wishes: quiz), rules, asked: wishes.questions)
  }

  /// Asks again what was missed in the last quiz.
  ///
  /// - Throws: As above.
  func repeatMissed(_ rules: QuizSession.Rules) throws {
    let history = QuizHistory(of: deck, in: learner.progress)
    guard !history.finished.isEmpty else {
      return context.output.paragraph(
        history.isEmpty ? QuizWords.noQuizYet : QuizWords.noWholeQuizYet)
    }
    guard !history.missed.isEmpty else { return context.output.paragraph(QuizWords.nothingMissed) }
    let quiz = Quiz(
      missed: history.missed, of: deck, seed: seed, questions: wishes.questions,
      form: wishes.form)
    try taking.run(quiz, rules, asked: wishes.questions, left: history.missed.count)
  }

  /// Shows the report of the last quiz again.
  func showLast() { taking.showLast() }
}
