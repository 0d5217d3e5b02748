import Deck
import FSRS
import Progress

/// What was studied in Anki of cards that were exported from here: the rows of its review log as answers.
///
/// An answer is known by its card and its time, so that a package can be imported any number of times, on several
/// machines, and with the answers that it brought to Anki.
package struct AnkiAnswers {
  /// The answers that are not here yet, as events of a writer of their own.
  package private(set) var events: [Event] = []
  /// How many answers were here already.
  package private(set) var knownCount = 0
  /// How many cards of the package were not made here.
  package private(set) var foreignCount = 0
  /// How many rows cannot be answers: their times are impossible.
  package private(set) var impossibleCount = 0

  /// A row of the review log, with the card that it belongs to.
  private struct Row {
    var key: CardKey
    var topic: String
    var milliseconds: Int
    var ease: Int
    var taken: Int
  }

  /// Reads the answers of a package.
  /// - Parameters:
  ///   - package: The package.
  ///   - progress: The learner's progress.
  ///   - topic: The topic of a card by the learner's decks; nil if none has the card.
  ///   - clock: The reading of the learner's clock at a time in Unix milliseconds.
  /// - Throws: ``AnkiError``
  package init(
    _ package: borrowing AnkiPackage, after progress: Progress, topic: (CardKey) -> String?,
    clock: (Int) -> ClockReading
  ) throws(AnkiError) {
    var cards: [Int: (key: CardKey, topic: String)] = [:]
    var others = 0
    try package.rows(
      "SELECT cards.id, notes.guid, notes.tags FROM cards JOIN notes ON notes.id = cards.nid"
    ) { row in
      guard let key = AnkiNote.key(ofGUID: row.text(1)) else { return others += 1 }
      let tag = row.text(2).split(separator: " ").first { $0.hasPrefix("\(key.deck)::") }
      let tagged = tag.map { String($0.dropFirst(key.deck.count + 2)) }
      cards[row.integer(0)] = (key, topic(key) ?? tagged ?? "anki")
    }
    foreignCount = others
    var (rows, impossible) = ([Row](), 0)
    try package.rows("SELECT id, cid, ease, time FROM revlog WHERE ease BETWEEN 1 AND 4") { row in
      guard let card = cards[row.integer(1)] else { return }
      guard ClockReading.validMilliseconds.contains(row.integer(0)) else { return impossible += 1 }
      rows.append(
        Row(
          key: card.key, topic: card.topic, milliseconds: row.integer(0), ease: row.integer(2),
          taken: row.integer(3)))
    }
    impossibleCount = impossible
    rows.sort { ($0.milliseconds, $0.key) < ($1.milliseconds, $1.key) }
    take(rows, progress, clock)
  }

  private mutating func take(
    _ rows: [Row], _ progress: Progress, _ clock: (Int) -> ClockReading
  ) {
    var histories: [CardKey: [RecordedAnswer]] = [:]
    var new: [Row] = []
    for row in rows {
      let history = histories[row.key] ?? progress.history(of: row.key)
      histories[row.key] = history
      let isKnown = history.contains { answer in
        let delay = row.milliseconds - answer.clock.milliseconds
        // An answer that was given here may have been exported a little later than it was.
        return answer.answer.form == Event.Answer.ankiForm
          ? delay == 0 : 0...Progress.exportedDelay ~= delay
      }
      if isKnown { knownCount += 1 } else { new.append(row) }
    }
    // The same answers get the same writer on every machine, so that they are the same events there.
    var hash = StableRandom.hash("anki")
    for row in new {
      hash = StableRandom.hash(Array("\(row.key.card) \(row.milliseconds)".utf8), from: hash)
    }
    guard let writer = WriterID(String(String(hash, radix: 36).suffix(8))) else { return }
    for row in new {
      let rating = Rating(rawValue: row.ease) ?? .again
      let answer = Event.Answer(
        deck: row.key.deck, topic: row.topic, card: row.key.card, form: Event.Answer.ankiForm,
        rating: rating, verdict: rating == .again ? .wrong : .correct, milliseconds: row.taken,
        typed: "")
      do {
        events.append(
          try Event(
            writer: writer, sequence: events.count + 1, clock: clock(row.milliseconds),
            kind: .answer(answer)))
      } catch {
        impossibleCount += 1
      }
    }
  }
}
