import HTML
import Progress
import Study

/// How often the learner was right in quizzes, by how sure he or she felt.
@MainActor
struct ConfidencePicture {
  let calibration: [QuizReport.Calibration]

  var picture: Picture {
    let heading = "How well you judge yourself"
    guard !calibration.isEmpty else {
      return Picture(
        id: "confidence", heading: heading,
        sentence: "hegang quiz --confidence asks how sure you are, and compares it here.")
    }
    let names = calibration.map { QuizReportWords.name($0.confidence) }
    var picture = Picture(id: "confidence", heading: heading, sentence: sentence)
    picture.drawing =
      BarList(
        rows: zip(names, calibration).map { name, part in
          let share = Statistics.Share(right: part.right, asked: part.asked)
          return BarList.Row(
            name,
            [
              (
                [BarList.Part(percent: 100 * share.share, style: "known")],
                "\(MemoryWords.percent(share.share)) of \(Words.grouped(part.asked))"
              )
            ])
        }
      ).html
    picture.table = Picture.Table(
      header: ["You felt", "Right", "Answers"],
      rows: zip(names, calibration).map {
        [$0, Words.grouped($1.right), Words.grouped($1.asked)]
      })
    return picture
  }

  private var sentence: String {
    let parts = calibration.map { part in
      let share = Statistics.Share(right: part.right, asked: part.asked).share
      return (part.confidence, MemoryWords.percent(share), share)
    }
    let rule = "What you are sure of should nearly always be right; a guess may be wrong."
    guard let sure = parts.first(where: { $0.0 == .sure }) else { return rule }
    return sure.2 < 0.9
      ? "Of the quiz answers you were sure of, only \(sure.1) were right. \(rule)"
      : "Of the quiz answers you were sure of, \(sure.1) were right: trust that feeling. \(rule)"
  }
}
