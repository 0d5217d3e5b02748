import Facts
import Generator

/// The deck of the chemical elements as the project has it, to be spoilt.
package enum Elements {
  /// The date of its quality report.
  package static let today = CalendarDate(year: 2026, month: 11, day: 21)

  /// Its facts; nil if they cannot be read.
  package static let subject = ProjectDeck.elements?.subject
  /// The deck made from its facts; nil if they cannot be read.
  package static let generation = ProjectDeck.elements?.generation
}
