import Deck
import FSRS
import Progress

/// The number of cards that are due, by day.
package struct Forecast: Hashable, Sendable {
  /// The number of cards due before today.
  package private(set) var late = 0
  /// The due date of each card that is not overdue, in days after today.
  private var ahead: [Int] = []
  /// The number of cards due on each day from today; overdue cards are not counted.
  package private(set) var days = [Int](repeating: 0, count: Forecast.length)

  /// The number of days to look ahead.
  package static let length = 8

  /// Counts the due cards among some cards of a deck.
  package init(of cards: [Card], deck: Deck, progress: Progress, at moment: Moment) {
    for card in cards {
      guard let schedule = progress.schedule(of: card, in: deck) else { continue }
      let day: Int
      switch schedule.due {
      case .instant(let seconds):
        // A step left over from an earlier day is overdue like any other card.
        let isLate = seconds < moment.endOfDay - 86_400
        day = isLate ? moment.day - 1 : seconds < moment.endOfDay ? moment.day : moment.day + 1
      case .day(let due): day = due
      }
      if day < moment.day { late += 1 } else { ahead.append(day - moment.day) }
      if days.indices ~= day - moment.day { days[day - moment.day] += 1 }
    }
  }

  /// The number of cards due within a number of days, including today and what is overdue.
  ///
  /// - Parameter days: The number of days after today.
  /// - Returns: The number of cards.
  package func total(within days: Int) -> Int { late + ahead.count { $0 <= days } }

  /// The number of cards due on each of the days from today; overdue cards are not counted.
  ///
  /// - Parameter count: The number of days.
  /// - Returns: The number of cards for each day, today first.
  package func counts(days count: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    for day in ahead where counts.indices ~= day { counts[day] += 1 }
    return counts
  }

  /// The mean number of cards due on the days ahead, without today.
  package var average: Double {
    Double(days.dropFirst().reduce(0, +)) / Double(Forecast.length - 1)
  }
}
