import FSRS

/// What the learner has set, as the journal tells it, with a default for everything else.
package struct Settings: Hashable, Sendable {
  /// Every setting found in the journal, also those this version does not know.
  package private(set) var values: [String: String] = [:]

  /// Settings that are all as delivered.
  package init() {}

  /// Takes a change over, whatever it says.
  mutating func take(_ change: Event.Setting) {
    values[change.key] = change.value
  }

  /// A change of a setting that is sure to be understood.
  /// - Parameters:
  ///   - name: The setting.
  ///   - value: The value, as the learner typed it.
  /// - Returns: The change to record.
  /// - Throws: `SettingError` when there is no such setting, or it cannot have this value.
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

  /// A chance told in percent as a share: `85%` is `0.85`.
  private static func chance(_ words: String) -> String {
    let digits = words.filter { $0 != "%" && $0 != " " }
    guard let percent = Double(digits), percent > 1 else { return words }
    return "\(percent / 100)"
  }

  /// The value of a setting as text: what the journal says if that is valid, else the default.
  package subscript(key: SettingKey) -> String {
    guard let value = values[key.rawValue], Self.isValid(value, for: key) else {
      return key.standard
    }
    return value
  }

  /// The chance to recall a card on the day it is due.
  package var retention: Double { Double(self[.retention]) ?? 0.9 }
  /// How many new cards a day brings, on a day without an exception.
  package var newPerDay: Int { Self.newCards(self[.newPerDay])?.usual ?? 8 }

  /// The plan for a deck on a day; nil without one.
  package func plan(for deck: String, on day: StudyDay) -> Plan? {
    guard let plan = plan(for: deck), day <= plan.by else { return nil }
    return plan
  }

  /// The last plan for a deck, also one whose last day is over: its own, or one of all decks.
  private func plan(for deck: String) -> Plan? {
    if let own = values[SettingKey.plan(of: deck)] { return Self.plan(own) }
    guard let plan, plan.goal.map({ $0.deck == deck }) ?? true else { return nil }
    return plan
  }

  /// The decks that have a plan of their own on a day, sorted.
  package func plannedDecks(on day: StudyDay) -> [String] {
    let own = values.keys.compactMap(SettingKey.deck) + [plan?.goal?.deck].compactMap(\.self)
    return Set(own).filter { plan(for: $0, on: day)?.goal != nil }.sorted()
  }

  /// The plans that hold on a day, of one deck each or of all.
  package func plans(on day: StudyDay) -> [Plan] {
    let shared = plan.flatMap { $0.goal == nil && day <= $0.by ? $0 : nil }
    return [shared].compactMap(\.self) + plannedDecks(on: day).compactMap { plan(for: $0, on: day) }
  }

  /// What a change of the setting `plan` changes: the plan of the deck that it names, or of all decks;
  /// `none` ends all.
  /// - Throws: `SettingError` when the plan's last day is not after this one.
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

  /// The changes that make a plan that of a deck; nil for none any more.
  package func changes(to plan: Plan?, of deck: String) -> [Event.Setting] {
    let own = Event.Setting(key: SettingKey.plan(of: deck), value: plan?.value ?? "none")
    // One that was made for all decks, or by a version that knew one plan only.
    let isOld = self.plan.map { $0.goal.map { $0.deck == deck } ?? (plan == nil) } ?? false
    return (isOld ? [Event.Setting(key: SettingKey.plan.rawValue, value: "none")] : []) + [own]
  }

  /// How many new cards a day without a plan brings.
  package func newPerDay(on day: StudyDay) -> Int {
    Self.newCards(self[.newPerDay])?.on[day.weekday] ?? newPerDay
  }

  /// The local hour at which the day begins.
  package var rolloverHour: Int { Int(self[.rollover]) ?? 4 }
  /// The delays of a card being learned, in seconds.
  package var learningSteps: [Int] { Self.steps(self[.learningSteps]) ?? [] }
  /// The delays of a card that was forgotten, in seconds.
  package var relearningSteps: [Int] { Self.steps(self[.relearningSteps]) ?? [] }
  /// The longest interval in days.
  package var maximumInterval: Int { Int(self[.maximumInterval]) ?? 36_500 }
  /// How cards are asked: `any`, `typed` or `choice`.
  package var form: String { self[.form] }
  /// The weekdays that should bring little work.
  package var easyDays: Set<Weekday> { Self.weekdays(self[.easyDays]) ?? [] }
  /// How many cards a day are asked while catching up; nil for the usual way of reckoning it.
  package var pace: Int? { Int(self[.pace]) }
  /// How many minutes a day are for study; nil for as long as it takes.
  package var minutes: Int? { Int(self[.minutes]) }
  /// The lapses that make a card a leech; nil if none does.
  package var leech: Int? { Int(self[.leech]) }
  /// Whether the scheduler is fitted by itself when there are enough new answers.
  package var fitsItself: Bool { self[.fit] != "off" }

  /// What the learner planned up to a day; nil without a plan.
  package struct Plan: Hashable, Sendable {
    /// The last day of the plan.
    package let by: StudyDay
    /// How many new cards a day brings until then.
    package let newPerDay: Int
    /// The chance to recall a card on the day it is due, until then.
    package let retention: Double
    /// What it leads to; nil for a pace and no more.
    package let goal: Goal?

    /// What a plan leads to, so that it can make up for days missed.
    package struct Goal: Hashable, Sendable {
      /// The deck; others keep the learner's own number of new cards.
      package let deck: String
      /// How many of its cards are to be begun by the last day.
      package let cards: Int
      /// The minutes a day that there are; nil for as many as it takes.
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

    /// The plan as a setting holds it: `2026-12-24 12 0.9 hegang 286 10`.
    package var value: String {
      let end = goal.map { " \($0.deck) \($0.cards)\($0.minutes.map { " \($0)" } ?? "")" }
      return "\(by) \(newPerDay) \(retention)\(end ?? "")"
    }
  }

  /// The plan that holds for all decks, or was made by a version that knew one only; also one whose
  /// last day is over.
  package var plan: Plan? { Self.plan(self[.plan]) }

  /// The schedulers that plans ask for, and their last days, by deck; under "" what holds for all
  /// others.
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

  /// A scheduler that obeys the settings made; whatever was never set stays as it is in `base`.
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
