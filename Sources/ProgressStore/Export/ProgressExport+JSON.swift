import FSRS
import JSON

extension ProgressExport {
  /// The name and version of the document's schema, described in EXPORT.md.
  static let schema = "hegang-progress/1"

  /// Writes one JSON document: cards with schedule and history, settings, quizzes, aliases and
  /// marks, and the lines of the journal, so that nothing is lost when it is imported.
  ///
  /// Each card and each quiz is on a line of its own; keys are sorted.
  /// - Parameter write: Takes each piece.
  /// - Throws: What `write` throws.
  package func json<E: Error>(_ write: ([UInt8]) throws(E) -> Void) throws(E) {
    var pieces = Pieces()
    try pieces.add("{\"aliases\":[", write)
    for (index, key) in progress.cardsWithAliases.enumerated() {
      try pieces.add((index == 0 ? "\n" : ",\n") + aliases(key).encoded(), write)
    }
    let away = progress.awayDays.map { days in
      JSONValue.array(
        [days.lowerBound, days.upperBound].map { .string($0.description) })
    }
    let awayText = JSONValue.array(away).encoded()
    try pieces.add("\n],\"away\":\(awayText),\"cards\":[", write)
    let cards = progress.cards.indices.filter(isChosen).sorted {
      progress.cards[$0].key < progress.cards[$1].key
    }
    for (index, card) in cards.enumerated() {
      try pieces.add((index == 0 ? "\n" : ",\n") + document(ofCardAt: card).encoded(), write)
    }
    let learner = JSONValue.string(learner).encoded()
    try pieces.add("\n],\"journal\":[", write)
    for (index, line) in lines.enumerated() {
      try pieces.add((index == 0 ? "\n" : ",\n") + quoted(line), write)
    }
    try pieces.add("\n],\"learner\":\(learner),\"marks\":[", write)
    for (index, key) in progress.markedCards.enumerated() {
      try pieces.add((index == 0 ? "\n" : ",\n") + marks(key).encoded(), write)
    }
    try pieces.add("\n],\"quizzes\":[", write)
    for (index, quiz) in progress.quizzes().enumerated() {
      try pieces.add((index == 0 ? "\n" : ",\n") + document(of: quiz).encoded(), write)
    }
    let settings = JSONValue.object(progress.settings.values.mapValues(JSONValue.string))
    try pieces.add(
      "\n],\"schema\":\(quoted(Self.schema)),\"settings\":\(settings.encoded()),"
        + "\"unread\":\(progress.unreadCount)}\n", write)
    try pieces.finish(write)
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

  private func document(ofCardAt index: Int) -> JSONValue {
    let card = progress.cards[index]
    return [
      "deck": .string(card.key.deck), "card": .string(card.key.card),
      "topic": card.schedule == nil ? nil : .string(card.topic),
      "introduced": card.introducedOn.map { .string($0.description) } ?? nil,
      "schedule": card.schedule.map(document) ?? nil,
      "history": .array(history(ofCardAt: index).map(document)),
    ]
  }

  /// Whether a card has an answer that is wanted, and still bears its name.
  private func isChosen(_ card: Int) -> Bool {
    guard progress.cards[card].heir < 0 else { return false }
    return !history(ofCardAt: card).isEmpty || progress.cards[card].schedule != nil
  }

  private func history(ofCardAt card: Int) -> [RecordedAnswer] {
    progress.history(ofCardAt: card).filter { choice.contains($0.day, topic: $0.answer.topic) }
  }

  private func document(of schedule: Schedule) -> JSONValue {
    var document: [String: JSONValue] = [
      "stability": .number(schedule.memory.stability),
      "difficulty": .number(schedule.memory.difficulty),
      "last": .integer(schedule.last.seconds), "interval": .integer(schedule.interval),
      "reviews": .integer(schedule.reviews), "lapses": .integer(schedule.lapses),
    ]
    switch schedule.phase {
    case .learning(let step): (document["phase"], document["step"]) = ("learning", .integer(step))
    case .relearning(let step):
      (document["phase"], document["step"]) = ("relearning", .integer(step))
    case .review: document["phase"] = "review"
    }
    switch schedule.due {
    case .instant(let seconds): document["due_time"] = .integer(seconds)
    case .day(let day): document["due_day"] = .string(StudyDay(number: day).description)
    }
    return .object(document)
  }

  private func document(of answer: RecordedAnswer) -> JSONValue {
    var document: [String: JSONValue] = [
      "event": .string(answer.reference.description), "time": .integer(answer.clock.milliseconds),
      "offset": .integer(answer.clock.offsetMinutes), "day": .string(answer.day.description),
      "topic": .string(answer.answer.topic), "form": .string(answer.answer.form),
      "rating": .integer(answer.rating.rawValue),
      "rating_given": .integer(answer.answer.rating.rawValue),
      "verdict": .string(answer.answer.verdict.rawValue),
      "milliseconds": .integer(answer.answer.milliseconds), "typed": .string(answer.answer.typed),
      "standing": .string(answer.standing.rawValue),
    ]
    document["draw"] = answer.answer.draw.map(JSONValue.integer)
    return .object(document)
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
