import Facts
import Foundation

@testable import Questions

/// The deck of the chemical elements as the project has it, to be spoilt.
enum Elements {
  static let today = CalendarDate(year: 2026, month: 11, day: 21)

  static let subject: Subject? = read("Elements")
  static let generation: Generation? = subject.map { Generator.generate($0) }

  /// A subject of the project.
  static func read(_ name: String) -> Subject? {
    let decks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Decks")
    return try? FactsReader.read(
      folder: decks.appending(path: "\(name)/facts").path(percentEncoded: false))
  }
}
