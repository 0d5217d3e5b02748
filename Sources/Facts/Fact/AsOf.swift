/// The time a claim speaks of: a day, a month, a year, or from one to another.
package struct AsOf: Hashable, Sendable {
  /// The time, or the first one.
  package var start: CalendarDate
  /// The last one, when it is a span; not before `start`.
  package var end: CalendarDate?
}

extension AsOf: CustomStringConvertible {
  /// As the files write it: `2020`, `2024-12-31`, `1955/1959`.
  package var description: String {
    if let end { "\(start)/\(end)" } else { "\(start)" }
  }
}
