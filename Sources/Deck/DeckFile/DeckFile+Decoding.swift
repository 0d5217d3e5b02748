import Concurrency
import JSON

extension DeckFile {
  /// Decodes a deck from the bytes of a file.
  ///
  /// Unknown keys are ignored; required keys must be there.
  /// - Throws: `JSONError` with the offset of the error.
  package static func decoded(_ bytes: [UInt8]) throws(JSONError) -> Deck {
    var reader = JSONReader(bytes)
    var deck = Deck(
      subject: "", title: "", language: "", topics: [], sources: [], names: [], classWords: [],
      cards: [])
    var schema = ""
    try reader.object { (reader, key) throws(JSONError) in
      switch key {
      case "cards": deck.cards = try cards(&reader, bytes)
      case "class_words":
        try reader.array { (reader) throws(JSONError) in
          deck.classWords.append(try texts(&reader))
        }
      case "language": deck.language = try reader.string()
      case "names":
        try reader.array { (reader) throws(JSONError) in deck.names.append(try name(&reader)) }
      case "order":
        try reader.array { (reader) throws(JSONError) in deck.order.append(try reader.integer()) }
      case "schema": schema = try reader.string()
      case "sources":
        try reader.array { (reader) throws(JSONError) in
          let texts = try record(&reader)
          deck.sources.append(
            Deck.Source(
              id: texts["id", default: ""], title: texts["title", default: ""],
              dated: texts["dated", default: ""], url: texts["url"]))
        }
      case "subject": deck.subject = try reader.string()
      case "title": deck.title = try reader.string()
      case "tombstones":
        try reader.array { (reader) throws(JSONError) in
          let texts = try record(&reader)
          deck.tombstones.append(
            Deck.Tombstone(
              fact: texts["fact", default: ""], date: texts["date"],
              reason: texts["reason", default: ""]))
        }
      case "topics":
        try reader.array { (reader) throws(JSONError) in
          let texts = try record(&reader)
          deck.topics.append(
            Deck.Topic(id: texts["id", default: ""], name: texts["name", default: ""]))
        }
      default: try reader.skip()
      }
    }
    try reader.end()
    guard schema == DeckFile.schema else {
      throw .expected("\"schema\":\"\(DeckFile.schema)\"", at: bytes.count)
    }
    guard deck.order.isEmpty || isPermutation(deck.order, of: deck.cards.count) else {
      throw .expected("each place of a card once in \"order\"", at: bytes.count)
    }
    return deck
  }

  private static func isPermutation(_ places: [Int], of count: Int) -> Bool {
    var isMet = [Bool](repeating: false, count: count)
    for place in places {
      guard isMet.indices.contains(place), !isMet[place] else { return false }
      isMet[place] = true
    }
    return places.count == count
  }

  /// The cards, read on several threads if each is on its own line, as in a file from this program.
  /// If there is an error, they are read again one after the other, to find its location.
  private static func cards(
    _ reader: inout JSONReader, _ bytes: [UInt8]
  ) throws(JSONError) -> [Card] {
    var beyond = reader
    if let lines = beyond.lines(), let cards = cards(on: lines, bytes) {
      reader = beyond
      return cards
    }
    var cards: [Card] = []
    try reader.array { (reader) throws(JSONError) in cards.append(try card(&reader)) }
    return cards
  }

  /// The cards on lines; nil if one is not on its own line.
  private static func cards(on lines: [Range<Int>], _ bytes: [UInt8]) -> [Card]? {
    // A second thread saves time from about a hundred cards.
    let count = max(1, min(16, bytes.count >> 17))
    let pieces = parallelMap(count) { piece in
      let share = lines[lines.count * piece / count..<lines.count * (piece + 1) / count]
      return try? share.map { line in
        var reader = JSONReader(bytes, range: line)
        let card = try card(&reader)
        try reader.end()
        return card
      }
    }
    var cards: [Card] = []
    cards.reserveCapacity(lines.count)
    for piece in pieces {
      guard let piece else { return nil }
      cards += piece
    }
    return cards
  }

