import Deck
import HTML
import Progress
import Study
import Terminal

/// The page of `hegang report`: everything that is known about a learner and a deck.
@MainActor
struct LearnerPage {
  let report: StudyReport
  let deck: Deck
  /// The learner's name; nil if there is only one.
  let learner: String?
  /// Whether a study day was time off.
  let isAway: (Int) -> Bool

  /// The text of the file.
  var text: String {
    let title = cleaned(deck.title, oneLine: true)
    return ReportPage(
      language: "en", title: "\(title): your progress",
      subtitle: [learner.map { cleaned($0, oneLine: true) }, date].compactMap(\.self)
        .joined(separator: " · "),
      figures: statistics.studied > 0 ? figures : [],
      introduction: statistics.studied > 0
        ? nil
        : "Nothing was studied here yet. hegang study starts; every answer is counted from then on.",
      sections: statistics.studied > 0 ? sections : []
    ).text
  }

  private var sections: [ReportPage.Section] {
    [
      ReportPage.Section(
        "Now and next",
        [
          DuePicture(report: report).picture,
          TopicsPicture(statistics: statistics, deck: deck).picture,
          PlanPicture(report: report, deck: deck).picture,
          CalendarPicture(statistics: statistics, isAway: isAway).picture,
        ]),
      ReportPage.Section(
        "Your memory",
        [
          RecallPicture(report: report).picture, MemoriesPicture(report: report).picture,
          CalibrationPicture(report: report).picture,
          HoursPicture(statistics: statistics).picture,
        ]),
      ReportPage.Section(
        "What is hard",
        [
          HardestPicture(statistics: statistics, deck: deck).picture,
          ConfusionsPicture(pairs: statistics.confusions, deck: deck).picture,
        ]),
      ReportPage.Section(
        "Quizzes",
        [
          QuizzesPicture(quizzes: report.quizzes, day: statistics.day).picture,
          ConfidencePicture(calibration: statistics.calibration).picture,
        ]),
    ]
  }

  private var statistics: Statistics { report.statistics }
  private var date: String {
    "\(Words.date(statistics.day)) \(StudyDay(number: statistics.day).year)"
  }

  /// The five figures that matter.
  private var figures: [ReportPage.Figure] {
    let recall = statistics.recall
    return [
      ReportPage.Figure(
        Words.grouped(Int(statistics.known.rounded())), "cards known now",
        "of \(Words.grouped(statistics.cards)); \(Words.grouped(statistics.studied)) begun"),
      ReportPage.Figure(
        Words.grouped(report.outlook.dueToday), "due today",
        "\(Words.grouped(report.outlook.dueTomorrow)) \(report.outlook.back.map { "on \(Words.dayOfMonth($0))" } ?? "tomorrow")"
      ),
      ReportPage.Figure(
        recall.asked > 0 ? MemoryWords.percent(recall.share) : "–", "remembered",
        "of \(Words.count(recall.asked, "answer")) in \(Statistics.days) days; target \(MemoryWords.percent(statistics.target))"
      ),
      ReportPage.Figure(
        statistics.medianLasting.map(Words.days) ?? "–", "a memory lasts", "the middle card"),
      ReportPage.Figure(
        "\(statistics.daysStudied)", "days studied",
        "of the last \(Statistics.days - statistics.daysAway)"),
    ]
  }
}
