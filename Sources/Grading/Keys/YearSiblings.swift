/// The years that are answers in a deck, indexed once and shared by all their keys.
package struct YearSiblings: Hashable, Sendable {
  /// The answers, in the order of the deck, as "1916"; anything that is not a year is never found.
  package let all: [Sibling]
  /// The first index in `all` of each year.
  private let places: [Int: Int]

  /// Indexes the answers. O(*n*).
  package init(_ siblings: [Sibling] = []) {
    all = siblings
    places = Dictionary(
      siblings.enumerated().compactMap { place, sibling in
        YearSiblings.year(sibling.answer).map { ($0, place) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The first sibling with this year.
  func sibling(in year: Int) -> Sibling? { places[year].map { all[$0] } }

  private static func year(_ answer: String) -> Int? {
    if let year = Int(answer) { return year }
    if case .year(let year) = YearReading(answer) { return year }
    return nil
  }
}