  private static func card(_ reader: inout JSONReader) throws(JSONError) -> Card {
    var card = CardFields()
    try reader.fields { (reader, key) throws(JSONError) in
      switch key {
      case "after": card.after = try texts(&reader)
      case "answer": card.answer = try answer(&reader)
      case "apart": card.apart = try texts(&reader)
      case "as_of": card.asOf = try reader.string()
      case "fact": card.fact = try reader.string()
      case "forms":
        try reader.array { (reader) throws(JSONError) in card.forms.append(try form(&reader)) }
      case "id": card.id = try reader.string()
      // What a later version may add is no reason to leave the card out.
      case "importance": card.importance = .init(rawValue: try reader.string()) ?? .useful
      case "label": card.label = try reader.string()
      case "members": card.members = try texts(&reader)
      case "note": card.note = try reader.string()
      case "revision": card.revision = revision(try reader.string())
      case "short": card.short = try reader.string()
      case "source": card.citation = try citation(&reader)
      case "superseded_by": card.supersededBy = try reader.string()
      case "topic": card.topic = try reader.string()
      case "valid_until": card.validUntil = try reader.string()
      case "was": card.was = try texts(&reader)
      case "when": card.when = try reader.string()
      case "wrong": card.wrong = try texts(&reader)
      default: try reader.skip()
      }
    }
    guard let card = card.card else {
      throw .expected(
        "answer, fact, forms, id, label, source and topic in a card", at: reader.offset)
    }
    return card
  }

  private static func revision(_ text: String) -> Card.Revision? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count == 2, ["fix", "refine"].contains(parts[0]) else { return nil }
    return Card.Revision(isFix: parts[0] == "fix", date: parts[1])
  }

  private static func form(_ reader: inout JSONReader) throws(JSONError) -> Form {
    var kind: Form.Kind?
    var stem: String?
    var form = Form(kind: .typed, stem: "")
    try reader.fields { (reader, key) throws(JSONError) in
      switch key {
      case "arrangement":
        try reader.array { (reader) throws(JSONError) in
          form.arrangement.append(try reader.integer())
        }
      case "items": form.items = try texts(&reader)
      case "kind": kind = Form.Kind(rawValue: try reader.string())
      case "options": form.options = try texts(&reader)
      case "others":
        try reader.array { (reader) throws(JSONError) in
          form.others.append(try texts(&reader))
        }
      case "right": form.right = try reader.integer()
      case "stem": stem = try reader.string()
      default: try reader.skip()
      }
    }
    if let kind, let stem {
      (form.kind, form.stem) = (kind, stem)
      if form.isSound { return form }
    }
    throw .expected(
      "a known kind, a stem and the place of the right option in a form", at: reader.offset)
  }

  private static func citation(_ reader: inout JSONReader) throws(JSONError) -> Citation {
    var citation = Citation(source: "", section: nil, paragraph: nil)
    try reader.fields { (reader, key) throws(JSONError) in
      switch key {
      case "id": citation.source = try reader.string()
      case "paragraph": citation.paragraph = try reader.integer()
      case "section": citation.section = try reader.string()
      default: try reader.skip()
      }
    }
    return citation
  }

  private static func name(_ reader: inout JSONReader) throws(JSONError) -> Deck.KnownName {
    var forms: [String] = []
    var kind = ""
    try reader.fields { (reader, key) throws(JSONError) in
      switch key {
      case "forms": forms = try texts(&reader)
      case "kind": kind = try reader.string()
      default: try reader.skip()
      }
    }
    return Deck.KnownName(forms: forms, kind: kind)
  }

  /// A flat object of strings.
  static func record(_ reader: inout JSONReader) throws(JSONError) -> [String: String] {
    var texts: [String: String] = [:]
    try reader.object { (reader, key) throws(JSONError) in texts[key] = try reader.string() }
    return texts
  }

  /// An array of strings.
  static func texts(_ reader: inout JSONReader) throws(JSONError) -> [String] {
    var texts: [String] = []
    try reader.array { (reader) throws(JSONError) in texts.append(try reader.string()) }
    return texts
  }
}

/// The fields of a card, in any order.
private struct CardFields {
  var after: [String] = []
  var answer: Answer?
  var apart: [String] = []
  var asOf: String?
  var citation: Citation?
  var fact: String?
  var forms: [Form] = []
  var id: String?
  var importance = Card.Importance.useful
  var label: String?
  var members: [String] = []
  var note: String?
  var revision: Card.Revision?
  var short: String?
  var supersededBy: String?
  var topic: String?
  var validUntil: String?
  var was: [String] = []
  var when: String?
  var wrong: [String] = []

  /// The card, if no required field is missing.
  var card: Card? {
    guard let answer, let citation, let id, let fact, let topic, let label, !forms.isEmpty else {
      return nil
    }
    return Card(
      CardContents(
        id: id, fact: fact, members: members, apart: apart, topic: topic,
        importance: importance, after: after, label: label, short: short, answer: answer,
        wrong: wrong, forms: forms, asOf: asOf, when: when, note: note,
        citation: citation, was: was, revision: revision, validUntil: validUntil,
        supersededBy: supersededBy))
  }
}
