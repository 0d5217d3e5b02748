import Facts
import Foundation
import Generator

/// The deck of the chemical elements as the project has it, to be spoilt.
package enum Elements {
  /// The date of its quality report.
  package static let today = CalendarDate(year: 2026, month: 11, day: 21)

  /// Its facts; nil if they cannot be read.
  package static let subject: Subject? = read("Elements")
  /// The deck made from its facts; nil if they cannot be read.
  package static let generation: Generation? = subject.map { Generator.generate($0) }

  /// A subject of the project.
  package static func read(_ name: String) -> Subject? {
    let decks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Decks")
    return try? FactsReader.read(
      folder: decks.appending(path: "\(name)/facts").path(percentEncoded: false))
  }
}
