import FSRSTraining
import HTML
import Study

/// Predicted and actual recall.
@MainActor
struct CalibrationPicture {
  let report: StudyReport

  var picture: Picture {
    let heading = "Predicted and actual recall"
    let points = report.calibration
    guard points.count > 1 else {
      return Picture(
        id: "calibration", heading: heading,
        sentence:
          "It takes 50 answers on later days to compare what was predicted with what you remembered; so far there are \(Words.grouped(report.evaluation.predictions.count))."
      )
    }
    let words = FitWords.sentence(report.evaluation, target: report.statistics.target)
    var picture = Picture(id: "calibration", heading: heading, sentence: words)
    picture.drawing = drawing(points).drawing(
      id: "calibration-drawing", title: "Actual recall for each predicted recall",
      description: words)
    picture.keys = [("known", "groups of answers"), ("other", "where prediction and recall agree")]
    picture.table = Picture.Table(
      header: ["Predicted", "Actual", "Answers"],
      rows: points.map {
        [
          MemoryWords.percent($0.predicted), MemoryWords.percent($0.recalled),
          Words.grouped(Int($0.weight.rounded())),
        ]
      })
    return picture
  }

  private func drawing(_ points: [Evaluation.CalibrationPoint]) -> Plot {
    var plot = Plot(height: 220)
    let lowest = points.map { min($0.predicted, $0.recalled) }.min() ?? 0
    let scale = Scale((min(0.8, lowest) * 10).rounded(.down) / 10...1, steps: 5)
    plot.grid(scale, label: MemoryWords.percent)
    for tick in scale.ticks {
      plot.below(scale.percent(tick), MemoryWords.percent(tick))
    }
    plot.text(Plot.Point(x: 0, y: 14), "actual", dx: 6, style: "label axis")
    plot.text(
      Plot.Point(x: 100, y: plot.height - 8), "predicted", anchor: .end, style: "label axis")
    plot.line(Plot.Point(x: 0, y: plot.height), Plot.Point(x: 100, y: 0), "other dashed")
    for point in points {
      plot.dot(
        Plot.Point(x: scale.percent(point.predicted), y: plot.y(scale.percent(point.recalled))),
        "known", radius: 5,
        title:
          "predicted \(MemoryWords.percent(point.predicted)), actual \(MemoryWords.percent(point.recalled)) of \(Words.count(Int(point.weight.rounded()), "answer"))"
      )
    }
    return plot
  }
}
