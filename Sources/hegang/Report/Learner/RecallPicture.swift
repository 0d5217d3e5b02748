import HTML
import Study

/// The fraction of answers recalled in each week, and the target.
@MainActor
struct RecallPicture {
  let report: StudyReport

  private typealias Share = Statistics.Share

  var picture: Picture {
    let heading = "Recall against the target"
    let weeks = report.statistics.recallByWeek
    guard let first = weeks.firstIndex(where: { $0.asked > 0 }) else {
      return Picture(
        id: "recall", heading: heading,
        sentence:
          "No card has been asked again on a later day yet. Once one has, this shows how much you remember."
      )
    }
    let shown = Array(weeks[min(first, weeks.count - 4)...])
    var picture = Picture(id: "recall", heading: heading, sentence: sentence)
    picture.drawing = drawing(shown).drawing(
      id: "recall-drawing", title: "Recall in each week, and the target", description: sentence)
    picture.keys = [
      ("known", "recalled, with the range in which chance lets it lie"),
      ("other", "target \(MemoryWords.percent(report.statistics.target))"),
    ]
    picture.table = Picture.Table(
      header: ["Week up to", "Recalled", "Answers"],
      rows: shown.enumerated().map { index, share in
        [
          Words.dayOfMonth(day(index, of: shown)),
          share.asked > 0 ? MemoryWords.percent(share.share) : "–", Words.grouped(share.asked),
        ]
      })
    return picture
  }

  private var sentence: String {
    let weeks = report.statistics.recallByWeek
    let now = RecallPicture.sum(weeks.suffix(4))
    let before = RecallPicture.sum(weeks.dropLast(4).suffix(4))
    let target = report.statistics.target
    guard now.asked > 0 else {
      return "You recalled nothing in the last four weeks: no card came back."
    }
    let start =
      "In the last four weeks you recalled \(MemoryWords.percent(now.share)) of \(Words.count(now.asked, "answer"))"
    let earlier =
      before.asked > 0
      ? ", after \(MemoryWords.percent(before.share)) in the four weeks before" : ""
    let meaning =
      now.likely.contains(target)
      ? "as close to the target of \(MemoryWords.percent(target)) as chance allows"
      : now.share < target
        ? "below the target of \(MemoryWords.percent(target)): cards come back a little too late"
        : "above the target of \(MemoryWords.percent(target)): cards come back earlier than they need to"
    return "\(start)\(earlier). That is \(meaning)."
  }

  private static func sum(_ weeks: ArraySlice<Share>) -> Share {
    Share(right: weeks.reduce(0) { $0 + $1.right }, asked: weeks.reduce(0) { $0 + $1.asked })
  }

  /// The last day of a week.
  private func day(_ index: Int, of weeks: [Share]) -> Int {
    report.statistics.day - 7 * (weeks.count - 1 - index)
  }

  private func drawing(_ weeks: [Share]) -> Plot {
    let target = report.statistics.target
    var plot = Plot(height: 200)
    let lowest = weeks.filter { $0.asked > 0 }.map(\.likely.lowerBound).min() ?? 0
    let scale = Scale(max(0, min(0.7, (lowest * 10).rounded(.down) / 10))...1, steps: 5)
    plot.grid(scale, label: MemoryWords.percent)
    let axis = DateAxis(
      from: day(0, of: weeks) - 4, to: report.statistics.day + 1)
    plot.dates(axis)
    let y = plot.y(scale.percent(target))
    plot.line(Plot.Point(x: 0, y: y), Plot.Point(x: 100, y: y), "other dashed")
    var run: [Plot.Point] = []
    for (index, share) in weeks.enumerated() {
      guard share.asked > 0 else {
        plot.line(through: run, "known")
        run = []
        continue
      }
      let x = axis.percent(day(index, of: weeks))
      let likely = share.likely
      plot.line(
        Plot.Point(x: x, y: plot.y(scale.percent(max(scale.domain.lowerBound, likely.lowerBound)))),
        Plot.Point(x: x, y: plot.y(scale.percent(likely.upperBound))), "known range")
      run.append(
        Plot.Point(x: x, y: plot.y(scale.percent(max(scale.domain.lowerBound, share.share)))))
    }
    plot.line(through: run, "known")
    for (index, share) in weeks.enumerated() where share.asked > 0 {
      let words =
        "week up to \(Words.dayOfMonth(day(index, of: weeks))): \(MemoryWords.percent(share.share)) of \(Words.count(share.asked, "answer"))"
      plot.dot(
        Plot.Point(
          x: axis.percent(day(index, of: weeks)),
          y: plot.y(scale.percent(max(scale.domain.lowerBound, share.share)))), "known",
        title: words)
    }
    return plot
  }
}
