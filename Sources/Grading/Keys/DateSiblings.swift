/// The dates that questions have: read once, and held by the key of each.
package struct DateSiblings: Hashable, Sendable {
  /// The answers, in the order of the deck, in any form of a date.
  package let all: [Sibling]
  /// What they are read as.
  private let dates: [PartialDate?]
  /// Those that say no more than a year.
  let years: YearSiblings

  /// The siblings. O(*n*).
  package init(_ siblings: [Sibling] = []) {
    all = siblings
    dates = siblings.map { DateReader.readings(of: $0.answer).first }
    years = YearSiblings(siblings)
  }

  /// The first sibling that is another date, and all of which one of the readings says.
  func sibling(saidBy readings: [PartialDate], besides own: PartialDate) -> Sibling? {
    let place = dates.firstIndex { date in
      guard let date, date != own else { return false }
      return readings.contains { $0.agrees(with: date) && $0.isAsFine(as: date) }
    }
    return place.map { all[$0] }
  }
}
