import FSRS
import Study
import Terminal

extension FitWords {
  /// The columns of the plot.
  private static let width = 41

  /// How often answers came against how often they should have, as a plot and a sentence.
  ///
  ///     foretold  came  answers  50 %                                 100 %
  ///         62 %  64 %       84  ···········|·o··························
  ///
  /// It begins at a place that is told, so that two can be compared, or at its own.
  static func calibration(_ evaluation: Evaluation, from low: Double? = nil, on output: Output) {
    let points = points(evaluation)
    let low = low ?? lowEnd(evaluation)
    let ends = percent(low)
    let scale = ends + String(repeating: " ", count: width - ends.count - 5) + "100 %"
    let rows: [[StyledText]] = points.map { point in
      [
        StyledText(percent(point.predicted)), StyledText(percent(point.recalled)),
        StyledText(decimals(point.weight, 0)), StyledText(line(point, from: low)),
      ]
    }
    output.table(
      Table(
        header: ["foretold", "came", "answers", StyledText(scale)], rows: rows,
        alignments: [0: .right, 1: .right, 2: .right, 3: .left]))
    output.paragraph("| is what was foretold, o what came, * both. \(sentence(evaluation))")
  }

  /// Groups of about twenty answers or more, ten at the most.
  private static func points(_ evaluation: Evaluation) -> [Evaluation.CalibrationPoint] {
    evaluation.calibration(points: min(10, evaluation.predictions.count / 20 + 1))
  }

  /// Where a plot must begin to show everything: a whole tenth, 90 % at the most.
  static func lowEnd(_ evaluation: Evaluation) -> Double {
    let least = points(evaluation).map { min($0.predicted, $0.recalled) }.min() ?? 0
    return min(0.9, (least * 10).rounded(.down) / 10)
  }

  private static func line(_ point: Evaluation.CalibrationPoint, from low: Double) -> String {
    func place(_ share: Double) -> Int {
      min(width - 1, max(0, Int(((share - low) / (1 - low) * Double(width - 1)).rounded())))
    }
    var characters = [Character](repeating: "·", count: width)
    characters[place(point.predicted)] = "|"
    characters[place(point.recalled)] =
      place(point.recalled) == place(point.predicted) ? "*" : "o"
    return String(characters)
  }

  /// "On the whole 87 % was foretold and 86 % came: no more apart than chance makes them."
  static func sentence(_ evaluation: Evaluation) -> String {
    let start =
      "On the whole \(percent(evaluation.foretold)) was foretold and \(percent(evaluation.recalled)) came: "
    switch evaluation.leaning {
    case .level:
      guard let odd = points(evaluation).first(where: \.isOdd) else {
        return start + "no further apart than chance makes them."
      }
      return start
        + "that is well, but not in each group: of \(percent(odd.predicted)) came \(percent(odd.recalled))."
    case .tooLow: return start + "you know more than is thought, and cards come back too early."
    case .tooHigh: return start + "you know less than is thought, and cards come back too late."
    }
  }
}

extension Evaluation.CalibrationPoint {
  /// Whether the group is off by more than three standard deviations, as one in forty sets of ten
  /// groups has one by chance.
  fileprivate var isOdd: Bool {
    let excess = (recalled - predicted) * weight
    return excess * excess > 9 * weight * predicted * (1 - predicted)
  }
}
