import FSRS
import FSRSTraining
import JSON
import Study

/// The report of `hegang fit` for other programs.
enum FitJSON {
  /// The report; numbers that cannot be computed are null.
  static func report(_ report: FitReport) -> JSONValue {
    [
      "answers": .integer(report.reviews.answers),
      "cards": .integer(report.reviews.histories.count),
      "predicted": .integer(report.reviews.targets),
      "missing": .integer(report.reviews.missing),
      "model": .string("FSRS-\(report.present.version.rawValue)"),
      "parameters": .array(report.present.values.map(JSONValue.number)),
      "calibration": .array(
        report.whole.calibration(points: 20).map {
          [
            "predicted": .number($0.predicted), "recalled": .number($0.recalled),
            "answers": .number($0.weight),
          ]
        }),
      "whole": figures(report.whole),
      "held_out": .array(
        report.heldOut.map { line in
          guard case .object(var members) = figures(line.evaluation) else { return nil }
          members["name"] = .string(name(line.source))
          return .object(members)
        }),
    ]
  }

  private static func figures(_ evaluation: Evaluation) -> JSONValue {
    [
      "log_loss": .number(evaluation.logLoss), "rmse_bins": .number(evaluation.binError),
      "auc": .number(evaluation.areaUnderCurve), "answers": .integer(evaluation.predictions.count),
    ]
  }

  private static func name(_ source: WeightsSource) -> String {
    switch source {
    case .present: "present"
    case .standard(let version): "default-\(version.rawValue)"
    case .fitted(let trainer): "fitted-\(trainer.version.rawValue)-\(trainer.recency.rawValue)"
    }
  }
}
