import FSRS
import FSRSTraining
import Study
import Terminal

extension FitWords {
  /// The width of a bar of 100%.
  private static let width = 40

  /// Predicted and actual recall as pairs of bars, each with its name and number.
  ///
  ///     predicted   62%  #########################
  ///     actual      64%  ##########################   of 84 answers
  static func calibration(_ evaluation: Evaluation, on output: Output) {
    output.paragraph(
      "Answers grouped by predicted recall. The better the prediction, the closer the two \(output.isPlain ? "numbers" : "bars") of a pair:"
    )
    let rows = points(evaluation).flatMap { point -> [[StyledText]] in
      [
        [
          "predicted", StyledText(MemoryWords.percent(point.predicted)),
          bar(point.predicted, output), "",
        ],
        [
          "actual", StyledText(MemoryWords.percent(point.recalled)), bar(point.recalled, output),
          StyledText("of \(Words.count(Int(point.weight.rounded()), "answer"))"),
        ],
      ]
    }
    output.table(
      Table(rows: rows, alignments: [0: .left, 1: .right, 2: .left, 3: .left], indent: 2))
  }

  /// Groups of about fifty answers or more, five at most.
  private static func points(_ evaluation: Evaluation) -> [Evaluation.CalibrationPoint] {
    evaluation.calibration(points: min(5, evaluation.predictions.count / 50 + 1))
  }

  private static func bar(_ share: Double, _ output: Output) -> StyledText {
    StyledText(output.stroke(Int((share * Double(width)).rounded())), .quiet)
  }

  /// Compares predictions with answers: "You remember 86% at review; the target is 90%. The
  /// scheduler predicted 87%: …"
  static func sentence(_ evaluation: Evaluation, target: Double) -> String {
    let start =
      "You remember \(MemoryWords.percent(evaluation.recalled)) at review; the target is \(MemoryWords.percent(target)). The scheduler predicted \(MemoryWords.percent(evaluation.predicted))"
    return switch evaluation.bias {
    case .level: "\(start): no bigger a difference than chance would produce."
    case .tooLow: "\(start), less than you remember: cards come back earlier than they need to."
    case .tooHigh: "\(start), more than you remember: cards come back too late."
    }
  }
}
