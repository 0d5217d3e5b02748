import FSRS
import FSRSTraining
import Study

extension FitWords {
  /// A name for parameters: "the default parameters of FSRS-6", "your own parameters for FSRS-7".
  static func name(of parameters: Parameters) -> String {
    let version = parameters.version
    return parameters == .standard(of: version)
      ? name(.standard(version)) : "your own parameters for FSRS-\(version.rawValue)"
  }

  /// A name for a candidate in the table: "in use", "FSRS-6 fitted, recent answers count more".
  static func name(_ source: WeightsSource) -> String {
    switch source {
    case .present: "in use"
    case .standard(let version): "the default parameters of FSRS-\(version.rawValue)"
    case .fitted(let trainer):
      "FSRS-\(trainer.version.rawValue) fitted"
        + (trainer.recency == .none ? "" : ", recent answers count more")
    }
  }

  /// A number with this many decimals; "–" for one that cannot be computed.
  static func decimals(_ number: Double, _ digits: Int) -> String {
    guard number.isFinite, abs(number) < 1e9 else { return "–" }
    var scale = 1
    for _ in 0..<digits { scale *= 10 }
    let whole = Int((abs(number) * Double(scale)).rounded())
    let sign = number < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return sign + Words.grouped(whole) }
    let fraction = String(whole % scale)
    let padded = String(repeating: "0", count: digits - fraction.count) + fraction
    return sign + Words.grouped(whole / scale) + "." + padded
  }

  /// A share in percent, such as "87%".
  static func percent(_ share: Double) -> String { decimals(share * 100, 0) + "%" }
}
