import Progress
import FSRS
import JSON

/// The cards of the document, with their answers. There may be a million, so they are written without
/// a value for each, by several threads; keys are sorted as everywhere.
extension ProgressExport {
  /// Writes every card that has an answer that is wanted, and still bears its name.
  func addCards<E: Error>(to write: ([UInt8]) throws(E) -> Void) throws(E) {
    let table = events.table
    let forms = WrittenNames(table.names) { Array(quoted($0.form).utf8) }
    let topics = WrittenNames(table.names) { Array(quoted($0.topic).utf8) }
    let cards = progress.cards.all.indices.filter {
      progress.cards.all[$0].heir < 0 && isChosen(progress.cards.all[$0].key)
    }.sorted {
      progress.cards.all[$0].key < progress.cards.all[$1].key
    }
    try Pieces.values(cards.count, by: 16, to: write) { range in
      var bytes: [UInt8] = []
      for place in cards[range] { append(place, table, forms, topics, to: &bytes) }
      return bytes
    }
  }

  /// Appends a card, unless it has neither a schedule nor an answer that is wanted.
  private func append(
    _ place: Int, _ table: EventTable, _ forms: WrittenNames, _ topics: WrittenNames,
    to bytes: inout [UInt8]
  ) {
    let (card, answers) = (progress.cards.all[place], answers(ofCardAt: place))
    if answers.isEmpty, card.schedule == nil { return }
    let (id, deck) = (quoted(card.key.card), quoted(card.key.deck))
    bytes += ",\n{\"card\":\(id),\"deck\":\(deck),\"history\":[".utf8
    for (number, index) in answers.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      append(index, table, forms, topics, to: &bytes)
    }
    let introduced: JSONValue = card.introducedOn.map { .string($0.description) } ?? nil
    let schedule = card.schedule.map(document) ?? nil
    let topic: JSONValue = card.schedule == nil ? nil : .string(card.topic)
    bytes += "],\"introduced\":\(introduced.encoded()),\"schedule\":\(schedule.encoded()),".utf8
    bytes += "\"topic\":\(topic.encoded())}".utf8
  }

  /// The exported answers to a card, in replay order.
  private func answers(ofCardAt card: Int) -> [Int32] {
    let table = events.table
    return progress.steps(of: progress.names(of: card)).filter { index in
      let row = table.rows[Int(index)]
      return row.isAnswer && isChosen(row, of: table)
    }
  }

  private func append(
    _ index: Int32, _ table: EventTable, _ forms: WrittenNames, _ topics: WrittenNames,
    to bytes: inout [UInt8]
  ) {
    let row = table.rows[Int(index)]
    bytes.append(raw: #"{"day":""#)
    table.day(Int(index)).append(to: &bytes)
    bytes.append(raw: "\"")
    if row.draw >= 0 { bytes.append("draw", Int(row.draw)) }
    bytes.append(raw: #","event":""#)
    table.reference(Int(index)).append(to: &bytes)
    bytes.append(raw: #"","form":"#)
    forms.append(row, to: &bytes)
    bytes.append("milliseconds", Int(row.taken))
    bytes.append("offset", Int(row.offset))
    bytes.append("rating", progress.rating(of: index).rawValue)
    bytes.append("rating_given", row.rating.rawValue)
    bytes.append(raw: #","standing":""#)
    bytes.append(contentsOf: progress.standing(of: index).rawValue.utf8)
    bytes.append(raw: "\"")
    bytes.append("time", Int(row.milliseconds))
    bytes.append(raw: #","topic":"#)
    topics.append(row, to: &bytes)
    bytes.append(raw: #","typed":"#)
    bytes.appendQuoted(utf8: table.texts.span.extracting(row.typed))
    bytes.append(raw: #","verdict":""#)
    bytes.append(contentsOf: row.verdict.rawValue.utf8)
    bytes.append(raw: #""}"#)
  }

  private func document(of schedule: Schedule) -> JSONValue {
    var document: [String: JSONValue] = [
      "stability": .number(schedule.memory.stability),
      "days_to_target": .number(progress.scheduler.daysToTarget(of: schedule).days),
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
}
