import Concurrency
import Deck
import FSRS
import FSRSTraining
import Progress

/// All figures about a learner and a deck, computed once for the screen, for other programs and for the
/// page of `hegang report`.
package struct StudyReport: Sendable {
  /// The figures that the screen shows too.
  package let statistics: Statistics
  /// How long memories lasted ``monthAgo`` days ago.
  package let earlier: EarlierMemories
  /// What was predicted for the answers to all decks, and what came of it.
  package let evaluation: Evaluation
  /// The finished quizzes of the deck, the last one last; each has at least one question.
  package let quizzes: [QuizRecord]
  /// How far the plan for a date has come; nil if there is none.
  package let plan: PlanProgress?
  /// What is asked today and tomorrow, as the opening screen counts it.
  package let outlook: Outlook

  /// The number of days between the two times at which ``earlier`` compares memories.
  package static let monthAgo = 30

  /// Computes the figures.
  ///
  /// - Parameters:
  ///   - deck: The deck.
  ///   - progress: The learner's progress.
  ///   - moment: Now.
  ///   - topics: The ids of the topics to include; empty for all. Predictions, quizzes and the plan are
  ///     of the whole deck.
  package init(deck: Deck, progress: Progress, at moment: Moment, topics: Set<String> = []) {
    let progress = progress.whole
    let shown = Set(
      deck.cards.filter {
        $0.supersededBy == nil && (topics.isEmpty || topics.contains($0.topic))
      }.map { CardKey(deck: deck.subject, card: $0.id) })
    (statistics, (earlier, evaluation)) = both(
      { Statistics(deck: deck, progress: progress, at: moment, topics: topics) },
      {
        let histories = progress.historiesByCard
        let scheduler = progress.scheduler(on: StudyDay(number: moment.day), of: deck.subject)
        let own = histories.filter { shown.contains($0.card) }.map(\.history)
        return (
          EarlierMemories(own, scheduler, at: moment, daysAgo: StudyReport.monthAgo),
          Evaluation(of: progress.scheduler.parameters, on: histories.map(\.history))
        )
      })
    quizzes = QuizHistory(of: deck, in: progress).finished.filter { ($0.end?.asked ?? 0) > 0 }
    plan = Agenda(deck: deck, progress: progress, at: moment).pace
    outlook = Outlook(deck: deck, progress: progress, at: moment, topics: topics)
  }

  /// Predicted and actual recall in groups of about fifty answers or more, ten at most.
  package var calibration: [Evaluation.CalibrationPoint] {
    evaluation.calibration(points: min(10, evaluation.predictions.count / 50 + 1))
  }
}
