import Deck
import FSRS
import JSON
import Progress

/// A deck with a learner's history as a package for Anki.
///
/// Every card becomes one note with one card. The memory is that of FSRS-6, whichever model the learner uses,
/// because it is the one that Anki has.
package struct AnkiExport {
  private let deck: Deck
  private let cards: [Card]
  private let progress: Progress?
  private let moment: Moment
  private let scheduler: Scheduler
  private let rolloverHour: Int

  /// Creates an export.
  /// - Parameters:
  ///   - cards: The cards to write, of the deck.
  ///   - deck: The deck.
  ///   - progress: The learner's progress; nil to write no history.
  ///   - moment: The present.
  package init(_ cards: [Card], of deck: Deck, progress: Progress?, at moment: Moment) {
    self.deck = deck
    self.cards = cards
    self.progress = progress
    self.moment = moment
    rolloverHour = progress?.settings.rolloverHour ?? 4
    var scheduler =
      progress?.scheduler(on: StudyDay(number: moment.day), of: deck.subject) ?? Scheduler()
    if scheduler.parameters.version != .six {
      scheduler.parameters = .standard
      scheduler.evidence = nil
    }
    self.scheduler = scheduler
  }

  /// The bytes of the package.
  /// - Throws: ``AnkiError`` if a library is missing or has failed.
  package func package() throws(AnkiError) -> [UInt8] {
    do {
      let archive = try Archive()
      let collection = try collection(try SQLite())
      return try archive.zip([("collection.anki2", collection), ("media", Array("{}".utf8))])
    } catch let error as LibraryError {
      throw .library(error)
    } catch let error as SQLite.Failure {
      throw .notWritten(error.message)
    } catch {
      throw .notWritten("libarchive failed")
    }
  }

  /// The learner's present day begins here, in seconds.
  private var startOfToday: Int { moment.seconds + moment.secondsToRollover - 86_400 }

  private func collection(_ sqlite: SQLite) throws -> [UInt8] {
    let histories = cards.map { card in
      AnkiHistory(
        progress?.history(of: CardKey(deck: deck.subject, card: card.id)) ?? [], of: card.id,
        scheduler)
    }
    let first = histories.lazy.compactMap { $0.reviews.first?.milliseconds }.min()
    let days = first.map { max(0, (startOfToday - $0 / 1000) / 86_400 + 1) } ?? 0
    let start = (day: moment.day - days, seconds: startOfToday - days * 86_400)
    let database = try Database(sqlite)
    try database.run(AnkiSchema.tables)
    let header = AnkiSchema(
      subject: deck.subject, title: deck.title, scheduler: scheduler, rolloverHour: rolloverHour,
      start: start.seconds, now: moment.seconds)
    try header.write(to: database)
    try write(histories, start: start.day, header, to: database)
    try database.run("COMMIT")
    return try database.serialized()
  }

  private func write(
    _ histories: [AnkiHistory], start: Int, _ header: AnkiSchema, to database: borrowing Database
  ) throws {
    let notes = try database.statement(
      "INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, 0, 0, '')")
    let rows = try database.statement(
      "INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, ?, ?, ?, ?, 2500, ?, ?, ?, 0, 0, ?, ?)")
    let log = try database.statement("INSERT INTO revlog VALUES (?, ?, -1, ?, ?, ?, ?, ?, ?)")
    var ids: Set<Int> = []
    var reviews: [(card: Int, review: AnkiReview)] = []
    for (place, (card, history)) in zip(cards, histories).enumerated() {
      let note = AnkiNote(card, in: deck)
      var id = header.id(note.guid)
      while !ids.insert(id).inserted { id += 1 }
      try notes.run(
        .integer(id), .text(note.guid), .integer(header.noteType), .integer(moment.seconds),
        .text(" \(note.tag) "), .text(note.fields.joined(separator: "\u{1F}")),
        .text(card.forms[0].stem))
      let key = CardKey(deck: deck.subject, card: card.id)
      var state = AnkiState(newAt: place + 1)
      if let schedule = progress?.card(key)?.schedule {
        state = AnkiState(
          schedule, memory: history.schedule?.memory ?? schedule.memory, scheduler, start: start)
      }
      let marks = progress?.marks(of: key)
      if marks?.isSuspended == true { state.queue = -1 }
      try rows.run(
        .integer(id), .integer(id), .integer(header.deck), .integer(moment.seconds),
        .integer(state.type), .integer(state.queue), .integer(state.due),
        .integer(state.interval), .integer(state.reviews), .integer(state.lapses),
        .integer(state.left), .integer(marks?.isFlagged == true ? 1 : 0), .text(state.data))
      reviews += history.reviews.map { (id, $0) }
    }
    // Two reviews of one millisecond, from two machines, get two.
    var last = 0
    for (card, review) in reviews.sorted(by: {
      ($0.review.milliseconds, $0.card) < ($1.review.milliseconds, $1.card)
    }) {
      last = max(last + 1, review.milliseconds)
      try log.run(
        .integer(last), .integer(card), .integer(review.ease), .integer(review.interval),
        .integer(review.lastInterval), .integer(review.factor), .integer(review.taken),
        .integer(review.kind))
    }
  }
}

/// The reason why an Anki package cannot be written or read.
package enum AnkiError: Error, Hashable, Sendable {
  /// A library that reads and writes packages is missing.
  case library(LibraryError)
  /// A library has failed, for the reason in its own words.
  case notWritten(String)
  /// The file is no package, or is damaged.
  case damaged(String)
  /// The file is too large to be read.
  case tooLarge(String)
}

extension AnkiError: CustomStringConvertible {
  /// A sentence without a full stop.
  package var description: String {
    switch self {
    case .library(let error): error.description
    case .notWritten(let reason): "the package could not be written: \(reason)"
    case .damaged(let reason):
      "it is no Anki package, or it is damaged (\(reason)); export it again, as .apkg or .colpkg"
    case .tooLarge(let reason): "\(reason); export fewer decks, without media"
    }
  }
}
