import FSRS
import ProgressStore
import Questions

/// How many cards come back on which day, and which days the learner keeps light: what the day of an
/// answered card is chosen by.
package struct DueDays: Hashable, Sendable {
  /// How many cards come back on a study day.
  private var counts: [Int: Int] = [:]
  /// The places in the deck of the cards of each fact; empty until a sibling is first looked for.
  private var places: [String: [Int]] = [:]

  /// Takes over that a card comes back on another day than before; nil for one never answered.
  package mutating func move(from before: Schedule?, to after: Schedule?) {
    if let day = before?.dueDay { add(-1, on: day) }
    if let day = after?.dueDay { add(1, on: day) }
  }

  /// The draw that brings a card back on a day where it is little in the way.
  /// - Parameters:
  ///   - card: The card that is answered.
  ///   - rating: How the answer came.
  ///   - progress: The progress before it.
  ///   - deck: The deck.
  ///   - moment: When it came.
  /// - Returns: Thousandths, as ``Event/Answer`` keeps them; nil when there is no choice of days.
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

  /// Counts cards that come back on a day.
  mutating func add(_ count: Int, on day: Int) { counts[day, default: 0] += count }

  /// What speaks for and against a study day for a card.
  /// - Parameters:
  ///   - day: The study day.
  ///   - siblings: The days on which cards about the same facts come back.
  ///   - isLight: Whether the learner keeps a day light.
  /// - Returns: What comes back on it already, the card itself too if it does.
  func load(on day: Int, beside siblings: [Int], isLight: (Int) -> Bool) -> DayLoad {
    DayLoad(
      due: counts[day] ?? 0, share: isLight(day) ? 0 : 1,
      siblingDistance: siblings.map { abs($0 - day) }.min())
  }

  /// The other cards about a card's facts.
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
  /// Whether the learner keeps a study day light, or is away.
  var lightDays: (Int) -> Bool {
    let (easy, away) = (settings.easyDays, awayDays)
    return { day in
      let date = StudyDay(number: day)
      return easy.contains(date.weekday) || away.contains { $0.contains(date) }
    }
  }
}
