import Progress

/// The part of a snapshot that every start reads: the kept progress, and where the lines of the
/// answers to each card are listed.
struct SnapshotState {
  let kept: KeptProgress
  /// The lists of lines for each card, and at the end that for the quizzes.
  let lists: [SnapshotFile.Section]

  init(_ kept: KeptProgress, _ lists: [SnapshotFile.Section]) {
    self.kept = kept
    self.lists = lists
  }

  /// The bytes to write.
  var bytes: [UInt8] {
    var texts = Texts()
    let cards = kept.cards.map { card in KeptCard(card) { texts.index(of: $0) } }
    var writer = ByteWriter()
    writer.append(texts.all.count)
    for text in texts.all { writer.append(text) }
    writer.append(cards)
    writer.append(lists)
    writer.append(kept.count)
    writer.append(kept.latestImport)
    writer.append(kept.end.map { [Int64($0.time), Int64(bitPattern: $0.writer.packed)] } ?? [])
    writer.append(kept.writers.count)
    for (id, end) in kept.writers.sorted(by: { $0.key < $1.key }) {
      writer.append(id.packed)
      writer.append(end.number)
      writer.append(end.milliseconds)
      writer.append(end.strands)
    }
    writer.append(kept.days.count)
    for days in kept.days {
      writer.append(days.deck)
      for counts in [days.introduced, days.answered] {
        writer.append(counts.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
      }
    }
    writer.append(kept.events.count)
    for kept in kept.events {
      writer.append(kept.rank)
      writer.append(kept.time)
      writer.append(Line.encode(kept.event))
    }
    return writer.bytes
  }

  /// Reads what ``bytes`` wrote.
  init(_ bytes: [UInt8]) throws(ByteReader.Broken) {
    var reader = ByteReader(bytes)
    var texts: [String] = []
    for _ in 0..<(try reader.next(Int.self)) { texts.append(try reader.text()) }
    let cards = try reader.list(KeptCard.self).compactMap { $0.progress(texts) }
    lists = try reader.list()
    let (count, latestImport): (Int, Int) = (try reader.next(), try reader.next())
    let end: [Int64] = try reader.list()
    var writers: [WriterID: WriterEnd] = [:]
    for _ in 0..<(try reader.next(Int.self)) {
      let id = WriterID(packed: try reader.next())
      writers[id] = WriterEnd(
        number: try reader.next(), milliseconds: try reader.next(), strands: try reader.list())
    }
    var days: [KeptProgress.Days] = []
    for _ in 0..<(try reader.next(Int.self)) {
      days.append(
        KeptProgress.Days(
          deck: try reader.text(), introduced: try reader.counts(), answered: try reader.counts()))
    }
    var events: [KeptProgress.Kept] = []
    var decoder = LineDecoder()
    for _ in 0..<(try reader.next(Int.self)) {
      let (rank, time): (Int32, Int) = (try reader.next(), try reader.next())
      let line: [UInt8] = try reader.list()
      guard case .event(let event)? = try? decoder.decode(line, line.indices) else {
        throw ByteReader.Broken()
      }
      events.append(KeptProgress.Kept(event: event, rank: rank, time: time))
    }
    guard reader.isAtEnd, lists.count == cards.count + 1, count >= events.count else {
      throw ByteReader.Broken()
    }
    kept = KeptProgress(
      count: count,
      end: end.count == 2
        ? EventSet.End(
          time: Int(end[0]), writer: WriterID(packed: UInt64(bitPattern: end[1]))) : nil,
      writers: writers, events: events, cards: cards, days: days, latestImport: latestImport)
  }
}

extension ByteReader {
  /// The counts of days, by the numbers of the days.
  fileprivate mutating func counts() throws(Broken) -> [Int: Int] {
    let numbers: [Int] = try list()
    var counts: [Int: Int] = [:]
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      counts[numbers[index]] = numbers[index + 1]
    }
    return counts
  }
}

/// Texts, each once, in the order of their first occurrence.
private struct Texts {
  private(set) var all: [String] = []
  private var indices: [String: Int32] = [:]

  mutating func index(of text: String) -> Int32 {
    if let index = indices[text] { return index }
    let index = Int32(all.count)
    all.append(text)
    indices[text] = index
    return index
  }
}
