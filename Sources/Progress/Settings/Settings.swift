import FSRS

/// The learner's settings from the journal, with defaults for all others.
package struct Settings: Hashable, Sendable {
  /// Every setting in the journal, including those that this version does not know.
  package private(set) var values: [String: String] = [:]

  /// Creates default settings.
  package init() {}

  /// Applies a change, even if its value is not valid.
  mutating func take(_ change: Event.Setting) {
    values[change.key] = change.value
  }

  /// Creates a valid change of a setting.
  /// - Parameters:
  ///   - name: The setting.
  ///   - value: The value, as the learner typed it.
  /// - Returns: The change to record.
  /// - Throws: `SettingError` if there is no such setting, or it cannot have this value.
  package static func change(
    _ name: String, to value: String
  ) throws(SettingError) -> Event.Setting {
    guard let key = SettingKey(rawValue: name) else { throw .unknown(name) }
    var words = value.split(separator: " ").joined(separator: " ")
    if key == .retention { words = chance(words) }
    if key == .easyDays || key == .newPerDay { words = words.lowercased() }
    guard isValid(words, for: key) else { throw .invalid(key, value: value) }
    return Event.Setting(key: name, value: words)
  }

  /// Converts a percentage to a fraction: `85%` is `0.85`.
  private static func chance(_ words: String) -> String {
    let digits = words.filter { $0 != "%" && $0 != " " }
    guard let percent = Double(digits), percent > 1 else { return words }
    return "\(percent / 100)"
  }

  /// The value of a setting as text: the value in the journal if it is valid, otherwise the
  /// default.
  package subscript(key: SettingKey) -> String {
    guard let value = values[key.rawValue], Self.isValid(value, for: key) else {
      return key.standard
    }
    return value
  }

  /// The target probability of recall when a card is due.
  package var retention: Double { Double(self[.retention]) ?? 0.9 }
  /// The number of new cards a day, on a day without an exception.
  package var newPerDay: Int { Self.newCards(self[.newPerDay])?.usual ?? 8 }

  /// The plan for a deck on a day; nil if there is none.
  package func plan(for deck: String, on day: StudyDay) -> Plan? {
    guard let plan = plan(for: deck), day <= plan.by else { return nil }
    return plan
  }

  /// The last plan for a deck, its own or one for all decks, even if it is over.
  private func plan(for deck: String) -> Plan? {
    if let own = values[SettingKey.plan(of: deck)] { return Self.plan(own) }
    guard let plan, plan.goal.map({ $0.deck == deck }) ?? true else { return nil }
    return plan
  }

  /// The decks with their own plan on a day, sorted.
  package func plannedDecks(on day: StudyDay) -> [String] {
    let own = values.keys.compactMap(SettingKey.deck) + [plan?.goal?.deck].compactMap(\.self)
    return Set(own).filter { plan(for: $0, on: day)?.goal != nil }.sorted()
  }

  /// The plans on a day, for one deck or for all.
  package func plans(on day: StudyDay) -> [Plan] {
    let shared = plan.flatMap { $0.goal == nil && day <= $0.by ? $0 : nil }
    return [shared].compactMap(\.self) + plannedDecks(on: day).compactMap { plan(for: $0, on: day) }
  }

  /// The plans after a change of the setting `plan`, which changes the plan for the deck it names,
  /// or for all decks; `none` ends all.
  /// - Throws: `SettingError` if the plan's last day is not after this one.
  package func plans(
    by change: Event.Setting, on day: StudyDay
  ) throws(SettingError) -> [Event.Setting] {
    guard let plan = Self.plan(change.value) else {
      let decks = plannedDecks(on: day).flatMap { changes(to: nil, of: $0) }
      return decks.filter { $0.key != change.key } + [change]
    }
    guard day < plan.by else { throw .past(plan.by) }
    guard let deck = plan.goal?.deck else { return [change] }
    return changes(to: plan, of: deck)
  }

  /// The changes that give a deck a plan; nil to end its plan.
  package func changes(to plan: Plan?, of deck: String) -> [Event.Setting] {
    let own = Event.Setting(key: SettingKey.plan(of: deck), value: plan?.value ?? "none")
    // A plan for all decks, or from a version that knew only one plan.
    let isOld = self.plan.map { $0.goal.map { $0.deck == deck } ?? (plan == nil) } ?? false
    return (isOld ? [Event.Setting(key: SettingKey.plan.rawValue, value: "none")] : []) + [own]
  }

  /// The number of new cards on a day without a plan.
  package func newPerDay(on day: StudyDay) -> Int {
    Self.newCards(self[.newPerDay])?.on[day.weekday] ?? newPerDay
  }

  /// The local hour at which the day begins.
  package var rolloverHour: Int { Int(self[.rollover]) ?? 4 }
  /// The delays of a card in learning, in seconds.
  package var learningSteps: [Int] { Self.steps(self[.learningSteps]) ?? [] }
  /// The delays of a card that was forgotten, in seconds.
  package var relearningSteps: [Int] { Self.steps(self[.relearningSteps]) ?? [] }
  /// The longest interval in days.
  package var maximumInterval: Int { Int(self[.maximumInterval]) ?? 36_500 }
  /// The forms in which cards are asked: `any`, `typed` or `choice`.
  package var form: String { self[.form] }
  /// The weekdays with little work.
  package var easyDays: Set<Weekday> { Self.weekdays(self[.easyDays]) ?? [] }
  /// The number of cards a day while catching up; nil to use the learner's usual number.
  package var pace: Int? { Int(self[.pace]) }
  /// The minutes a day for study; nil for no limit.
  package var minutes: Int? { Int(self[.minutes]) }
  /// The number of lapses that makes a card a leech; nil if there are no leeches.
  package var leech: Int? { Int(self[.leech]) }
  /// Whether to fit the scheduler automatically when there are enough new answers.
  package var fitsItself: Bool { self[.fit] != "off" }

  /// Whether the learner wants to be in no report over a class.
  package var sharesNothing: Bool { self[.share] == "nothing" }

  /// A plan of the learner until a day.
  package struct Plan: Hashable, Sendable {
    /// The last day of the plan.
    package let by: StudyDay
    /// The number of new cards a day until then.
    package let newPerDay: Int
    /// The target probability of recall until then.
    package let retention: Double
    /// The goal of the plan; nil if it only sets the numbers.
    package let goal: Goal?

    /// The goal of a plan, so that it can make up for missed days.
    package struct Goal: Hashable, Sendable {
      /// The deck; other decks keep the learner's own number of new cards.
      package let deck: String
      /// The number of its cards to begin by the last day.
      package let cards: Int
      /// The minutes a day available; nil for no limit.
      package let minutes: Int?

      /// Creates a goal: this many cards of a deck, in this many minutes a day if there is a limit.
      package init(deck: String, cards: Int, minutes: Int?) {
        self.deck = deck
        self.cards = cards
        self.minutes = minutes
      }
    }

    /// Creates a plan up to a day, with its new cards per day, retention and goal.
    package init(by: StudyDay, newPerDay: Int, retention: Double, goal: Goal?) {
      self.by = by
      self.newPerDay = newPerDay
      self.retention = retention
      self.goal = goal
    }

    /// The plan as the value of a setting: `2026-12-24 12 0.9 hegang 286 10`.
    package var value: String {
      let end = goal.map { " \($0.deck) \($0.cards)\($0.minutes.map { " \($0)" } ?? "")" }
      return "\(by) \(newPerDay) \(retention)\(end ?? "")"
    }
  }

  /// The plan for all decks, or from a version that knew only one plan; even if it is over.
  package var plan: Plan? { Self.plan(self[.plan]) }

  /// The schedulers of plans with their last days, by deck; under "" the one for all others.
  func planned(from base: Scheduler) -> [String: (last: Int, scheduler: Scheduler)] {
    let decks = values.keys.compactMap(SettingKey.deck)
    let plans =
      decks.map { ($0, values[SettingKey.plan(of: $0)].flatMap(Self.plan)) } + [("", plan)]
    return plans.reduce(into: [:]) { planned, entry in
      guard let plan = entry.1 else { return }
      var scheduler = scheduler(from: base)
      scheduler.retention = plan.retention
      planned[entry.0] = (plan.by.number, scheduler)
    }
  }

  /// A scheduler with these settings; settings that were never changed are those of `base`.
  func scheduler(from base: Scheduler) -> Scheduler {
    var scheduler = base
    if isSet(.retention) { scheduler.retention = retention }
    if isSet(.learningSteps) { scheduler.learningSteps = learningSteps }
    if isSet(.relearningSteps) { scheduler.relearningSteps = relearningSteps }
    if isSet(.maximumInterval) { scheduler.maximumInterval = maximumInterval }
    return scheduler
  }

  private func isSet(_ key: SettingKey) -> Bool {
    values[key.rawValue].map { Self.isValid($0, for: key) } ?? false
  }
}
