import HTML
import Study

/// Recall by the time of day.
@MainActor
struct HoursPicture {
  let statistics: Statistics

  private static let names = ["0 to 4", "4 to 8", "8 to 12", "12 to 16", "16 to 20", "20 to 24"]
  /// A share of fewer answers says little.
  private static let enough = 20

  var picture: Picture {
    let heading = "Time of day"
    let parts = zip(Self.names, statistics.hours).filter { $1.asked > 0 }
    guard !parts.isEmpty else {
      return Picture(
        id: "hours", heading: heading,
        sentence: "No card was asked again on a later day yet, so there is nothing to compare.")
    }
    var picture = Picture(id: "hours", heading: heading, sentence: sentence)
    picture.drawing =
      BarList(
        rows: parts.map { name, share in
          BarList.Row(
            "\(name) h",
            [
              (
                [BarList.Part(percent: 100 * share.share, style: "known")],
                "\(MemoryWords.percent(share.share)) of \(Words.grouped(share.asked))"
              )
            ])
        }
      ).html
    picture.table = Picture.Table(
      header: ["Hours", "Recalled", "Answers"],
      rows: zip(Self.names, statistics.hours).map {
        [$0, $1.asked > 0 ? MemoryWords.percent($1.share) : "–", Words.grouped($1.asked)]
      })
    return picture
  }

  private var sentence: String {
    let parts = zip(Self.names, statistics.hours).filter { $1.asked >= Self.enough }
      .sorted { $0.1.share > $1.1.share }
    guard let best = parts.first, let worst = parts.last, parts.count > 1 else {
      return "It takes 20 answers in two parts of the day to compare them."
    }
    let start =
      "You remember most from \(best.0) o’clock (\(MemoryWords.percent(best.1.share))) and least from \(worst.0) (\(MemoryWords.percent(worst.1.share)))."
    // Two shares whose ranges overlap this far may be equal.
    return best.1.likely.lowerBound <= worst.1.likely.upperBound
      ? "\(start) That is no bigger a difference than chance could produce." : start
  }
}
