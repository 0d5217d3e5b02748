import Deck
import FSRS
import Progress

/// The number of cards due on each day, and the days that the learner keeps light. The due date of
/// an answered card is chosen by them.
package struct DueDays: Hashable, Sendable {
  /// The number of cards due on each study day.
  private var counts: [Int: Int] = [:]
  /// The indices of the cards of each fact; empty until they are first needed.
  private var places: [String: [Int]] = [:]

  /// Records that a card has a new due date; `before` is nil for a card that was never answered.
  package mutating func move(from before: Schedule?, to after: Schedule?) {
    if let day = before?.dueDay { add(-1, on: day) }
    if let day = after?.dueDay { add(1, on: day) }
  }

  /// Chooses the random number that puts a card's due date on a quiet day.
  /// - Parameters:
  ///   - card: The card that is answered.
  ///   - rating: The rating of the answer.
  ///   - progress: The progress before the answer.
  ///   - deck: The deck.
  ///   - moment: The moment of the answer.
  /// - Returns: Thousandths, as ``Event/Answer`` stores them; nil if only one day is possible.
  package mutating func draw(
    for card: Card, _ rating: Rating, _ progress: Progress, in deck: Deck, at moment: Moment
  ) -> Int? {
    let schedule = progress.schedule(of: card, in: deck)
    let own = schedule?.dueDay
    let siblings = siblings(of: card, in: deck).compactMap {
      progress.schedule(of: $0, in: deck)?.dueDay
    }
    let isLight = progress.lightDays
    return progress.scheduler(on: StudyDay(number: moment.day), of: deck.subject).draw(
      schedule, rating: rating, at: moment,
      chance: Draw.value(card: card.id, reviews: schedule?.reviews ?? 0)
    ) { day in
      var load = load(on: day, beside: siblings, isLight: isLight)
      if own == day { load.due -= 1 }
      return load
    }
  }

  /// Counts cards that are due on a day.
  mutating func add(_ count: Int, on day: Int) { counts[day, default: 0] += count }

  /// The work that is already on a study day.
  /// - Parameters:
  ///   - day: The study day.
  ///   - siblings: The due dates of the other cards of the same facts.
  ///   - isLight: Whether the learner keeps a day light.
  /// - Returns: The load of the day; it includes the card itself if that is due on the day.
  func load(on day: Int, beside siblings: [Int], isLight: (Int) -> Bool) -> DayLoad {
    DayLoad(
      due: counts[day] ?? 0, share: isLight(day) ? 0 : 1,
      siblingDistance: siblings.map { abs($0 - day) }.min())
  }

  /// The other cards of a card's facts.
  mutating func siblings(of card: Card, in deck: Deck) -> [Card] {
    if places.isEmpty {
      for (place, card) in deck.cards.enumerated() {
        for fact in card.facts { places[fact, default: []].append(place) }
      }
    }
    return card.facts.flatMap { places[$0] ?? [] }.map { deck.cards[$0] }
      .filter { $0.id != card.id }
  }
}

extension Progress {
  /// Whether a study day is an easy day or a day off.
  var lightDays: (Int) -> Bool {
    let (easy, away) = (settings.easyDays, awayDays)
    return { day in
      let date = StudyDay(number: day)
      return easy.contains(date.weekday) || away.contains { $0.contains(date) }
    }
  }
}
