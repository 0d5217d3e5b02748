import FSRS
import Testing
@testable import Files
@testable import Journal
@testable import Progress

@Test(arguments: 0..<(isThorough ? 60 : 10))
func `applying events one by one equals replaying them all`(seed: Int) throws {
  let events = try randomHistory(80, seed: seed)
  var generator = SeededGenerator(seed: seed)
  let whole = try picture(Progress(EventSet(events)))
  let ordered = Array(EventSet(events).ordered)
  for sequence in [events, ordered, events.shuffled(using: &generator), ordered + events] {
    var progress = Progress(EventSet())
    for event in sequence { progress.apply(event) }
    #expect(try picture(progress) == whole)
  }
}

@Test(arguments: 0..<(isThorough ? 20 : 4))
func `every beginning agrees as well`(seed: Int) throws {
  let events = Array(EventSet(try randomHistory(60, seed: seed + 1000)).ordered)
  var progress = Progress(EventSet())
  for (index, event) in events.enumerated() {
    progress.apply(event)
    #expect(try picture(progress) == picture(Progress(EventSet(Array(events[...index])))))
  }
}

private func memory(
  after answers: [(rating: Rating, moment: Moment)], by model: Model
) -> Memory? {
  var (memory, last): (Memory?, Moment?) = (nil, nil)
  for (rating, moment) in answers {
    if let before = memory, let last {
      let since = Schedule.Last(seconds: last.seconds, day: last.day)
      memory = model.next(before, rating: rating, after: moment.elapsed(since: since))
    } else {
      memory = model.first(rating)
    }
    last = moment
  }
  return memory
}

/// A slow, direct replay as described in the documentation.
private func naiveSchedules(_ events: [Event]) throws -> [CardKey: Schedule] {
  var isUndone: Set<EventReference> = []
  for event in events {
    guard case .undo(let undo) = event.kind else { continue }
    let target = events.first { $0.reference == undo.reference }
    switch target?.kind {
    case nil, .undo, .clock: continue
    default:
      if undo.isOn { isUndone.insert(undo.reference) } else { isUndone.remove(undo.reference) }
    }
  }
  let counted = events.filter { !isUndone.contains($0.reference) }
  var ratings: [EventReference: Rating] = [:]
  for event in counted {
    if case .rate(let rate) = event.kind { ratings[rate.reference] = rate.rating }
  }
  var settings: [String: String] = [:]
  var schedules: [CardKey: Schedule] = [:]
  var topics: [CardKey: String] = [:]
  var draws: [CardKey: Int] = [:]
  var first: [CardKey: Bool] = [:]
  var parameters = Parameters.standard
  var answers: [CardKey: [(rating: Rating, moment: Moment)]] = [:]
  func scheduler(on day: Int) -> Scheduler {
    var scheduler = Scheduler.usual
    scheduler.parameters = parameters
    if settings["retention"] == "0.8" { scheduler.retention = 0.8 }
    if settings["plan"] == "2026-11-24 3 0.95", day <= 20_781 { scheduler.retention = 0.95 }
    if settings["learning-steps"] == "1m 1h" { scheduler.learningSteps = [60, 3600] }
    if settings["learning-steps"] == "none" { scheduler.learningSteps = [] }
    return scheduler
  }
  for event in counted {
    switch event.kind {
    case .setting(let change): settings[change.key] = change.value
    case .reset(let reset):
      for key in schedules.keys {
        let isCovered =
          switch reset.scope {
          case .all: true
          case .deck(let deck): key.deck == deck
          case .topic(let deck, let topic): key.deck == deck && topics[key] == topic
          case .cards(let deck, let cards): key.deck == deck && cards.contains(key.card)
          }
        if isCovered { schedules[key] = nil }
      }
    case .answer(let answer):
      let key = CardKey(deck: answer.deck, card: answer.card)
      answers[key] = (schedules[key] == nil ? [] : answers[key] ?? [])
      answers[key]?.append((ratings[event.reference] ?? answer.rating, event.clock.moment))
      let wasLearning: Bool =
        switch schedules[key]?.phase {
        case nil, .learning: true
        case .review, .relearning: false
        }
      schedules[key] = scheduler(on: event.clock.moment.day).review(
        schedules[key], rating: ratings[event.reference] ?? answer.rating, at: event.clock.moment,
        draw: answer.draw.map { Double($0) / 1000 }
          ?? Draw.value(card: answer.card, reviews: schedules[key]?.reviews ?? 0))
      draws[key] = answer.draw
      if let after = schedules[key] {
        first[key] = after.phase == .review && wasLearning
      }
      topics[key] = answer.topic
    case .mark(let mark):
      let key = CardKey(deck: mark.deck, card: mark.card)
      if case .move(let day) = mark.change, let schedule = schedules[key],
        schedule.phase == .review
      {
        schedules[key]?.due = .day(day.number)
        schedules[key]?.interval = max(1, day.number - schedule.last.day)
      }
      guard case .due(let day) = mark.change else { continue }
      switch schedules[key]?.due {
      case .day(let due)?: schedules[key]?.due = .day(min(due, day.number))
      case .instant?:
        if day.number <= schedules[key]?.last.day ?? 0 { schedules[key]?.due = .day(day.number) }
      case nil: break
      }
    case .weights(let choice):
      parameters = choice.parameters ?? .standard
      for (key, schedule) in schedules {
        var schedule = schedule
        schedule.memory =
          memory(after: answers[key] ?? [], by: scheduler(on: event.clock.moment.day).model)
          ?? schedule.memory
        let draw =
          draws[key].map { Double($0) / 1000 }
          ?? Draw.value(card: key.card, reviews: schedule.reviews - 1)
        schedules[key] =
          choice.reschedules
          ? scheduler(on: event.clock.moment.day).rescheduled(
            schedule, draw: draw, isFirst: first[key] == true) : schedule
      }
    default: break
    }
  }
  return schedules
}

@Test(arguments: 0..<(isThorough ? 60 : 30))
func `the replay follows the documentation`(seed: Int) throws {
  // Without wrong clocks, whose effective times the simple fold does not know.
  // Carries have tests of their own.
  let events = try randomHistory(120, seed: seed).filter { event in
    if case .carry = event.kind { return false }
    return event.writer.description != "mb"
  }
  .enumerated().map { try event($0.element.kind, $0.offset + 1, at: $0.offset * 9_000, by: "ma") }
  // Events were numbered again, so what they speak of has to be named again.
  var renamed: [Event] = []
  for event in events {
    var kind = event.kind
    let target = renamed.isEmpty ? nil : renamed[event.sequence * 7 % renamed.count].reference
    if case .undo(let undo) = kind, let target { kind = .undo(Event.Undo(target, on: undo.isOn)) }
    if case .rate(let rate) = kind, let target { kind = .rate(Event.Rate(target, rate.rating)) }
    renamed.append(
      try Event(writer: event.writer, sequence: event.sequence, clock: event.clock, kind: kind))
  }
  let progress = Progress(EventSet(renamed))
  let found = Dictionary(
    uniqueKeysWithValues: progress.studiedCards.map { ($0.key, $0.schedule) })
  #expect(try found == naiveSchedules(renamed).mapValues { $0 })
}
