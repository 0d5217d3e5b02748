import JSON

/// A kind of note in a package: its fields, and the templates of its cards.
struct AnkiTypeOfNote {
  var name = ""
  /// Whether its cards are the gaps of one text.
  var isCloze = false
  /// The names of the fields by place.
  var fields: [String] = []
  /// The front and the back of each card, by place.
  var templates: [(front: AnkiTemplate, back: AnkiTemplate)] = []
}

extension AnkiPackage {
  /// The kinds of notes by their ids.
  borrowing func noteTypes() throws(AnkiError) -> [Int: AnkiTypeOfNote] {
    version < 15 ? try noteTypesInJSON() : try noteTypesInTables()
  }

  /// The names of the decks by their ids; decks within decks are joined by `::`.
  borrowing func deckNames() throws(AnkiError) -> [Int: String] {
    var names: [Int: String] = [:]
    if version < 15 {
      for (key, deck) in try object("decks") {
        if let id = Int(key), case .string(let name)? = deck["name"] { names[id] = name }
      }
    } else {
      try rows("SELECT id, name FROM decks") { row in
        names[row.integer(0)] = row.text(1).replacing("\u{1F}", with: "::")
      }
    }
    return names
  }

  private borrowing func object(_ column: StaticString) throws(AnkiError) -> [String: JSONValue] {
    var bytes: [UInt8] = []
    try rows("SELECT \(column) FROM col") { bytes = $0.bytes(0) }
    do {
      var reader = JSONReader(bytes)
      guard case .object(let members) = try reader.value() else { return [:] }
      return members
    } catch {
      throw .damaged("\(column): \(error)")
    }
  }

  private borrowing func noteTypesInJSON() throws(AnkiError) -> [Int: AnkiTypeOfNote] {
    var types: [Int: AnkiTypeOfNote] = [:]
    for (key, model) in try object("models") {
      guard let id = Int(key) else { continue }
      func items(_ name: String) -> [JSONValue] {
        guard case .array(let items)? = model[name] else { return [] }
        return items
      }
      func text(_ value: JSONValue?) -> String {
        if case .string(let text)? = value { text } else { "" }
      }
      types[id] = AnkiTypeOfNote(
        name: text(model["name"]), isCloze: model["type"] == .integer(1),
        fields: items("flds").map { text($0["name"]) },
        templates: items("tmpls").map {
          (AnkiTemplate(text($0["qfmt"])), AnkiTemplate(text($0["afmt"])))
        })
    }
    return types
  }

  private borrowing func noteTypesInTables() throws(AnkiError) -> [Int: AnkiTypeOfNote] {
    var types: [Int: AnkiTypeOfNote] = [:]
    try rows("SELECT id, name, config FROM notetypes") { row in
      types[row.integer(0)] = AnkiTypeOfNote(
        name: row.text(1), isCloze: ProtocolBuffer(row.bytes(2)).number(1) == 1)
    }
    try rows("SELECT ntid, name FROM fields ORDER BY ntid, ord") { row in
      types[row.integer(0)]?.fields.append(row.text(1))
    }
    try rows("SELECT ntid, config FROM templates ORDER BY ntid, ord") { row in
      let config = ProtocolBuffer(row.bytes(1))
      types[row.integer(0)]?.templates.append(
        (AnkiTemplate(config.text(1)), AnkiTemplate(config.text(2))))
    }
    return types
  }
}

/// The fields of a message in the encoding of protocol buffers, as far as Anki's settings need it: numbers and
/// texts by their field number. See https://protobuf.dev/programming-guides/encoding.
struct ProtocolBuffer {
  private var numbers: [UInt64: UInt64] = [:]
  private var contents: [UInt64: ArraySlice<UInt8>] = [:]

  /// Reads a message up to its end or to the first byte that makes no sense.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while let key = Self.number(&rest) {
      switch key & 7 {
      case 0:
        guard let number = Self.number(&rest) else { return }
        numbers[key >> 3] = number
      case 2:
        guard let count = Self.number(&rest), count <= UInt64(rest.count) else { return }
        contents[key >> 3] = rest.prefix(Int(count))
        rest = rest.dropFirst(Int(count))
      case 1: rest = rest.dropFirst(8)
      case 5: rest = rest.dropFirst(4)
      default: return
      }
    }
  }

  /// A number; 0 if the message lacks it.
  func number(_ field: UInt64) -> UInt64 { numbers[field] ?? 0 }

  /// A text; empty if the message lacks it.
  func text(_ field: UInt64) -> String {
    String(decoding: contents[field] ?? [], as: UTF8.self)
  }

  private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }
}
