import HTML
import Study

/// How long memories last, now and a month ago.
struct MemoriesPicture {
  let report: StudyReport

  private static let names = [
    "under a day", "1 to 3 days", "4 to 7 days", "8 to 30 days", "1 to 3 months", "3 to 12 months",
    "over a year",
  ]

  var picture: Picture {
    let heading = "How long memories last"
    guard let middle = report.statistics.medianLasting else {
      return Picture(
        id: "memories", heading: heading, sentence: "Nothing was studied here yet.")
    }
    let (now, then) = (report.statistics.lasting, report.earlier.lasting)
    let most = Double(max(1, (now + then).max() ?? 1))
    let hasEarlier = report.earlier.medianLasting != nil
    var picture = Picture(id: "memories", heading: heading, sentence: sentence(middle))
    picture.drawing =
      BarList(
        rows: Self.names.indices.map { index in
          var bars = [bar(now[index], of: most, "known")]
          if hasEarlier { bars.append(bar(then[index], of: most, "other")) }
          return BarList.Row(Self.names[index], bars)
        }
      ).html
    if hasEarlier { picture.keys = [("known", "cards now"), ("other", "cards a month ago")] }
    picture.table = Picture.Table(
      header: ["Recall lasts", "Cards now", "Cards a month ago"],
      rows: Self.names.indices.map {
        [Self.names[$0], Words.grouped(now[$0]), Words.grouped(then[$0])]
      })
    return picture
  }

  private func bar(_ count: Int, of most: Double, _ style: String) -> (
    parts: [BarList.Part], figure: String
  ) {
    ([BarList.Part(percent: 100 * Double(count) / most, style: style)], Words.grouped(count))
  }

  private func sentence(_ middle: Double) -> String {
    let long = report.statistics.lasting.dropFirst(4).reduce(0, +)
    let before = report.earlier.lasting.dropFirst(4).reduce(0, +)
    let target = Int((report.statistics.target * 100).rounded())
    let start =
      "A memory lasts until its recall has fallen to your target of \(target)%. The middle card lasts \(Words.days(middle))"
    guard let earlier = report.earlier.medianLasting else { return "\(start)." }
    return
      "\(start), against \(Words.days(earlier)) a month ago. \(Words.count(long, "card lasts", "cards last")) longer than a month, against \(Words.grouped(before)) then."
  }
}
