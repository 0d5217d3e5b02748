import Progress
import JSON

extension ProgressExport {
  /// The name and version of the document's schema, described in EXPORT.md.
  static let schema = "hegang-progress/1"

  /// Writes one JSON document: cards with schedule and history, settings, quizzes, aliases and
  /// marks, and the lines of the journal, so that nothing is lost when it is imported.
  ///
  /// Each card and each quiz has its own line; keys are sorted.
  /// - Parameter write: Receives each piece.
  /// - Throws: The error that `write` throws.
  package func json<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    var pieces = Pieces()
    pieces.add("{\"aliases\":[")
    for (index, key) in progress.cardsWithAliases.filter(isChosen).enumerated() {
      pieces.add(index, aliases(key))
      try pieces.passOn(write)
    }
    let away = progress.awayDays.map { days in
      JSONValue.array(
        [days.lowerBound, days.upperBound].map { .string($0.description) })
    }
    let awayText = JSONValue.array(away).encoded()
    pieces.add("\n],\"away\":\(awayText),\"cards\":[")
    try pieces.finish(write)
    try addCards(to: write)
    pieces.add("\n],\"journal\":[")
    try pieces.finish(write)
    try addLines(to: write)
    let learner = JSONValue.string(learner).encoded()
    pieces.add("\n],\"learner\":\(learner),\"marks\":[")
    for (index, key) in progress.markedCards.filter(isChosen).enumerated() {
      pieces.add(index, marks(key))
      try pieces.passOn(write)
    }
    pieces.add("\n],\"quizzes\":[")
    for (index, quiz) in progress.quizzes(deck: choice.deck).enumerated() {
      pieces.add(index, document(of: quiz))
      try pieces.passOn(write)
    }
    let chosen = progress.settings.values.filter {
      choice.contains(deck: SettingKey.deck(in: $0.key))
    }
    let settings = JSONValue.object(chosen.mapValues(JSONValue.string))
    pieces.add(
      "\n],\"schema\":\(quoted(Self.schema)),\"settings\":\(settings.encoded()),"
        + "\"unread\":\(progress.unreadCount)}\n")
    try pieces.finish(write)
  }

  /// The lines of the journal as texts, as ``journal(_:)`` writes them.
  private func addLines<E: Error>(to write: ([UInt8]) throws(E) -> Void) throws(E) {
    let (order, lines) = (events.order, LineWriter(events.table))
    let newer = choice.isEverything ? events.newerLines : []
    try Pieces.values(order.count + newer.count, by: 4096, to: write) { range in
      var (bytes, line): ([UInt8], [UInt8]) = ([], [])
      for place in range {
        line.removeAll(keepingCapacity: true)
        if place >= order.count {
          line += newer[place - order.count]
        } else if isChosen(order[place]) {
          lines.append(order[place], to: &line)
        } else {
          continue
        }
        bytes.append(raw: ",\n")
        bytes.appendQuoted(utf8: line.span)
      }
      return bytes
    }
  }

  private func aliases(_ key: CardKey) -> JSONValue {
    [
      "deck": .string(key.deck), "card": .string(key.card),
      "texts": .array(progress.aliases(of: key).map(JSONValue.string)),
    ]
  }

  private func marks(_ key: CardKey) -> JSONValue {
    let marks = progress.marks(of: key)
    return [
      "deck": .string(key.deck), "card": .string(key.card), "note": .string(marks.note),
      "flagged": .bool(marks.isFlagged), "suspended": .bool(marks.isSuspended),
      "buried_until": marks.buriedUntil.map { .string($0.description) } ?? nil,
      "form": marks.form.map(JSONValue.string) ?? nil,
    ]
  }

  private func document(of quiz: QuizRecord) -> JSONValue {
    [
      "deck": .string(quiz.deck), "quiz": .string(quiz.id), "day": .string(quiz.day.description),
      "result": quiz.end.map(document) ?? nil,
      "answers": .array(quiz.answers.map(document)),
    ]
  }

  private func document(of end: Event.QuizEnd) -> JSONValue {
    [
      "seed": .integer(end.seed), "asked": .integer(end.asked), "right": .integer(end.right),
      "wrong": .integer(end.wrong), "skipped": .integer(end.skipped),
      "seconds": .integer(end.seconds),
    ]
  }

  private func document(of answer: QuizRecord.Answer) -> JSONValue {
    var document: [String: JSONValue] = [
      "event": .string(answer.reference.description), "time": .integer(answer.clock.milliseconds),
      "card": .string(answer.answer.card), "form": .string(answer.answer.form),
      "verdict": .string(answer.answer.verdict.rawValue),
      "milliseconds": .integer(answer.answer.milliseconds), "typed": .string(answer.answer.typed),
      "skipped": .bool(answer.answer.isSkipped),
    ]
    document["confidence"] = answer.answer.confidence.map { .string($0.rawValue) }
    return .object(document)
  }
}

extension Pieces {
  /// Adds an element of a list on its own line.
  mutating func add(_ index: Int, _ value: JSONValue) {
    bytes.append(raw: index == 0 ? "\n" : ",\n")
    value.encode(into: &bytes)
  }
}
