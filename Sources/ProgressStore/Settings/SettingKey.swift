/// The settings that the journal keeps, with the names learners use for them.
package enum SettingKey: String, CaseIterable, Sendable {
  /// The chance to recall a card on the day it is due: `0.70` to `0.99`.
  case retention
  /// How many new cards a day brings: `0` to `9999`.
  case newPerDay = "new-per-day"
  /// The local hour at which the day begins: `0` to `23`.
  case rollover
  /// The delays of a card being learnt: `1m 10m`, or `none`.
  case learningSteps = "learning-steps"
  /// The delays of a card that was forgotten: `10m`, or `none`.
  case relearningSteps = "relearning-steps"
  /// The longest interval in days: `1` to `36500`.
  case maximumInterval = "maximum-interval"
  /// How cards are asked: `any`, `typed` or `choice`.
  case form

  /// The value of a setting that was never changed.
  package var standard: String {
    switch self {
    case .retention: "0.9"
    case .newPerDay: "8"
    case .rollover: "4"
    case .learningSteps: "1m 10m"
    case .relearningSteps: "10m"
    case .maximumInterval: "36500"
    case .form: "any"
    }
  }

  /// What a value must look like, as the end of a sentence that begins "it must be".
  package var requirement: String {
    switch self {
    case .retention: "a number from 0.70 to 0.99"
    case .newPerDay: "a whole number from 0 to 9999"
    case .rollover: "an hour from 0 to 23"
    case .learningSteps, .relearningSteps:
      "up to ten delays such as 30s, 10m, 2h or 1d with spaces between them, or none"
    case .maximumInterval: "a number of days from 1 to 36500"
    case .form: "any, typed or choice"
    }
  }

  /// Whether the setting decides when a card comes back.
  var affectsScheduling: Bool {
    switch self {
    case .retention, .learningSteps, .relearningSteps, .maximumInterval: true
    case .newPerDay, .rollover, .form: false
    }
  }
}
