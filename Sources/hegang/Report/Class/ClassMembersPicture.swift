import Deck
import HTML
import Progress
import Study
import Terminal

/// The learners of a class by name: what each knows, and who may need help.
@MainActor
struct ClassMembersPicture {
  let report: ClassReport
  let deck: Deck

  var picture: Picture {
    let cards = Double(max(1, deck.cards.count { $0.supersededBy == nil }))
    let worried = report.members.count { $0.concern != nil }
    var picture = Picture(
      id: "members", heading: "What each learner knows",
      sentence: worried == 0
        ? "Nobody stands out as needing help."
        : "\(Words.count(worried, "learner")) may need help; the reason is below the name.")
    picture.drawing =
      BarList(
        rows: report.members.map { member in
          BarList.Row(
            cleaned(member.name, oneLine: true),
            [
              (
                [
                  BarList.Part(percent: 100 * member.known / cards, style: "known"),
                  BarList.Part(
                    percent: 100 * (Double(member.studied) - member.known) / cards, style: "pale"),
                  BarList.Part(
                    percent: 100 * (1 - Double(member.studied) / cards), style: "none"),
                ], "\(Words.grouped(Int(member.known.rounded()))) of \(Words.grouped(Int(cards)))"
              )
            ], more: member.concern.map { "\(ClassWords.words($0).capitalizedFirst)" })
        }, isStacked: true
      ).html
    picture.keys = [
      ("known", "known now"), ("pale", "begun, not known now"), ("none", "not begun"),
    ]
    picture.table = Picture.Table(
      header: ["Name", "Studied", "Known", "Due", "Remembered", "Days of 30", "Last day"],
      rows: report.members.map {
        [
          cleaned($0.name, oneLine: true), "\($0.studied)", "\(Int($0.known.rounded()))",
          "\($0.due)",
          $0.recall.asked > 0 ? MemoryWords.percent($0.recall.share) : "–", "\($0.daysStudied)",
          $0.lastDay.map { StudyDay(number: $0).description } ?? "never",
        ]
      })
    return picture
  }
}
