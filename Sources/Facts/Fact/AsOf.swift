/// The time for which a claim holds: a day, a month, a year, or a span of these.
package struct AsOf: Hashable, Sendable {
  /// The time, or the start of a span.
  package var start: CalendarDate
  /// The end of a span; not before `start`.
  package var end: CalendarDate?
}

extension AsOf: CustomStringConvertible {
  /// The time as the files write it: `2020`, `2024-12-31`, `1955/1959`.
  package var description: String {
    if let end { "\(start)/\(end)" } else { "\(start)" }
  }
}
