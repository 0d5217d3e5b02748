import FSRS

/// A learner's progress: everything that follows from the events, and nothing else.
///
///     var progress = Progress(EventSet(events))
///     progress.card(CardKey(deck: "hegang", card: "population-2020/value"))?.schedule?.due
///     progress.apply(event)                       // after each answer
///
/// Applying events one by one, in any order, gives the same as replaying the whole set. Replaying
/// is pure: the same events and the same scheduler give the same progress on every machine.
///
/// - An answer changes its card's schedule, by the settings at that position in replay order.
/// - An undone event has no effect. Of several undos and redos of one event the last one decides.
/// - A reset forgets what is earlier in replay order: cards, and quizzes too if its scope is a deck
///   or everything. Settings, added answers and marks stay, and so does the number of answers on
///   each day.
/// - Parameters apply to the whole history, but keep due dates unless the event says otherwise, see
///   ``Event/Weights``.
/// - A followed change gives a card the memory that it had under another id, see ``Event/Carry``.
/// - A quiz does not change schedules.
package struct Progress: Sendable {
  /// The events.
  package internal(set) var events: EventSet
  /// The present settings.
  package internal(set) var settings = Settings()
  /// The scheduler to which settings are applied; it gives the parameters.
  let base: Scheduler
  /// The same with the present parameters.
  var weighted: Scheduler

  /// Whether each event was undone, by its index.
  var isUndone: [Bool] = []
  /// The index in `cards` of the card of each step, by the step's index; −1 for every other event.
  var cardOfStep: [Int32] = []
  var cards: [CardProgress] = []
  /// The last step of each card, including undone and forgotten ones: an answer, a change, or a due
  /// date; −1 if there is none. See ``steps(of:)``.
  var lastStep: [Int32] = []
  /// The previous step of the same card for each step, by its index; −1 for the first.
  var stepBefore: [Int32] = []
  /// The cards that changes connect to each card, in both directions.
  var relatives: [Int: [Int]] = [:]
  /// For cards affected by a change, the steps that still count: answers, including inherited ones,
  /// and changes that affected the memory.
  var lineages: [Int: [Int32]] = [:]
  /// The equal changes, in replay order.
  var carries: [Event.Carry: [Int32]] = [:]
  var cardIndices: [CardKey: Int] = [:]
  /// The card with the names at an index; −1 if it was not looked up yet.
  var cardOfNames: [Int32] = []
  /// The index in `days` of each card's deck.
  var deckOfCard: [Int] = []
  var deckIndices: [String: Int] = [:]
  /// The counts of each deck's days.
  var days: [DeckDays] = []
  /// The changes of each answer's rating in replay order.
  var rates: [Int32: [Int32]] = [:]
  var resets: [Int32] = []
  /// The changes of settings and parameters, and the repairs, in replay order.
  var settingChanges: [Int32] = []
  /// The epochs of parameters, in replay order.
  var epochs: [WeightsEpoch] = []
  /// The repairs of each cause, in replay order.
  var repairs: [EventReference: [Int32]] = [:]
  var undos: [Int32] = []
  var quizIndices: [QuizKey: Int] = [:]
  /// The answers and ends of each quiz in replay order.
  var quizEvents: [[Int32]] = []
  var aliasEvents: [CardKey: [Int32]] = [:]
  var markEvents: [CardKey: [Int32]] = [:]
  var awayEvents: [Int32] = []
  /// Events that others refer to, but that are missing.
  var missing: Set<EventReference> = []
  var schedulers: SchedulerTimeline
  /// The number of events of a kind that this version does not know.
  var unknownCount = 0

  /// Replays a set of events.
  /// - Parameters:
  ///   - events: The events.
  ///   - base: The scheduler for settings without a value.
  package init(_ events: EventSet, base: Scheduler = .usual) {
    self.events = events
    self.base = base
    weighted = base
    schedulers = SchedulerTimeline(base)
    replay()
  }
}

/// The new cards and answers on each day of a deck.
struct DeckDays: Sendable {
  var introduced = DayCounts()
  var answered = DayCounts()
}

/// A quiz of a deck.
struct QuizKey: Hashable, Sendable {
  let deck: String
  let quiz: String
}
