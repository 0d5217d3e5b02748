import Deck
import HTML
import Progress
import Study
import Terminal

/// The page of `hegang report --class`: what a class knows, and what to explain again.
///
/// It names nobody unless that is wanted.
@MainActor
struct ClassPage {
  let report: ClassReport
  let deck: Deck
  let day: Int
  let hasNames: Bool

  /// The text of the file.
  var text: String {
    let count = Words.count(report.members.count, "learner")
    let begun = report.members.contains { $0.answers > 0 }
    return ReportPage(
      language: "en", title: "\(cleaned(deck.title, oneLine: true)): your class",
      subtitle: "\(count) · \(Words.date(day)) \(StudyDay(number: day).year)", figures: figures,
      introduction: begun ? nil : "Nobody has answered a question of this deck yet.",
      sections: begun ? sections : []
    ).text
  }

  private var sections: [ReportPage.Section] {
    [
      ReportPage.Section(
        "What to explain again",
        [
          ClassHardestPicture(report: report, deck: deck).picture,
          ConfusionsPicture(pairs: report.confusions, deck: deck, subject: "Learners").picture,
        ]),
      ReportPage.Section(
        "What the class knows",
        [
          ClassTopicsPicture(report: report, deck: deck).picture,
          ConfidencePicture(calibration: report.calibration, subject: .learners).picture,
        ]),
      ReportPage.Section(
        "Learners",
        hasNames ? [ClassMembersPicture(report: report, deck: deck).picture] : []),
    ]
  }

  private var figures: [ReportPage.Figure] {
    let members = report.members
    let week = members.count { $0.lastDay.map { day - $0 < 7 } ?? false }
    let known = members.map(\.known).sorted()
    let middle = known.isEmpty ? 0 : known[(known.count - 1) / 2]
    let recall = report.recall
    let worried = members.count { $0.concern != nil }
    return [
      ReportPage.Figure("\(week)", "studied", "of \(members.count) in the last 7 days"),
      ReportPage.Figure(
        recall.asked > 0 ? MemoryWords.percent(recall.share) : "–", "remembered",
        "of \(Words.count(recall.asked, "answer")) in \(Statistics.days) days"),
      ReportPage.Figure(
        Words.grouped(Int(middle.rounded())), "cards known",
        "of \(Words.grouped(deck.cards.count)), by the middle learner"),
      ReportPage.Figure(
        "\(worried)", "may need help", hasNames ? "see Learners" : "--names shows who and why"),
    ]
  }
}
