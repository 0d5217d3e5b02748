/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Sendable {
  /// The first day of the week.
  case monday = 1
  /// The second day of the week.
  case tuesday
  /// The third day of the week.
  case wednesday
  /// The fourth day of the week.
  case thursday
  /// The fifth day of the week.
  case friday
  /// The sixth day of the week.
  case saturday
  /// The last day of the week.
  case sunday
}

extension Weekday {
  /// Reads a weekday: `sat` or `saturday`; fails for any other word.
  package init?(word: some StringProtocol) {
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    guard let index = names.firstIndex(where: { $0 == word || $0.prefix(3) == word }) else {
      return nil
    }
    self = Self.allCases[index]
  }
}
