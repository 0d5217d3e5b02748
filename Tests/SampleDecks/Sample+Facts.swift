import Deck
import Facts
import Generator

extension Samples {
  /// Generates a deck from facts, after a header with some rivers and towns.
  package static func generation(of facts: String, attributes: String = "") throws -> Generation {
    Generator.generate(try subject(facts, attributes: attributes))
  }

  /// The subject of such facts.
  package static func subject(_ facts: String, attributes: String = "") throws -> Subject {
    try FactsReader.read(files: [(name: "sample.yaml", text: head + attributes + facts)])
  }

  private static let head = """
    schema: facts/1
    subject: sample
    title: A sample
    language: en
    sources: [{id: atlas, title: An atlas, dated: unknown}, {id: guide, title: A guide, dated: unknown}]
    classes: [{id: river, words: [River]}]
    entities:
      - {id: amur, class: river, name: Amur, article: the}
      - {id: lena, class: river, name: Lena, article: the}
      - {id: yalu, class: river, name: Yalu, article: the}
      - {id: liao, class: river, name: Liao, article: the}
      - {id: ussuri, class: river, name: Ussuri, article: the}
      - {id: songhua, class: river, name: Songhua, article: the}
      - {id: nen, class: river, name: Nen, article: the}

    """

  /// The card of a fact with the id `it`, after other facts.
  package static func card(_ rest: String, after more: String = "") throws -> Card {
    let made = try generation(of: "facts:\n" + more + fact("it", rest))
    guard let card = made.deck.cards.first(where: { $0.fact == "it" }) else {
      throw SampleError.noCard
    }
    return card
  }

  /// A fact on one line.
  package static func fact(_ id: String, _ rest: String) -> String {
    "  - {id: \(id), topic: rivers, source: {id: atlas, section: Rivers}, \(rest)}\n"
  }
}

extension Generation {
  /// The cards that have a form of a kind.
  package func cards(_ kind: Form.Kind) -> [Card] { deck.cards.filter { $0.form(kind) != nil } }

  /// Why forms of a kind were refused, by the card's id.
  package func refusals(_ kind: Form.Kind) -> [String: String] {
    Dictionary(
      omissions.filter { $0.form == kind }.map { ($0.card, $0.reason) }
    ) { first, _ in first }
  }
}

/// Why there is no sample.
package enum SampleError: Error {
  /// The fact gives no card of its own.
  case noCard
}
