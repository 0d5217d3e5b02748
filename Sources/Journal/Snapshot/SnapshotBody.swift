import Progress
import FSRS

/// The contents of a snapshot; the same events always give the same bytes.
///
/// Events are in replay order, so that the index of an event is its position; writers and names are
/// in the order in which they first occur.
struct SnapshotBody: Sendable {
  let rows: [EventRow]
  /// The typed texts, one after another.
  let texts: [UInt8]
  /// Everything else, written with a ``ByteWriter``.
  let rest: [UInt8]

  /// Creates a body from its sections.
  init(rows: [EventRow], texts: [UInt8], rest: [UInt8]) {
    self.rows = rows
    self.texts = texts
    self.rest = rest
  }

  /// Creates the body of a progress.
  package init(_ progress: Progress) {
    let (events, table) = (progress.events, progress.events.table)
    var writers: [WriterID] = []
    var names: [AnswerNames] = []
    var others: [Event] = []
    var rows: [EventRow] = []
    var texts: [UInt8] = []
    rows.reserveCapacity(events.count)
    texts.reserveCapacity(table.texts.count)
    var writerPlaces = [Int32](repeating: -1, count: table.writers.count)
    var namePlaces = [Int32](repeating: -1, count: table.names.count)
    var placeOfNames: [AnswerNames: Int32] = [:]
    let typed = table.texts.span
    for index in events.order {
      var row = table.rows[Int(index)]
      if writerPlaces[Int(row.writer)] < 0 {
        writerPlaces[Int(row.writer)] = Int32(writers.count)
        writers.append(table.writers[Int(row.writer)])
      }
      if row.isAnswer {
        if namePlaces[Int(row.place)] < 0 {
          let own = table.names[Int(row.place)]
          namePlaces[Int(row.place)] = placeOfNames[own] ?? Int32(names.count)
          if placeOfNames.updateValue(namePlaces[Int(row.place)], forKey: own) == nil {
            names.append(own)
          }
        }
        let start = texts.count
        typed.extracting(row.typed).withUnsafeBufferPointer { texts.append(contentsOf: $0) }
        row.place = namePlaces[Int(row.place)]
        row.putText(at: start)
      } else {
        others.append(table.others[Int(row.place)])
        row.place = Int32(others.count - 1)
      }
      row.writer = writerPlaces[Int(row.writer)]
      rows.append(row)
    }
    var strings = Strings()
    let quadruples = names.flatMap { own in
      [own.deck, own.topic, own.card, own.form].map { strings.place(of: $0) }
    }
    let cards = progress.cards.all.map { KeptCard($0, topic: strings.place(of: $0.topic)) }
    var writer = ByteWriter()
    writer.append(writers.map(\.packed))
    writer.append(strings.all.count)
    for text in strings.all { writer.append(text) }
    writer.append(quadruples)
    writer.append(others.count)
    for event in others { writer.append(Line.encode(event)) }
    let foreign = table.foreignLines.map { (events.rank[$0.key], $0.value) }.filter { $0.0 >= 0 }
    writer.append(foreign.count)
    for (rank, line) in foreign.sorted(by: { $0.0 < $1.0 }) {
      writer.append(rank)
      writer.append(line)
    }
    writer.append(cards)
    writer.append(progress.carryFold.lineages.count)
    for (card, lineage) in progress.carryFold.lineages.sorted(by: { $0.key < $1.key }) {
      writer.append(card)
      writer.append(lineage.map { events.rank[Int($0)] })
    }
    (self.rows, self.texts, rest) = (rows, texts, writer.bytes)
  }

  /// The progress; nil if this program would not write such a body.
  var progress: Progress? { try? read() }

  private func read() throws(ByteReader.Broken) -> Progress {
    var reader = ByteReader(rest)
    let writers = try reader.list(UInt64.self).map { WriterID(packed: $0) }
    var strings: [String] = []
    for _ in 0..<(try reader.next(Int.self)) { strings.append(try reader.text()) }
    let quadruples = try reader.list(Int32.self).map(Int.init)
    guard quadruples.allSatisfy(strings.indices.contains) else { throw ByteReader.Broken() }
    let names = stride(from: 0, to: quadruples.count - 3, by: 4).map { first in
      AnswerNames(
        deck: strings[quadruples[first]], topic: strings[quadruples[first + 1]],
        card: strings[quadruples[first + 2]], form: strings[quadruples[first + 3]])
    }
    var others: [Event] = []
    var decoder = LineDecoder()
    for _ in 0..<(try reader.next(Int.self)) {
      let line: [UInt8] = try reader.list()
      guard case .event(let event)? = try? decoder.decode(line, line.indices) else {
        throw ByteReader.Broken()
      }
      others.append(event)
    }
    var foreignLines: [Int: [UInt8]] = [:]
    for _ in 0..<(try reader.next(Int.self)) {
      let rank: Int32 = try reader.next()
      foreignLines[Int(rank)] = try reader.list()
    }
    let table = EventTable(
      rows: rows, texts: texts, names: names, writers: writers, others: others,
      foreignLines: foreignLines)
    let cards: [KeptCard] = try reader.list()
    var lineages: [Int: [Int32]] = [:]
    for _ in 0..<(try reader.next(Int.self)) {
      let card: Int = try reader.next()
      lineages[card] = try reader.list()
    }
    guard reader.isAtEnd,
      let progress = Progress(
        kept: EventSet(inOrder: table), cards: cards, topics: strings, lineages: lineages)
    else { throw ByteReader.Broken() }
    return progress
  }
}

extension SnapshotBody: Equatable {
  /// Whether two bodies are equal byte for byte.
  static func == (left: SnapshotBody, right: SnapshotBody) -> Bool {
    left.rest == right.rest && left.texts == right.texts
      && left.rows.withUnsafeBytes { left in
        right.rows.withUnsafeBytes { right in left.elementsEqual(right) }
      }
  }
}

/// Texts, each once, in the order of their first occurrence.
private struct Strings {
  private(set) var all: [String] = []
  private var places: [String: Int32] = [:]

  mutating func place(of text: String) -> Int32 {
    let place = places[text] ?? Int32(all.count)
    if place == all.count {
      all.append(text)
      places[text] = place
    }
    return place
  }
}
