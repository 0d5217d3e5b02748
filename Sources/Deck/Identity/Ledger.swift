import Grading
import JSON

/// The record of every card id that a subject ever had, stored beside the deck as ids.json.
///
/// An id is never used for another memory, because learners' progress is tied to it. Each id is
/// stored with its meaning, a short digest of the question's content and the right answer; wording
/// and options are not part of it. A card that is no longer generated is retired but remembered,
/// and returns under its id.
///
///     {"cards":{
///     "hegang/railway":"5d8b1f0a33c0e7d4",
///     …
///     },
///     "retired":{…},
///     "schema":"ids/1"}
package struct Ledger: Hashable, Sendable {
  /// Ids in the deck, each with its meaning.
  package private(set) var cards: [String: String] = [:]
  /// Ids that were in the deck before, each with its last meaning.
  package private(set) var retired: [String: String] = [:]
  /// Ids whose memories moved to other cards, each with their ids.
  package private(set) var moved: [String: [String]] = [:]
  /// The last declared change of each id's value that a build has recorded: "fix 2026-11-21".
  package private(set) var revisions: [String: String] = [:]

  private static let schema = "ids/1"

  /// Creates an empty record, for a subject that was never built.
  package init() {}

  /// Creates a record of what a learner learned: the ids of cards with their meanings at the time.
  package init(meanings: [String: String]) {
    cards = meanings
  }

  /// The subject of the cards; nil if there are none.
  var subject: String? {
    (cards.first ?? retired.first).map { String($0.key.prefix { $0 != "/" }) }
  }

  /// The changes of a build.
  package struct Changes: Hashable, Sendable {
    /// Ids that are new.
    package var added: [String] = []
    /// Ids with another meaning than before.
    package var changed: [String] = []
    /// Ids that were removed from the deck.
    package var retired: [String] = []
    /// Ids that returned.
    package var revived: [String] = []

    /// Whether anything changed.
    package var isEmpty: Bool {
      added.isEmpty && changed.isEmpty && retired.isEmpty && revived.isEmpty
    }
  }

  /// Records a new build of the deck.
  ///
  /// - Returns: The changes, each list sorted.
  package mutating func record(_ deck: Deck) -> Changes {
    let built = Dictionary(deck.cards.map { ($0.id, Ledger.meaning(of: $0)) }) { first, _ in first }
    var changes = Changes()
    for (id, meaning) in built {
      if let before = cards[id] {
        if before != meaning { changes.changed.append(id) }
      } else if retired.removeValue(forKey: id) != nil {
        changes.revived.append(id)
      } else {
        changes.added.append(id)
      }
    }
    for (id, meaning) in cards where built[id] == nil {
      retired[id] = meaning
      changes.retired.append(id)
    }
    for card in deck.cards {
      if let revision = card.revision { revisions[card.id] = revision.written }
      for old in card.was where built[old] == nil && retired[old] != nil {
        moved[old] = ((moved[old] ?? []) + [card.id]).uniqued()
      }
    }
    for old in moved.keys { retired[old] = nil }
    cards = built
    changes.added.sort()
    changes.changed.sort()
    changes.retired.sort()
    changes.revived.sort()
    return changes
  }

  /// A digest of the question's content and the right answer: 16 hexadecimal digits.
  package static func meaning(of card: Card) -> String { meaning(of: card, as: card.id) }

  /// The digest that a card would have under another id.
  static func meaning(of card: Card, as id: String) -> String {
    let meaning: JSONValue = [
      "answer": .string(right(card.answer)), "as_of": .string(card.asOf ?? ""),
      "id": .string(id),
    ]
    let digits = String(StableRandom.hash(meaning.encoded()), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The right answer, without other accepted forms and without the figures asked.
  private static func right(_ answer: Answer) -> String {
    switch answer {
    case .number(let number):
      switch number.precision {
      case .within(let low, let high): "\(low)..\(high) \(number.unit)"
      default: "\(number.value) \(number.unit)"
      }
    case .year(let year): "\(year)"
    case .date(let date): "\(date.year)-\(date.month ?? 0)-\(date.day ?? 0)"
    case .name(let name): name.accepted[0]
    case .list(let list): list.items.map { $0[0] }.joined(separator: "|")
    }
  }

  /// The whole file, ids sorted.
  package var encoded: String {
    "{\"cards\":\(Ledger.lines(cards)),\n"
      + (moved.isEmpty
        ? "" : "\"moved\":\(Ledger.lines(moved.mapValues { $0.joined(separator: " ") })),\n")
      + "\"retired\":\(Ledger.lines(retired)),\n"
      + (revisions.isEmpty ? "" : "\"revisions\":\(Ledger.lines(revisions)),\n")
      + "\"schema\":\"\(Ledger.schema)\"}\n"
  }

  private static func lines(_ entries: [String: String]) -> String {
    let lines = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      "\(JSONValue.string($0.key).encoded()):\(JSONValue.string($0.value).encoded())"
    }
    return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n}"
  }

  /// Reads a record.
  ///
  /// - Throws: `JSONError` with the offset of the error.
  package init(_ bytes: [UInt8]) throws(JSONError) {
    var reader = JSONReader(bytes)
    var schema = ""
    try reader.object { (reader, key) throws(JSONError) in
      switch key {
      case "cards": cards = try DeckFile.record(&reader)
      case "moved":
        moved = try DeckFile.record(&reader).mapValues {
          $0.split(separator: " ").map(String.init)
        }
      case "revisions": revisions = try DeckFile.record(&reader)
      case "retired": retired = try DeckFile.record(&reader)
      case "schema": schema = try reader.string()
      default: try reader.skip()
      }
    }
    try reader.end()
    guard schema == Ledger.schema else {
      throw .expected("\"schema\":\"\(Ledger.schema)\"", at: bytes.count)
    }
  }
}
