import Deck
import HTML
import Study
import Terminal

/// The facts missed most, with what was said instead.
@MainActor
struct HardestPicture {
  let statistics: Statistics
  let deck: Deck

  var picture: Picture {
    let heading = "Hardest facts"
    let hardest = statistics.hardest
    guard let worst = hardest.first else {
      return Picture(
        id: "hardest", heading: heading, sentence: "No fact was missed twice or more.")
    }
    var picture = Picture(id: "hardest", heading: heading, sentence: sentence(worst))
    picture.drawing =
      BarList(
        rows: hardest.map { hard in
          BarList.Row(
            "\(label(hard.card)) → \(answer(hard.card))",
            [
              (
                [
                  BarList.Part(
                    percent: 100 * Double(hard.missed) / Double(hard.asked), style: "other")
                ],
                "\(hard.missed) of \(hard.asked)"
              )
            ], more: hard.said.isEmpty ? nil : "You said \(said(hard))")
        }, isStacked: true
      ).html
    picture.table = Picture.Table(
      header: ["Fact", "Answer", "Missed", "Answers", "You said"],
      rows: hardest.map {
        [label($0.card), answer($0.card), "\($0.missed)", "\($0.asked)", said($0)]
      })
    return picture
  }

  private func sentence(_ worst: Statistics.Hard) -> String {
    let instead = worst.said.first.map { " Most often you said “\(shown($0.text))”." } ?? ""
    return
      "“\(label(worst.card))” is missed most: \(worst.missed) of \(Words.count(worst.asked, "answer")).\(instead) A picture or a rhyme of your own helps more here than another try."
  }

  private func said(_ hard: Statistics.Hard) -> String {
    hard.said.map { "“\(shown($0.text))”\($0.times > 1 ? " (\($0.times) times)" : "")" }
      .joined(separator: ", ")
  }

  private func label(_ card: Card) -> String { cleaned(card.shortLabel(in: deck.title)) }
  private func answer(_ card: Card) -> String { shown(card.answer.display) }

  /// A text on one line, cut short if it is long.
  private func shown(_ text: String) -> String {
    let line = cleaned(text, oneLine: true)
    return line.count > 60 ? "\(line.prefix(59))…" : line
  }
}
