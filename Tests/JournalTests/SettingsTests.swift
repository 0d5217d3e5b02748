import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

@Test(arguments: [
  ("retention", "0.70"), ("retention", "0.99"), ("new-per-day", "0"), ("rollover", "23"),
  ("learning-steps", "30s 10m 2h 1d"), ("relearning-steps", "none"), ("maximum-interval", "36500"),
  ("form", "typed"), ("easy-days", "sat sun"), ("easy-days", "none"), ("pace", "40"),
  ("depth", "core"), ("depth", "useful"), ("depth", "all"),
  ("pace", "usual"), ("minutes", "600"), ("minutes", "none"), ("leech", "2"), ("leech", "none"),
  ("fit", "off"), ("new-per-day", "8 sat 0 sun 4"), ("easy-days", "friday"),
  ("plan", "2026-12-24 12 0.9"), ("plan", "2026-12-24 12 0.9 hegang 286"),
  ("plan", "2026-12-24 12 0.9 hegang 286 10"), ("plan", "none"), ("share", "answers"),
  ("share", "results"), ("share", "nothing"),
])
func `a setting can have this value`(name: String, value: String) throws {
  #expect(try Settings.change(name, to: value) == Event.Setting(key: name, value: value))
}

@Test(arguments: [
  (
    "retention", "1", "retention cannot be 1; it must be a chance from 0.70 to 0.99, or in percent."
  ),
  (
    "retention", "nan",
    "retention cannot be nan; it must be a chance from 0.70 to 0.99, or in percent."
  ),
  (
    "retention", "0x1p-1",
    "retention cannot be 0x1p-1; it must be a chance from 0.70 to 0.99, or in percent."
  ),
  (
    "new-per-day", "-1",
    "new-per-day cannot be -1; it must be a whole number from 0 to 9999, and if you like other numbers for weekdays, such as 8 sat 0 sun 4."
  ),
  ("depth", "deep", "depth cannot be deep; it must be core, useful or all."),
  ("rollover", "24", "rollover cannot be 24; it must be an hour from 0 to 23."),
  (
    "learning-steps", "10",
    "learning-steps cannot be 10; it must be up to ten delays such as 30s, 10m, 2h or 1d with spaces between them, or none."
  ),
  (
    "relearning-steps", "31d",
    "relearning-steps cannot be 31d; it must be up to ten delays such as 30s, 10m, 2h or 1d with spaces between them, or none."
  ),
  ("form", "sung", "form cannot be sung; it must be any, typed or choice."),
  (
    "easy-days", "sat lun",
    "easy-days cannot be sat lun; it must be weekdays such as sat sun, or none."
  ),
  ("pace", "0", "pace cannot be 0; it must be a number of cards a day from 1 to 9999, or usual."),
  ("minutes", "601", "minutes cannot be 601; it must be a number from 1 to 600, or none."),
  ("leech", "1", "leech cannot be 1; it must be a number of lapses from 2 to 99, or none."),
  (
    "plan", "2026-12-24 12",
    "plan cannot be 2026-12-24 12; it must be a last day, new cards a day and retention such as 2026-12-24 12 0.9, or none."
  ),
  ("fit", "yes", "fit cannot be yes; it must be on or off."),
  ("share", "all", "share cannot be all; it must be answers, results or nothing."),
  (
    "colour", "red",
    "There is no setting colour. The settings are retention, new-per-day, rollover, learning-steps, relearning-steps, maximum-interval, form, depth, easy-days, pace, minutes, leech, fit, plan, share."
  ),
])
func `a setting cannot have this value`(name: String, value: String, message: String) {
  let error = #expect(throws: SettingError.self) { try Settings.change(name, to: value) }
  #expect(error?.description == message)
}

@Test func `settings have defaults, and what is not valid in a journal changes none`() throws {
  let changes: [Event.Kind] = [
    .setting(Event.Setting(key: "learning-steps", value: "1m 1h 1d")),
    .setting(Event.Setting(key: "retention", value: "7")),
    .setting(Event.Setting(key: "from-the-future", value: "yes")),
  ]
  let events = try changes.enumerated().map { try event($0.element, $0.offset + 1) }
  let progress = Progress(EventSet(events))
  #expect(progress.settings.learningSteps == [60, 3600, 86_400])
  #expect(progress.settings.retention == 0.9)
  #expect(progress.settings.newPerDay == 8)
  #expect(progress.settings.rolloverHour == 4)
  #expect(progress.settings.values["from-the-future"] == "yes")
  #expect(progress.scheduler.learningSteps == [60, 3600, 86_400])
}

@Test(arguments: ["8 sat", "8 sat 0 sat 1", "sat 0", "8 sat x", "8 sat 10000", ""])
func `weekdays with new cards are a number and pairs`(value: String) {
  #expect(throws: SettingError.self) { try Settings.change("new-per-day", to: value) }
}

@Test func `weekdays are read whatever their case`() throws {
  let changes = [
    try Settings.change("new-per-day", to: " 8  Sat 0 SUN 4"),
    try Settings.change("easy-days", to: "Saturday mon"),
  ]
  let events = try changes.enumerated().map {
    try event(.setting($0.element), $0.offset + 1, at: $0.offset)
  }
  let settings = Progress(EventSet(events)).settings
  let friday = try unwrapped(StudyDay("2026-11-20"))
  #expect((0..<4).map { settings.newPerDay(on: friday.advanced(by: $0)) } == [8, 0, 4, 8])
  #expect(settings.newPerDay == 8)
  #expect(settings.easyDays == [.saturday, .monday])
}

@Test func `what was never set is as delivered`() {
  let settings = Settings()
  #expect(settings.easyDays == [])
  #expect(settings.pace == nil)
  #expect(settings.minutes == nil)
  #expect(settings.leech == 8)
  #expect(!settings.fitsItself)
}

@Test func `a plan holds up to its last day, from its place on`() throws {
  let day = 86_400
  let key = CardKey(deck: "hegang", card: "area-luobei/value")
  let last = reading(2 * day).day
  let plan = try event(.setting(try Settings.change("plan", to: "\(last) 30 0.97")), 2, at: 1)
  func interval(_ plans: [Event], at second: Int) throws -> Int {
    let answers = [
      try event(.answer(sampleAnswer("area-luobei/value", .easy)), 1),
      try event(.answer(sampleAnswer("area-luobei/value", .easy)), 3, at: second),
    ]
    return try unwrapped(Progress(EventSet(answers + plans)).card(key)?.schedule?.interval)
  }
  #expect(try interval([plan], at: 2 * day) < interval([], at: 2 * day))
  #expect(try interval([plan], at: 3 * day) == interval([], at: 3 * day))
  let progress = Progress(EventSet([plan]))
  #expect(progress.settings.plan(for: "hegang", on: last)?.newPerDay == 30)
  #expect(progress.settings.plan(for: "hegang", on: last.advanced(by: 1)) == nil)
  #expect(progress.scheduler(on: last, of: "hegang").retention == 0.97)
  #expect(progress.scheduler(on: last.advanced(by: 1), of: "hegang").retention == 0.9)
  #expect(progress.undoable().first?.reference == plan.reference)
}
