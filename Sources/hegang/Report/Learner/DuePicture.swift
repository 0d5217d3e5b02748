import Deck
import HTML
import Study

/// The cards due today and in the four weeks ahead.
@MainActor
struct DuePicture {
  let report: StudyReport

  /// The days that are shown, today included.
  private static let days = 28

  var picture: Picture {
    let (forecast, day) = (report.statistics.forecast, report.statistics.day)
    let counts = forecast.counts(days: Self.days)
    let heading = "Today and the weeks ahead"
    guard forecast.late + counts.reduce(0, +) > 0 else {
      return Picture(
        id: "due", heading: heading,
        sentence: "Nothing comes due in the next four weeks, besides new cards.")
    }
    var picture = Picture(id: "due", heading: heading, sentence: sentence(counts))
    picture.drawing = drawing(counts).drawing(
      id: "due-drawing", title: "Cards due on each of the next 28 days",
      description: sentence(counts))
    if forecast.late > 0 { picture.keys = [("known", "due on that day"), ("other", "overdue")] }
    let overdue = forecast.late > 0 ? [["overdue", Words.grouped(forecast.late)]] : []
    picture.table = Picture.Table(
      header: ["Day", "Cards due"],
      rows: overdue
        + counts.enumerated().map { [Words.date(day + $0.offset), Words.grouped($0.element)] })
    picture.isWide = true
    return picture
  }

  private func sentence(_ counts: [Int]) -> String {
    let (late, day) = (report.statistics.forecast.late, report.statistics.day)
    let waiting = late + counts[0]
    let asked = report.outlook.dueToday
    // A long backlog is spread over days, so more may wait than are asked.
    let today =
      waiting > asked
      ? "\(Words.grouped(asked)) of \(Words.count(waiting, "waiting card")) are asked"
      : Words.count(asked, "card is", "cards are") + " due"
    let overdue = late > 0 ? "; \(Words.count(late, "card is", "cards are")) overdue" : ""
    let coming = counts.dropFirst()
    let mean = Double(coming.reduce(0, +)) / Double(coming.count)
    let average = Words.count(Int(mean.rounded()), "card")
    guard let most = coming.max(), most > 0, let busiest = coming.firstIndex(of: most) else {
      return "\(today) today\(overdue). Nothing else comes due in the next four weeks."
    }
    return
      "\(today) today\(overdue). After that about \(average) a day come due, besides new ones; the busiest day is \(Words.date(day + busiest)) with \(Words.grouped(most))."
  }

  private func drawing(_ counts: [Int]) -> Plot {
    let (late, day) = (report.statistics.forecast.late, report.statistics.day)
    var plot = Plot(height: 170)
    let scale = Scale(upTo: max(counts.max() ?? 0, late + counts[0]))
    plot.grid(scale) { Words.grouped(Int($0)) }
    let step = 100 / Double(counts.count)
    for (ahead, count) in counts.enumerated() {
      let x = Double(ahead) * step + step * 0.12
      let base = ahead == 0 ? late : 0
      if count > 0 {
        plot.bar(
          x, width: step * 0.76, from: plot.y(scale.percent(Double(base))),
          to: plot.y(scale.percent(Double(base + count))), "known",
          title: "\(Words.date(day + ahead)): \(Words.count(count, "card"))")
      }
      if base > 0 {
        plot.bar(
          x, width: step * 0.76, from: plot.height, to: plot.y(scale.percent(Double(base))),
          "other", title: "overdue: \(Words.count(base, "card"))")
      }
      if ahead.isMultiple(of: 7) {
        plot.below(
          ahead == 0 ? 0 : (Double(ahead) + 0.5) * step,
          ahead == 0 ? "today" : DateAxis.label(day + ahead))
      }
    }
    return plot
  }
}
