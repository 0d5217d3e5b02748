import FSRS
import ProgressStore
import Questions

/// How many cards wait, and for when.
package struct Forecast: Hashable, Sendable {
  /// Cards that were due before today.
  package private(set) var late = 0
  /// The days from today on for which each card that is not late is due.
  private var ahead: [Int] = []
  /// Cards that come due on each day from today on; what is late is not among them.
  package private(set) var days = [Int](repeating: 0, count: Forecast.length)

  /// How many days it looks ahead.
  package static let length = 8

  /// What waits among some cards of a deck.
  package init(of cards: [Card], deck: Deck, progress: Progress, at moment: Moment) {
    for card in cards {
      guard let schedule = progress.schedule(of: card, in: deck) else { continue }
      let day: Int
      switch schedule.due {
      case .instant(let seconds):
        // A step left over from an earlier day is late as any other card.
        let isLate = seconds < moment.endOfDay - 86_400
        day = isLate ? moment.day - 1 : seconds < moment.endOfDay ? moment.day : moment.day + 1
      case .day(let due): day = due
      }
      if day < moment.day { late += 1 } else { ahead.append(day - moment.day) }
      if days.indices ~= day - moment.day { days[day - moment.day] += 1 }
    }
  }

  /// How many cards are due by the end of a number of days, today and what is late included.
  ///
  /// - Parameter days: Days after today.
  /// - Returns: Cards.
  package func total(within days: Int) -> Int { late + ahead.count { $0 <= days } }

  /// What the days ahead bring on average, today left out.
  package var average: Double {
    Double(days.dropFirst().reduce(0, +)) / Double(Forecast.length - 1)
  }
}
