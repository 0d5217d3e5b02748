import Deck
import HTML
import Study
import Terminal

/// The facts that a class remembers least, with the wrong answer that several learners gave.
@MainActor
struct ClassHardestPicture {
  let report: ClassReport
  let deck: Deck

  var picture: Picture {
    let heading = "Remembered least"
    guard let worst = report.hardest.first else {
      return Picture(
        id: "hardest", heading: heading, sentence: "No fact is often forgotten on later days.")
    }
    var picture = Picture(
      id: "hardest", heading: heading,
      sentence:
        "“\(label(worst.card))” is remembered least: \(MemoryWords.percent(worst.recall.share)) of \(Words.count(worst.recall.asked, "answer")) on later days than the first."
    )
    picture.drawing =
      BarList(
        rows: report.hardest.map { hard in
          let wrong = hard.wrong.map {
            "\(Words.count($0.learners, "learner")) said “\(cleaned($0.text, oneLine: true))”"
          }
          return BarList.Row(
            "\(label(hard.card)) → \(answer(hard.card))",
            [
              (
                [BarList.Part(percent: 100 * hard.recall.share, style: "known")],
                "\(MemoryWords.percent(hard.recall.share)) of \(hard.recall.asked)"
              )
            ], more: wrong)
        }, isStacked: true
      ).html
    picture.table = Picture.Table(
      header: ["Fact", "Answer", "Remembered", "Answers", "Learners", "Several said"],
      rows: report.hardest.map {
        [
          label($0.card), answer($0.card), MemoryWords.percent($0.recall.share),
          "\($0.recall.asked)", "\($0.learners)",
          $0.wrong.map { cleaned($0.text, oneLine: true) } ?? "",
        ]
      })
    return picture
  }

  private func label(_ card: Card) -> String { cleaned(card.shortLabel(in: deck.title)) }
  private func answer(_ card: Card) -> String { cleaned(card.answer.display, oneLine: true) }
}
