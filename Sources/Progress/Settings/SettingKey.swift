/// The settings stored in the journal, with the names that learners type.
package enum SettingKey: String, CaseIterable, Sendable {
  /// The target probability of recall when a card is due: `0.70` to `0.99`.
  case retention
  /// The number of new cards a day: `0` to `9999`, then weekdays with another number.
  case newPerDay = "new-per-day"
  /// The local hour at which the day begins: `0` to `23`.
  case rollover
  /// The delays of a card in learning: `1m 10m`, or `none`.
  case learningSteps = "learning-steps"
  /// The delays of a card that was forgotten: `10m`, or `none`.
  case relearningSteps = "relearning-steps"
  /// The longest interval in days: `1` to `36500`.
  case maximumInterval = "maximum-interval"
  /// The forms in which cards are asked: `any`, `typed` or `choice`.
  case form
  /// How much of a deck new cards are taken from: `core`, `useful` or `all`.
  case depth
  /// The weekdays with little work: `sat sun`, or `none`.
  case easyDays = "easy-days"
  /// The number of cards a day while catching up: `1` to `9999`, or `usual`.
  case pace
  /// The minutes a day for study: `1` to `600`, or `none`.
  case minutes
  /// The number of lapses that makes a card a leech: `2` to `99`, or `none`.
  case leech
  /// Whether to fit the scheduler after a session that adds enough answers: `on` or `off`. `auto`,
  /// from earlier versions, is read as `on`.
  case fit
  /// A plan: its last day, new cards a day and retention, then the deck, its cards to begin and minutes
  /// a day: `2026-12-24 12 0.9 hegang 286 10`; or `none`.
  case plan
  /// What a class on a server shows teachers: `answers`, `results` or `nothing`.
  case share

  /// The default of a setting.
  package var standard: String {
    switch self {
    case .retention: "0.9"
    case .newPerDay: "8"
    case .rollover: "4"
    case .learningSteps: "10m"
    case .relearningSteps: "10m"
    case .maximumInterval: "36500"
    case .form: "any"
    case .depth: "all"
    case .easyDays, .minutes, .plan: "none"
    case .pace: "usual"
    case .leech: "8"
    case .fit: "off"
    case .share: "results"
    }
  }

  /// A description of valid values, to follow "it must be".
  package var requirement: String {
    switch self {
    case .retention: "a chance from 0.70 to 0.99, or in percent"
    case .newPerDay:
      "a whole number from 0 to 9999, and if you like other numbers for weekdays, such as 8 sat 0 sun 4"
    case .rollover: "an hour from 0 to 23"
    case .learningSteps, .relearningSteps:
      "up to ten delays such as 30s, 10m, 2h or 1d with spaces between them, or none"
    case .maximumInterval: "a number of days from 1 to 36500"
    case .form: "any, typed or choice"
    case .depth: "core, useful or all"
    case .easyDays: "weekdays such as sat sun, or none"
    case .pace: "a number of cards a day from 1 to 9999, or usual"
    case .minutes: "a number from 1 to 600, or none"
    case .leech: "a number of lapses from 2 to 99, or none"
    case .fit: "on or off"
    case .plan: "a last day, new cards a day and retention such as 2026-12-24 12 0.9, or none"
    case .share: "answers, results or nothing"
    }
  }

  /// The setting that an event changes: `plan/hegang` is the plan for one deck.
  package init?(in key: String) {
    self.init(rawValue: SettingKey.deck(in: key) == nil ? key : SettingKey.plan.rawValue)
  }

  /// The key of a deck's plan in an event.
  static func plan(of deck: String) -> String {
    let name = "\(SettingKey.plan.rawValue)/\(deck)"
    // The value of a plan names its deck too; then there is only one such plan.
    return name.utf8.count > Event.longestName ? SettingKey.plan.rawValue : name
  }

  /// The deck that a changed setting concerns; nil for all.
  package static func deck(in key: String) -> String? {
    let head = "\(SettingKey.plan.rawValue)/"
    return key.hasPrefix(head) ? String(key.dropFirst(head.count)) : nil
  }

  /// Whether the setting affects due dates.
  var affectsScheduling: Bool {
    switch self {
    case .retention, .learningSteps, .relearningSteps, .maximumInterval, .plan: true
    case .newPerDay, .rollover, .form, .depth, .easyDays, .pace, .minutes, .leech, .fit, .share:
      false
    }
  }
}
