import HTML
import Progress
import Study

/// The scores of finished quizzes over time.
@MainActor
struct QuizzesPicture {
  let quizzes: [QuizRecord]
  let day: Int

  /// The most quizzes that are shown.
  private static let most = 60

  private struct Score {
    let day: Int
    let share: Statistics.Share
  }

  var picture: Picture {
    let heading = "Scores over time"
    let scores = quizzes.suffix(Self.most).compactMap { quiz in
      quiz.end.map {
        Score(day: quiz.day.number, share: Statistics.Share(right: $0.right, asked: $0.asked))
      }
    }
    guard let last = scores.last else {
      return Picture(
        id: "quizzes", heading: heading,
        sentence: "No quiz was finished yet; hegang quiz asks twenty questions.")
    }
    let words = sentence(scores, last)
    var picture = Picture(id: "quizzes", heading: heading, sentence: words)
    if scores.count > 1 {
      picture.drawing = drawing(scores).drawing(
        id: "quizzes-drawing", title: "The score of each quiz", description: words)
      picture.table = Picture.Table(
        header: ["Day", "Right", "Questions", "Score"],
        rows: scores.map {
          [
            Words.date($0.day), "\($0.share.right)", "\($0.share.asked)",
            MemoryWords.percent($0.share.share),
          ]
        })
    }
    return picture
  }

  private func sentence(_ scores: [Score], _ last: Score) -> String {
    let start =
      "In your last quiz, on \(Words.dayOfMonth(last.day)), you had \(last.share.right) of \(last.share.asked) right."
    guard scores.count >= 4 else { return start }
    let half = scores.count / 2
    let (before, after) = (mean(scores.prefix(half)), mean(scores.suffix(half)))
    return
      "\(start) On average \(MemoryWords.percent(after)) in the later half of your quizzes, \(MemoryWords.percent(before)) in the earlier half."
  }

  private func mean(_ scores: ArraySlice<Score>) -> Double {
    scores.reduce(0) { $0 + $1.share.share } / Double(max(1, scores.count))
  }

  private func drawing(_ scores: [Score]) -> Plot {
    var plot = Plot(height: 180)
    let scale = Scale(0...1, steps: 5)
    plot.grid(scale, label: MemoryWords.percent)
    let axis = DateAxis(from: scores[0].day - 2, to: day + 1)
    plot.dates(axis)
    let points = scores.map {
      Plot.Point(x: axis.percent($0.day), y: plot.y(scale.percent($0.share.share)))
    }
    plot.line(through: points, "known")
    for (score, point) in zip(scores, points) {
      plot.dot(
        point, "known",
        title: "\(Words.dayOfMonth(score.day)): \(score.share.right) of \(score.share.asked)")
    }
    return plot
  }
}
