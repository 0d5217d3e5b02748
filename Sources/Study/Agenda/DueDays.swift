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
    if let day = before?.dueDay { counts[day, default: 0] -= 1 }
    if let day = after?.dueDay { counts[day, default: 0] += 1 }
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
    let siblings = siblingDays(of: card, progress, in: deck)
    let away = progress.awayDays
    let easy = progress.settings.easyDays
    func isLight(_ day: StudyDay) -> Bool {
      easy.contains(day.weekday) || away.contains { $0.contains(day) }
    }
    return progress.scheduler(on: StudyDay(number: moment.day)).draw(
      schedule, rating: rating, at: moment,
      chance: Draw.value(card: card.id, reviews: schedule?.reviews ?? 0)
    ) { day in
      let date = StudyDay(number: day)
      return DayLoad(
        due: (counts[day] ?? 0) - (own == day ? 1 : 0),
        share: isLight(date) ? 0 : 1,
        siblingDistance: siblings.map { abs($0 - day) }.min())
    }
  }

  /// The days on which the other cards about a card's facts come back.
  private mutating func siblingDays(of card: Card, _ progress: Progress, in deck: Deck) -> [Int] {
    if places.isEmpty {
      for (place, card) in deck.cards.enumerated() {
        for fact in card.facts { places[fact, default: []].append(place) }
      }
    }
    return card.facts.flatMap { places[$0] ?? [] }.compactMap { place in
      let other = deck.cards[place]
      return other.id == card.id ? nil : progress.schedule(of: other, in: deck)?.dueDay
    }
  }
}
