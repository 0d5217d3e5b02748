import Files
import Glibc
import Progress

extension Snapshot {
  /// Reads the events that the snapshot leaves out, when they are asked for.
  var earlier: EarlierEvents {
    EarlierEvents(
      state.kept, answers: { self.answers(toCardAt: $0, $1) },
      quizzes: { self.quizEvents },
      all: {
        do throws(JournalError) {
          let part = try JournalReader.part(self.place)
          return Progress(EventSet(part.events, newerLines: part.newerLines))
        } catch {
          // Everything that was saved is in files; only what was to be shown cannot be.
          _ = try? FileCalls.system.write(STDERR_FILENO, Array("\(error.description)\n".utf8))
          exit(EX_IOERR)
        }
      })
  }

  private func answers(toCardAt card: Int, _ part: EarlierEvents.Part) -> [RecordedAnswer]? {
    guard var places = places(ofCardAt: card) else { return nil }
    switch part {
    case .all: break
    case .sinceFix: places.removeAll { !$0.isSinceFix }
    case .last(let count): places = places.suffix(count)
    }
    guard let events = events(at: places),
      events.allSatisfy({ isAnswer($0, toCardAt: card) })
    else { return nil }
    return zip(places, events).compactMap { place, event in
      RecordedAnswer(event, rating: place.rating, standing: place.standing)
    }
  }

  /// Whether an event is an answer to a card or to one that has become it. If not, somebody has
  /// rewritten the file since the start.
  private func isAnswer(_ event: Event, toCardAt card: Int) -> Bool {
    guard case .answer(let answer) = event.kind else { return false }
    let (cards, key) = (state.kept.cards, CardKey(deck: answer.deck, card: answer.card))
    if cards[card].key == key { return true }
    var owner = cards.firstIndex { $0.key == key }
    while let index = owner, cards[index].heir >= 0 { owner = Int(cards[index].heir) }
    return owner == card
  }

  private var quizEvents: [EarlierEvents.QuizEvent]? {
    guard let places = quizPlaces, let events = events(at: places),
      events.allSatisfy(\.kind.isOfQuiz)
    else { return nil }
    return zip(places, events).map { place, event in
      EarlierEvents.QuizEvent(event: event, counts: place.standing == .counted)
    }
  }

  /// The events on lines of the journal; nil if one of them is not there any more.
  private func events(at places: [LinePlace]) -> [Event]? {
    if places.isEmpty { return [] }
    guard let folder = try? self.place.openLog() else { return nil }
    var lines = LineReader()
    var decoder = LineDecoder()
    var events: [Event] = []
    for place in places {
      guard place.file < covers.count,
        let line = lines.line(at: place.offset, of: covers[place.file].name, in: folder),
        case .event(let event)? = try? decoder.decode(lines.buffer, line)
      else { return nil }
      events.append(event)
    }
    return events
  }
}

/// Reads single lines of a journal.
private struct LineReader {
  /// Room for a line of usual length.
  private static let usual = 1 << 10
  /// Room for the longest line with its end, and for several others.
  private static let most = 8 << 10

  private(set) var buffer = [UInt8](repeating: 0, count: most)
  /// The open files, by name.
  private var files: [String: OpenFile] = [:]
  private var name = ""
  /// The part of the file in the buffer.
  private var read = 0..<0

  private final class OpenFile {
    let descriptor: Descriptor

    init?(_ name: String, in folder: borrowing Descriptor) {
      guard let descriptor = try? FileText.open(name, in: folder) else { return nil }
      self.descriptor = descriptor
    }
  }

  /// The range in ``buffer`` of the line that begins at an offset; nil if there is none.
  mutating func line(
    at offset: Int, of name: String, in folder: borrowing Descriptor
  ) -> Range<Int>? {
    let isNear = name == self.name && read.lowerBound..<read.upperBound + Self.most ~= offset
    if isNear, let line = line(at: offset) { return line }
    if name != self.name, files[name] == nil {
      if files.count == 64 { files = [:] }
      files[name] = OpenFile(name, in: folder)
    }
    self.name = name
    guard let file = files[name] else { return nil }
    for size in isNear ? [Self.most] : [Self.usual, Self.most] {
      let count = buffer.withUnsafeMutableBytes { bytes in
        let part = UnsafeMutableRawBufferPointer(rebasing: bytes[..<size])
        return (try? FileText.fill(part, from: file.descriptor.number, at: offset)) ?? 0
      }
      read = offset..<offset + count
      if let line = line(at: offset) { return line }
    }
    return nil
  }

  private func line(at offset: Int) -> Range<Int>? {
    guard read.contains(offset) else { return nil }
    let start = offset - read.lowerBound
    guard var end = buffer[start..<read.count].firstIndex(of: UInt8(ascii: "\n")) else {
      return nil
    }
    if end > start, buffer[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
