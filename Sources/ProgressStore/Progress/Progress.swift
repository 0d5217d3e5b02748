import FSRS

/// Where a learner stands: everything that follows from the events, and nothing else.
///
///     var progress = Progress(EventSet(events))
///     progress.card(CardKey(deck: "hegang", card: "population-2020/value"))?.schedule?.due
///     progress.apply(event)                       // after each answer
///
/// Applying events one by one, in any order, gives the same as folding the whole set. The fold is
/// pure: the same events and the same scheduler give the same progress, on every machine.
///
/// - An answer moves its card's schedule, with the settings that were in force at that point.
/// - An event that was taken back has no effect. Of several undos of one event the last decides.
/// - A reset forgets what is earlier in replay order: cards, and quizzes too if its scope is a deck or
///   everything. Settings, aliases and marks stay, and so does the number of answers on each day.
/// - Weights hold for the whole history, but leave due days as they were unless they say otherwise,
///   see ``Event/Weights``.
/// - A carry gives a card the memory that it had under another id, see ``Event/Carry``.
/// - A quiz does not touch schedules.
package struct Progress: Sendable {
  /// The events.
  package internal(set) var events: EventSet
  /// The settings in force now.
  package internal(set) var settings = Settings()
  /// The scheduler that settings are applied to: it brings the parameters.
  let base: Scheduler
  /// The same with the weights in force now.
  var weighted: Scheduler

  /// Whether an event was taken back, by its index.
  var isUndone: [Bool] = []
  /// The index in `cards` of the card that each step names, by the step's index; −1 for everything
  /// else.
  var cardOfStep: [Int32] = []
  var cards: [CardProgress] = []
  /// The last thing that happened to each card, taken back and forgotten things included: an answer,
  /// a carry, or a day that it was made due on; −1 without one. See ``steps(of:)``.
  var lastStep: [Int32] = []
  /// The step before each step of the same card, by its index; −1 for the first.
  var stepBefore: [Int32] = []
  /// The cards that carries bind to each card, either way.
  var relatives: [Int: [Int]] = [:]
  /// For cards that a carry had an effect on what still counts: answers, also those inherited, and
  /// carries that changed the memory.
  var lineages: [Int: [Int32]] = [:]
  /// The carries that are equal, in replay order.
  var carries: [Event.Carry: [Int32]] = [:]
  var cardIndices: [CardKey: Int] = [:]
  /// The card that the names at a place speak of; −1 if that was not looked up yet.
  var cardOfNames: [Int32] = []
  /// The index in `days` of each card's deck.
  var deckOfCard: [Int] = []
  var deckIndices: [String: Int] = [:]
  /// What each deck's days brought.
  var days: [DeckDays] = []
  /// The changes of each answer's rating in replay order.
  var rates: [Int32: [Int32]] = [:]
  var resets: [Int32] = []
  /// The changes of settings, the choices of weights and the repairs, in replay order.
  var settingChanges: [Int32] = []
  /// The epochs of weights, in replay order.
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
  /// Events that others speak of, but that are not there.
  var missing: Set<EventReference> = []
  var schedulers: SchedulerTimeline
  /// How many events are of a kind this version does not know.
  var unknownCount = 0

  /// Folds a set of events.
  /// - Parameters:
  ///   - events: The events.
  ///   - base: The scheduler to use where the settings say nothing.
  package init(_ events: EventSet, base: Scheduler = .usual) {
    self.events = events
    self.base = base
    weighted = base
    schedulers = SchedulerTimeline(base)
    replay()
  }
}

/// What the days of a deck brought: new cards, and answers.
struct DeckDays: Sendable {
  var introduced = DayCounts()
  var answered = DayCounts()
}

/// A quiz of a deck.
struct QuizKey: Hashable, Sendable {
  let deck: String
  let quiz: String
}
