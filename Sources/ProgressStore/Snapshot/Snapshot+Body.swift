import FSRS

extension Snapshot {
  /// What a journal came to, as bytes: the same for the same events, however they came.
  ///
  /// Events stand in fold order, so that the index of one is its place; writers and names in the
  /// order in which they first come up.
  static func body(of progress: Progress) -> [UInt8] {
    var writer = ByteWriter()
    append(progress, to: &writer)
    return writer.bytes
  }

  static func append(_ progress: Progress, to writer: inout ByteWriter) {
    let (events, table) = (progress.events, progress.events.table)
    var writers: [WriterID] = []
    var names: [AnswerNames] = []
    var others: [Event] = []
    var texts: [UInt8] = []
    var rows: [EventRow] = []
    rows.reserveCapacity(events.count)
    texts.reserveCapacity(table.texts.count)
    var writerPlaces = [Int32](repeating: -1, count: table.writers.count)
    var namePlaces = [Int32](repeating: -1, count: table.names.count)
    var placeOfNames: [AnswerNames: Int32] = [:]
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
        texts.append(contentsOf: table.texts[row.typed])
        row.place = namePlaces[Int(row.place)]
        row.putText(at: start)
      } else {
        others.append(table.others[Int(row.place)])
        row.place = Int32(others.count - 1)
      }
      row.writer = writerPlaces[Int(row.writer)]
      rows.append(row)
    }
    writer.append(rows)
    writer.append(texts)
    writer.append(writers.map(\.packed))
    writer.append(names.count)
    for own in names {
      for text in [own.deck, own.topic, own.card, own.form] { writer.append(text) }
    }
    writer.append(others.count)
    for event in others { writer.append(Line.encode(event)) }
    let foreign = table.foreignLines.map { (events.rank[$0.key], $0.value) }.filter { $0.0 >= 0 }
    writer.append(foreign.count)
    for (rank, line) in foreign.sorted(by: { $0.0 < $1.0 }) {
      writer.append(rank)
      writer.append(line)
    }
    writer.append(progress.cards.count)
    for card in progress.cards { append(card, &writer) }
    writer.append(progress.lineages.count)
    for (card, lineage) in progress.lineages.sorted(by: { $0.key < $1.key }) {
      writer.append(card)
      writer.append(lineage.map { events.rank[Int($0)] })
    }
  }

  /// Takes a body apart.
  static func progress(_ reader: inout ByteReader) throws(ByteReader.Broken) -> Progress {
    let rows: [EventRow] = try reader.list()
    let texts: [UInt8] = try reader.list()
    let writers = try reader.list(UInt64.self).map { WriterID(packed: $0) }
    var names: [AnswerNames] = []
    for _ in 0..<(try reader.next(Int.self)) {
      names.append(
        AnswerNames(
          deck: try reader.text(), topic: try reader.text(), card: try reader.text(),
          form: try reader.text()))
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
    var cards: [CardProgress] = []
    for _ in 0..<(try reader.next(Int.self)) { cards.append(try card(&reader)) }
    var lineages: [Int: [Int32]] = [:]
    for _ in 0..<(try reader.next(Int.self)) {
      let card: Int = try reader.next()
      lineages[card] = try reader.list()
    }
    guard let progress = Progress(kept: EventSet(table), cards: cards, lineages: lineages) else {
      throw ByteReader.Broken()
    }
    return progress
  }
}
