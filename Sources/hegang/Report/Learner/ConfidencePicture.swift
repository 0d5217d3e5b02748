import HTML
import Progress
import Study

/// How often the learner was right in quizzes, by how sure he or she felt.
@MainActor
struct ConfidencePicture {
  /// Whose answers they are.
  enum Subject {
    case you, learners
  }

  let calibration: [QuizReport.Calibration]
  var subject = Subject.you

  var picture: Picture {
    let isOwn = subject == .you
    let heading = isOwn ? "How well you judge yourself" : "How well learners judge themselves"
    guard !calibration.isEmpty else {
      return Picture(
        id: "confidence", heading: heading,
        sentence:
          "hegang quiz --confidence asks how sure \(isOwn ? "you are" : "a learner is"), and compares it here."
      )
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
      header: [isOwn ? "You felt" : "They felt", "Right", "Answers"],
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
    let rule = "What one is sure of should nearly always be right; a guess may be wrong."
    guard let sure = parts.first(where: { $0.0 == .sure }) else { return rule }
    let who = subject == .you ? "you" : "learners"
    let only = sure.2 < 0.9 ? "only " : ""
    return "Of the quiz answers that \(who) were sure of, \(only)\(sure.1) were right. \(rule)"
  }
}
