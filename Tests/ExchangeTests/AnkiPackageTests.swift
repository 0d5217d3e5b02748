import Deck
import FSRS
import Glibc
import Progress
import TestSupport
import Testing

@testable import Exchange

private let hasLibraries = (try? SQLite()) != nil && (try? Archive()) != nil

/// A file without a name, with some bytes, at its start.
private func file(_ bytes: [UInt8]) -> Int32 {
  var name = Array("/tmp/hegang-test-XXXXXX".utf8CString)
  let descriptor = mkstemp(&name)
  unlink(name)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
  lseek(descriptor, 0, SEEK_SET)
  return descriptor
}

/// Packages that go out and come home; the libraries that read and write them may be missing.
@Suite(.enabled(if: hasLibraries, "libsqlite3-0 or libarchive13 is not installed"))
struct AnkiPackageTests {
  /// Some answers of two days to the first cards of the sample deck, one of them undone.
  private static func progress() throws -> Progress {
    var events: [Event] = []
    func add(_ kind: Event.Kind, at seconds: Int) throws {
      guard let writer = WriterID("home") else { return }
      events.append(
        try Event(
          writer: writer, sequence: events.count + 1, clock: reading(seconds), kind: kind))
    }
    for (round, time) in [0, 900, 86_400].enumerated() {
      for (turn, card) in SampleDeck.deck.cards.prefix(4).enumerated() {
        let rating: Rating = round == 2 ? .easy : round == 1 && turn == 1 ? .again : .good
        let answer = Event.Answer(
          deck: "s", topic: card.topic, card: card.id, form: "typed", rating: rating,
          verdict: .correct, milliseconds: 1500, typed: "x")
        try add(.answer(answer), at: time + turn)
      }
    }
    if let last = events.last { try add(.undo(Event.Undo(last.reference, on: true)), at: 90_000) }
    return Progress(EventSet(events))
  }

  private static func reading(_ seconds: Int) -> ClockReading {
    ClockReading(milliseconds: 1_795_266_043_588 + seconds * 1000, offsetMinutes: 60)
  }

  private static func package(_ progress: Progress?) throws -> [UInt8] {
    try AnkiExport(
      SampleDeck.deck.cards, of: SampleDeck.deck, progress: progress,
      at: reading(200_000).moment
    ).package()
  }

  private static func open<Result>(
    _ bytes: [UInt8], _ read: (borrowing AnkiPackage) throws -> Result
  ) throws -> Result {
    let descriptor = file(bytes)
    defer { close(descriptor) }
    return try read(try AnkiPackage.open(descriptor))
  }

  private static func answers(_ bytes: [UInt8], after progress: Progress) throws -> AnkiAnswers {
    try open(bytes) { package in
      try AnkiAnswers(package, after: progress, topic: { _ in nil }) {
        ClockReading(milliseconds: $0, offsetMinutes: 60)
      }
    }
  }

  @Test func `what went out is known when it comes home`() throws {
    let progress = try Self.progress()
    let answers = try Self.answers(Self.package(progress), after: progress)
    #expect(answers.events.isEmpty && answers.knownCount == 11 && answers.foreignCount == 0)
  }

  @Test func `on a machine without progress the same answers give the same memories`() throws {
    let progress = try Self.progress()
    let events = try Self.answers(Self.package(progress), after: Progress(EventSet())).events
    let copy = Progress(EventSet(events))
    #expect(events.count == 11)
    #expect(copy.studiedCards.map(\.schedule) == progress.studiedCards.map(\.schedule))
    #expect(copy.studiedCards.map(\.topic) == progress.studiedCards.map(\.topic))
    // The same answers are the same events on every machine.
    #expect(try Self.answers(Self.package(progress), after: Progress(EventSet())).events == events)
  }

  @Test func `without history nothing that the learner knows is written`() throws {
    let answers = try Self.answers(Self.package(nil), after: Progress(EventSet()))
    #expect(answers.events.isEmpty && answers.knownCount == 0)
  }

  @Test func `equal progress gives equal bytes`() throws {
    #expect(try Self.package(Self.progress()) == Self.package(Self.progress()))
  }

