/// The dates that are answers in a deck, parsed once and shared by all their keys.
package struct DateSiblings: Hashable, Sendable {
  /// The answers, in the order of the deck, in any form of a date.
  package let all: [Sibling]
  /// The answers parsed as dates.
  private let dates: [PartialDate?]
  /// The answers that are only years.
  let years: YearSiblings

  /// Parses the answers. O(*n*).
  package init(_ siblings: [Sibling] = []) {
    all = siblings
    dates = siblings.map { DateReader.readings(of: $0.answer).first }
    years = YearSiblings(siblings)
  }

  /// The first sibling that is another date and that one of the readings names completely.
  func sibling(saidBy readings: [PartialDate], besides own: PartialDate) -> Sibling? {
    let place = dates.firstIndex { date in
      guard let date, date != own else { return false }
      return readings.contains { $0.agrees(with: date) && $0.isAsFine(as: date) }
    }
    return place.map { all[$0] }
  }
}
