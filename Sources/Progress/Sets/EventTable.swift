/// Events in the order in which they were inserted, with answers packed.
///
/// Nearly all events are answers to the same few thousand cards. Their rows are in one array; an
/// ``Event`` is created from a row when it is needed.
package struct EventTable: Sendable {
  /// The fixed parts of all events.
  package private(set) var rows: [EventRow] = []
  /// The typed texts, one after the other.
  package private(set) var texts: [UInt8] = []
  /// The names in answers; the same names may occur more than once.
  package private(set) var names: [AnswerNames] = []
  /// The writers of the events, each once.
  package private(set) var writers: [WriterID] = []
  private var writerPlaces: [WriterID: Int32] = [:]
  private var lastWriter: (writer: WriterID, place: Int32)?
  /// The lines of answers in another format than this program's, by the index of the event.
  package private(set) var foreignLines: [Int: [UInt8]] = [:]
  /// The events that are not packed.
  package private(set) var others: [Event] = []

  /// Creates an empty table.
  package init() {}

  /// Creates a table of events.
  package init(_ events: some Sequence<Event>) {
    for event in events { append(event) }
  }

  /// The number of events.
  package var count: Int { rows.count }

  /// The event at an index.
  package subscript(index: Int) -> Event {
    let row = rows[index]
    guard row.isAnswer else { return others[Int(row.place)] }
    let answer = Event.Answer(
      names[Int(row.place)], rating: row.rating, verdict: row.verdict,
      milliseconds: Int(row.taken), typed: String(decoding: texts[row.typed], as: UTF8.self),
      draw: row.draw < 0 ? nil : Int(row.draw))
    return Event(
      writer: writers[Int(row.writer)], sequence: Int(row.sequence), clock: row.clock,
      day: StudyDay(number: Int(row.day)), kind: .answer(answer), checksum: row.checksum,
      foreignLine: foreignLines.isEmpty ? nil : foreignLines[index])
  }

  /// The names in the answer at an index.
  package func names(_ index: Int) -> AnswerNames { names[Int(rows[index].place)] }

  /// The writer of an event.
  package func writer(_ index: Int) -> WriterID { writers[Int(rows[index].writer)] }

  /// The study day of an event.
  package func day(_ index: Int) -> StudyDay { StudyDay(number: Int(rows[index].day)) }

  /// The reference of an event.
  package func reference(_ index: Int) -> EventReference {
    EventReference(
      writer: writer(index), sequence: Int(rows[index].sequence), checksum: rows[index].checksum)
  }

  /// Whether an event equals one of another table, without making either.
  package func isSame(_ index: Int, as other: EventTable, _ otherIndex: Int) -> Bool {
    let (row, otherRow) = (rows[index], other.rows[otherIndex])
    guard row.isAnswer, otherRow.isAnswer, foreignLines.isEmpty, other.foreignLines.isEmpty else {
      return self[index] == other[otherIndex]
    }
    return row.isLike(otherRow) && writer(index) == other.writer(otherIndex)
      && names(index) == other.names(otherIndex)
      && texts[row.typed].elementsEqual(other.texts[otherRow.typed])
  }

  /// Makes room for events and their texts.
  package mutating func reserve(rows count: Int, texts bytes: Int) {
    rows.reserveCapacity(count)
    texts.reserveCapacity(bytes)
  }

  /// Adds an event.
  /// - Parameters:
  ///   - event: The event.
  ///   - place: The index of an answer's names; nil to add them. Searching for known names would
  ///     take longer than storing those of one session twice.
  package mutating func append(_ event: Event, names place: Int32? = nil) {
    guard case .answer(let answer) = event.kind else {
      rows.append(
        EventRow(event, writer: self.place(of: event.writer), place: Int32(others.count)))
      return others.append(event)
    }
    if let line = event.foreignLine { foreignLines[rows.count] = line }
    let start = texts.count
    texts.append(contentsOf: answer.typed.utf8)
    if place == nil { names.append(answer.names) }
    let scanned = ScannedAnswer(
      writer: event.writer, sequence: event.sequence, clock: event.clock, day: event.day,
      names: place ?? Int32(names.count - 1), rating: answer.rating, verdict: answer.verdict,
      milliseconds: answer.milliseconds, typed: start..<texts.count, draw: answer.draw ?? -1,
      checksum: event.checksum)
    rows.append(EventRow(scanned, writer: self.place(of: event.writer), textStart: start))
  }

  /// Adds an answer scanned from bytes; ``take(names:)`` sets its names later.
  package mutating func append(_ answer: ScannedAnswer, _ bytes: Span<UInt8>) {
    let start = texts.count
    bytes.extracting(answer.typed).withUnsafeBufferPointer { texts.append(contentsOf: $0) }
    rows.append(EventRow(answer, writer: place(of: answer.writer), textStart: start))
  }

  /// Adds the rows of a table that has its own list of names.
  /// - Parameters:
  ///   - other: The table.
  ///   - places: The index here for each of its indices of names.
  package mutating func append(_ other: EventTable, names places: [Int32]) {
    let shift = (texts: texts.count, others: Int32(others.count))
    let writers = other.writers.map { place(of: $0) }
    texts.append(contentsOf: other.texts)
    for (index, line) in other.foreignLines { foreignLines[rows.count + index] = line }
    others.append(contentsOf: other.others)
    for row in other.rows {
      var row = row
      row.writer = writers[Int(row.writer)]
      if row.isAnswer {
        row.putText(at: row.typed.lowerBound + shift.texts)
        row.place = places[Int(row.place)]
      } else {
        row.place += shift.others
      }
      rows.append(row)
    }
  }

  /// Notes where the line of the last event begins in its file; `UInt32.max` also stands for all
  /// larger offsets.
  package mutating func note(lineAt offset: Int) {
    if !rows.isEmpty { rows[rows.count - 1].line = UInt32(clamping: offset) }
  }

  /// Sets the names to which rows refer.
  package mutating func take(names: [AnswerNames]) { self.names = names }

  private mutating func place(of writer: WriterID) -> Int32 {
    if let lastWriter, lastWriter.writer == writer { return lastWriter.place }
    let place = writerPlaces[writer] ?? Int32(writers.count)
    if place == writers.count {
      writers.append(writer)
      writerPlaces[writer] = place
    }
    lastWriter = (writer, place)
    return place
  }
}