  @Test func `every card becomes a question with its answer`() throws {
    let questions = try Self.open(Self.package(nil)) { try AnkiQuestions($0) }
    #expect(questions.left.isEmpty)
    let lines = questions.questions.map { "\($0.question) \($0.answer)" }
    #expect(
      Set(lines).isSuperset(of: [
        "Into which river? Amur River", "How long is it? 2824", "How cold? -16.6",
      ]))
    #expect(questions.questions.count == SampleDeck.deck.cards.count)
  }

  @Test func `damage ends in a sentence and never in a crash`() throws {
    let whole = try Self.package(Self.progress())
    let archive = try Archive()
    let database = try Self.collection(whole)
    var random = SeededGenerator(seed: 18)
    var packages: [[UInt8]] = [[], Array("PK".utf8), Array(whole.prefix(whole.count / 2))]
    for _ in 0..<60 {
      var bytes = database
      for _ in 0..<Int.random(in: 1...80, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
          in: 0...255, using: &random)
      }
      packages.append(try archive.zip([("collection.anki2", bytes)]))
    }
    packages.append(
      try archive.zip([("collection.anki21b", database), ("collection.anki2", database)]))
    packages.append(try archive.zip([("media", [])]))
    var refused = 0
    for bytes in packages {
      do {
        _ = try Self.answers(bytes, after: Progress(EventSet()))
        _ = try Self.open(bytes) { try AnkiQuestions($0) }
      } catch let error as AnkiError {
        refused += 1
        #expect(!error.description.isEmpty)
      }
    }
    #expect(refused > 5)
  }

  @Test func `more than the limit is refused while it is unpacked`() throws {
    let archive = try Archive()
    let zeros = [UInt8](repeating: 0, count: 2_000_000)
    let bytes = try archive.zip([("collection.anki2", zeros)])
    #expect(bytes.count < 10_000)
    let descriptor = file(bytes)
    defer { close(descriptor) }
    #expect(throws: Archive.Failure.tooLarge) {
      try archive.files(["collection.anki2"], ofZip: descriptor, limit: 1_000_000)
    }
  }

  @Test func `rows with impossible times and views instead of tables are refused`() throws {
    let sqlite = try SQLite()
    let archive = try Archive()
    func package(_ statements: String) throws -> [UInt8] {
      let database = try Database(sqlite)
      try database.run(statements)
      return try archive.zip([("collection.anki2", try database.serialized())])
    }
    let tables = """
      CREATE TABLE col (ver, models, decks); INSERT INTO col VALUES (11, '{}', '{}');
      CREATE TABLE cards (id, nid, ord, did, odid); INSERT INTO cards VALUES (1, 1, 0, 1, 0);
      CREATE TABLE revlog (id, cid, ease, time);
      """
    let rows = try package(
      tables + """
        CREATE TABLE notes (id, guid, mid, tags, flds); INSERT INTO notes VALUES (1, 'hegang:s/x', 1, '', '');
        INSERT INTO revlog VALUES (-9223372036854775808, 1, 3, 5), (7, 1, 3, 5), (1795000000000, 1, 3, -5),
          (1795000000001, 1, 9, 5);
        """)
    let answers = try Self.answers(rows, after: Progress(EventSet()))
    #expect(answers.events.count == 1 && answers.impossibleCount == 2)
    let endless = try package(
      tables + """
        CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
          SELECT id, id AS guid, 1 AS mid, '' AS tags, '' AS flds FROM n;
        """)
    // Of two answers in a second, one imported before, the other is new; after one given here it is the same.
    let answer = try #require(answers.events.first)
    var moved = answer.clock
    moved.milliseconds -= 400
    let imported = try Event(
      writer: answer.writer, sequence: 1, clock: moved, kind: answer.kind)
    #expect(try Self.answers(rows, after: Progress(EventSet([imported]))).events.count == 1)
    let own = try Event(
      writer: answer.writer, sequence: 1, clock: moved,
      kind: .answer(
        Event.Answer(
          deck: "s", topic: "anki", card: "s/x", form: "typed", rating: .good, verdict: .correct,
          milliseconds: 5, typed: "")))
    #expect(try Self.answers(rows, after: Progress(EventSet([own]))).knownCount == 1)
    #expect(throws: AnkiError.damaged("a table of notes, cards or reviews is missing")) {
      try Self.answers(endless, after: Progress(EventSet()))
    }
  }

  private static func collection(_ package: [UInt8]) throws -> [UInt8] {
    let descriptor = file(package)
    defer { close(descriptor) }
    let files = try Archive().files(["collection.anki2"], ofZip: descriptor, limit: 1 << 26)
    return files.contents["collection.anki2"] ?? []
  }
}
