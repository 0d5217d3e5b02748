import Facts
import Foundation
import Generator

/// A subject of the project and the deck made from its facts.
///
/// Both are read and made once for all tests: without the optimiser that takes half a second.
package struct ProjectDeck: Sendable {
  /// The facts.
  package let subject: Subject
  /// What the generator makes of them.
  package let generation: Generation

  /// The city of Hegang; nil if its facts cannot be read.
  package static let hegang = ProjectDeck("Hegang")
  /// The chemical elements; nil if their facts cannot be read.
  package static let elements = ProjectDeck("Elements")

  /// The deck in a folder of `Decks`; nil if its facts cannot be read.
  package static func named(_ name: String) -> ProjectDeck? {
    switch name {
    case "Hegang": hegang
    case "Elements": elements
    default: ProjectDeck(name)
    }
  }

  private init?(_ name: String) {
    let decks = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Decks")
    let facts = decks.appending(path: "\(name)/facts").path(percentEncoded: false)
    guard let subject = try? FactsReader.read(folder: facts) else { return nil }
    self.subject = subject
    generation = Generator.generate(subject)
  }
}
