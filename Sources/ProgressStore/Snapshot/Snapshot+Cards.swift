import FSRS

extension Snapshot {
  static func append(_ card: CardProgress, _ writer: inout ByteWriter) {
    writer.append(card.key.deck)
    writer.append(card.key.card)
    writer.append(card.topic)
    append(card.introducedOn, &writer)
    append(card.revisedOn, &writer)
    writer.append(card.forgottenBefore)
    writer.append(card.epoch)
    writer.append(card.heir)
    writer.append([card.isCarried, card.isFirstInterval].map { UInt8($0 ? 1 : 0) })
    writer.append(UInt8(card.lastAnswer == nil ? 0 : 1))
    if let last = card.lastAnswer {
      writer.append(last.writer.packed)
      writer.append(last.sequence)
      writer.append(last.checksum)
    }
    writer.append(UInt8(card.schedule == nil ? 0 : 1))
    if let schedule = card.schedule { append(schedule, &writer) }
  }

  static func card(_ reader: inout ByteReader) throws(ByteReader.Broken) -> CardProgress {
    var card = CardProgress(
      key: CardKey(deck: try reader.text(), card: try reader.text()))
    card.topic = try reader.text()
    card.introducedOn = try day(&reader)
    card.revisedOn = try day(&reader)
    card.forgottenBefore = try reader.next()
    card.epoch = try reader.next()
    card.heir = try reader.next()
    let flags = try reader.list(UInt8.self)
    guard flags.count == 2 else { throw ByteReader.Broken() }
    card.isCarried = flags[0] == 1
    card.isFirstInterval = flags[1] == 1
    if try reader.next(UInt8.self) == 1 {
      card.lastAnswer = EventReference(
        writer: WriterID(packed: try reader.next()), sequence: try reader.next(),
        checksum: try reader.next())
    }
    if try reader.next(UInt8.self) == 1 { card.schedule = try schedule(&reader) }
    return card
  }

  private static func append(_ day: StudyDay?, _ writer: inout ByteWriter) {
    writer.append(Int32(day?.number ?? -1))
  }

  private static func day(_ reader: inout ByteReader) throws(ByteReader.Broken) -> StudyDay? {
    let number = try reader.next(Int32.self)
    return number < 0 ? nil : StudyDay(number: Int(number))
  }

  private static func append(_ schedule: Schedule, _ writer: inout ByteWriter) {
    switch schedule.phase {
    case .learning(let step): writer.append([0, step])
    case .review: writer.append([1, 0])
    case .relearning(let step): writer.append([2, step])
    }
    switch schedule.due {
    case .instant(let seconds): writer.append([0, seconds])
    case .day(let day): writer.append([1, day])
    }
    writer.append(
      [
        schedule.last.seconds, schedule.last.day, schedule.interval, schedule.reviews,
        schedule.lapses,
      ])
    writer.append(
      [schedule.memory.stability, schedule.memory.difficulty]
        + (schedule.memory.fastStability.map { [$0] } ?? []))
  }

  private static func schedule(
    _ reader: inout ByteReader
  ) throws(ByteReader.Broken) -> Schedule {
    let phase = try reader.list(Int.self)
    let due = try reader.list(Int.self)
    let counts = try reader.list(Int.self)
    let memory = try reader.list(Double.self)
    guard phase.count == 2, due.count == 2, counts.count == 5, 2...3 ~= memory.count else {
      throw ByteReader.Broken()
    }
    return Schedule(
      phase: phase[0] == 0
        ? .learning(step: phase[1]) : phase[0] == 1 ? .review : .relearning(step: phase[1]),
      memory: Memory(
        stability: memory[0], difficulty: memory[1],
        fastStability: memory.count == 3 ? memory[2] : nil),
      last: Schedule.Last(seconds: counts[0], day: counts[1]),
      due: due[0] == 0 ? .instant(seconds: due[1]) : .day(due[1]), interval: counts[2],
      reviews: counts[3], lapses: counts[4])
  }
}
