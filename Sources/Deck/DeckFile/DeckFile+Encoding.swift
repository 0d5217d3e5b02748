import Concurrency
import Grading
import JSON

extension DeckFile {
  /// Encodes a deck as a whole file.
  package static func encoded(_ deck: Deck) -> String {
    let head: [(String, String?)] = [
      ("cards", lines(deck.cards, value)),
      ("class_words", JSONValue.array(deck.classWords.map(texts)).encoded()),
      ("language", JSONValue.string(deck.language).encoded()),
      ("names", lines(deck.names, value)),
      (
        "order",
        deck.order.isEmpty ? nil : JSONValue.array(deck.order.map(JSONValue.integer)).encoded()
      ),
      ("schema", JSONValue.string(schema).encoded()),
      ("sources", lines(deck.sources, value)),
      ("subject", JSONValue.string(deck.subject).encoded()),
      ("title", JSONValue.string(deck.title).encoded()),
      ("tombstones", deck.tombstones.isEmpty ? nil : lines(deck.tombstones, value)),
      ("topics", lines(deck.topics) { ["id": .string($0.id), "name": .string($0.name)] }),
    ]
    let members = head.compactMap { key, value in value.map { "\"\(key)\":\($0)" } }
    return "{" + members.joined(separator: ",\n") + "}\n"
  }

  /// A line for each thing. The value of a card is larger than its line, so only a few exist at once.
  private static func lines<Thing: Sendable>(
    _ things: [Thing], _ value: @escaping @Sendable (Thing) -> JSONValue
  ) -> String {
    let size = 256
    let pieces = parallelMap((things.count + size - 1) / size) { piece in
      things[piece * size..<min(things.count, (piece + 1) * size)]
        .map { value($0).encoded() }.joined(separator: ",\n")
    }
    return "[\n" + pieces.joined(separator: ",\n") + "\n]"
  }

  private static func value(_ name: Deck.KnownName) -> JSONValue {
    ["forms": .array(name.forms.map(JSONValue.string)), "kind": .string(name.kind)]
  }

  private static func value(_ tombstone: Deck.Tombstone) -> JSONValue {
    object([
      "date": tombstone.date.map(JSONValue.string), "fact": .string(tombstone.fact),
      "reason": .string(tombstone.reason),
    ])
  }

  private static func value(_ source: Deck.Source) -> JSONValue {
    object([
      "dated": .string(source.dated), "id": .string(source.id), "title": .string(source.title),
      "url": source.url.map(JSONValue.string),
    ])
  }

  /// A card as one JSON object.
  package static func value(_ card: Card) -> JSONValue {
    object([
      "after": card.after.isEmpty ? nil : texts(card.after),
      "answer": value(card.answer),
      "apart": card.apart.isEmpty ? nil : texts(card.apart),
      "as_of": card.asOf.map(JSONValue.string),
      "fact": .string(card.fact),
      "forms": .array(card.forms.map(value)),
      "id": .string(card.id),
      "importance": card.importance == .useful ? nil : .string(card.importance.rawValue),
      "label": .string(card.label),
      "members": card.members.isEmpty ? nil : texts(card.members),
      "note": card.note.map(JSONValue.string),
      "revision": card.revision.map { .string($0.written) },
      "short": card.short.map(JSONValue.string),
      "source": object([
        "id": .string(card.citation.source),
        "paragraph": card.citation.paragraph.map(JSONValue.integer),
        "section": card.citation.section.map(JSONValue.string),
      ]),
      "superseded_by": card.supersededBy.map(JSONValue.string),
      "topic": .string(card.topic),
      "valid_until": card.validUntil.map(JSONValue.string),
      "was": card.was.isEmpty ? nil : texts(card.was),
      "when": card.when.map(JSONValue.string),
      "wrong": card.wrong.isEmpty ? nil : texts(card.wrong),
    ])
  }

  private static func value(_ form: Form) -> JSONValue {
    let isPicked = form.kind.answering == .picking && !form.options.isEmpty
    return object([
      "arrangement": form.arrangement.isEmpty
        ? nil : .array(form.arrangement.map(JSONValue.integer)),
      "items": form.items.isEmpty ? nil : texts(form.items),
      "kind": .string(form.kind.rawValue),
      "options": form.options.isEmpty ? nil : texts(form.options),
      "others": form.others.isEmpty ? nil : .array(form.others.map(texts)),
      "right": isPicked ? .integer(form.right) : nil,
      "stem": .string(form.stem),
    ])
  }

  /// The answer of a card as one JSON object; the meaning of an id is also computed from it.
  package static func value(_ answer: Answer) -> JSONValue {
    switch answer {
    case .number(let number):
      object([
        "figures": .integer(number.figures),
        "precision": value(number.precision),
        "type": "number",
        "unit": number.unit.isEmpty ? nil : .string(number.unit),
        "value": .string(number.value),
      ])
    case .year(let year): ["type": "year", "year": .integer(year)]
    case .date(let date):
      object([
        "day": date.day.map(JSONValue.integer),
        "month": date.month.map(JSONValue.integer),
        "type": "date",
        "year": .integer(date.year),
      ])
    case .name(let name):
      object([
        "accents": name.accents ? true : nil,
        "accepted": texts(name.accepted),
        "ask_more": name.askMore.isEmpty ? nil : texts(name.askMore),
        "capitals": name.capitals ? true : nil,
        "exact_spelling": name.exactSpelling ? true : nil,
        "kind": .string(name.kind),
        "points": name.points.isEmpty ? nil : .array(name.points.map(texts)),
        "type": "name",
      ])
    case .list(let list):
      object([
        "items": .array(list.items.map(texts)),
        "needed": .integer(list.needed),
        "ordered": list.ordered ? true : nil,
        "type": "list",
      ])
    }
  }

  private static func value(_ precision: Answer.Precision) -> JSONValue? {
    switch precision {
    case .exact: nil
    case .figures(let figures): ["figures": .integer(figures)]
    case .decimals(let decimals): ["decimals": .integer(decimals)]
    case .about(let low, let high): ["about": texts([low, high])]
    case .within(let low, let high): ["within": texts([low, high])]
    case .atLeast: "at least"
    case .atMost: "at most"
    case .moreThan: "more than"
    case .lessThan: "less than"
    }
  }

  private static func texts(_ texts: [String]) -> JSONValue {
    .array(texts.map(JSONValue.string))
  }

  /// An object without the members that are nil.
  private static func object(_ members: [String: JSONValue?]) -> JSONValue {
    .object(members.compactMapValues { $0 == .null ? nil : $0 })
  }
}
