/// The accepted answer that a typed answer is judged against.
package enum Key: Hashable, Sendable {
  case number(NumberKey)
  case year(YearKey)
  case date(DateKey)
  case name(NameKey)
  case list(ListKey)
  case points(PointsKey)

  /// The answer as it is shown; the judge accepts this form.
  package var display: String {
    switch self {
    case .number(let key): key.display
    case .year(let key): key.display
    case .date(let key): key.display
    case .name(let key): key.display
    case .list(let key): key.display
    case .points(let key): key.display
    }
  }
}
