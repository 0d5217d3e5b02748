import Deck
import FSRS
import FSRSTraining
import JSON
import Journal
import Progress
import Study
import Terminal

/// Shows a learner's statistics.
@MainActor
struct StatisticsAction {
  let context: Context
  let learner: Learner
  let deck: Deck
  /// The topics to include; empty for all.
  var topics: [String] = []

  private var report: StudyReport {
    StudyReport(
      deck: deck, progress: learner.progress, at: learner.recorder.moment, topics: Set(topics))
  }
  private var statistics: Statistics {
    Statistics(
      deck: deck, progress: learner.progress, at: learner.recorder.moment, topics: Set(topics))
  }
  private var names: [String] { topics.map(deck.topicName) }

  /// Writes one JSON object.
  func writeJSON() {
    let object = StatsDocument.object(report, deck: deck.subject, topics: topics)
    context.output.data(Array((object.encoded() + "\n").utf8))
  }

  /// Shows one screen.
  func showScreen() {
    let outlook = Outlook(
      deck: deck, progress: learner.progress, at: learner.recorder.moment, topics: Set(topics))
    words(statistics, outlook, on: context.output).showScreen(topics: names)
  }

  /// Shows everything, on a terminal in a pager; the screen alone if nothing was studied.
  func showAll() {
    let report = report
    guard report.statistics.studied > 0 else { return showScreen() }
    let progress = learner.progress
    let orphans = OrphanWords.list(
      Orphan.all(of: deck, in: progress, on: learner.recorder.moment.day), in: deck)
    let write = { (output: Output) in
      words(report.statistics, report.outlook, on: output)
        .showAll(topics: names, report.evaluation, report.earlier)
      if let orphans { output.paragraph(StyledText(orphans)) }
    }
    if context.isInteractive {
      Pager.show(on: context.output, write)
    } else {
      write(context.output)
    }
  }

  private func words(
    _ statistics: Statistics, _ outlook: Outlook, on output: Output
  ) -> StatsWords {
    StatsWords(statistics: statistics, outlook: outlook, deck: deck, output: output)
  }
}
