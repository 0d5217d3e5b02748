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
///
/// A progress made from a snapshot has only some of its events at hand. It reads the others when
/// they are asked for, see ``whole``.
package struct Progress: Sendable {
  /// The events at hand: all of them, or those that a snapshot kept and those after it.
  var events: EventSet
  /// Reads the events that a snapshot left out; nil if this was not made from a snapshot.
  var earlier: EarlierEvents?
  /// The events that were undone.
  var undone: UndoFold
  /// The settings and parameters.
  var settingsFold: SettingsFold
  /// The cards.
  package var cards: CardFold
  /// The changes that connect cards.
  package var carryFold = CarryFold()
  /// The quizzes.
  var quizFold = QuizFold()
  /// Marks and aliases.
  var markFold = MarkFold()
  /// The days without study.
  var awayFold = AwayFold()
  /// The changes of each answer's rating in replay order.
  var rates: [Int32: [Int32]] = [:]
  /// The resets in replay order.
  var resets: [Int32] = []
  /// The number of events of a kind that this version does not know.
  var unknownCount = 0

  /// Replays a set of events.
  /// - Parameters:
  ///   - events: The events.
  ///   - base: The scheduler for settings without a value.
  package init(_ events: EventSet, base: Scheduler = .usual) {
    self.init(filed: events, base: base)
    refoldAll()
  }
}
