/// The names in answers as an export writes them, each encoded once: a million answers use the
/// names of a few thousand cards.
struct WrittenNames {
  private let text: (AnswerNames) -> [UInt8]
  /// By the place of the names in the table; empty until they are met.
  private var texts: [[UInt8]]

  /// Nothing written yet.
  /// - Parameters:
  ///   - count: How many names there are.
  ///   - text: How names are written; never as nothing.
  init(count: Int, _ text: @escaping (AnswerNames) -> [UInt8]) {
    texts = [[UInt8]](repeating: [], count: count)
    self.text = text
  }

  /// Appends the names of an answer.
  mutating func append(_ row: EventRow, of table: EventTable, to bytes: inout [UInt8]) {
    let place = Int(row.place)
    if texts[place].isEmpty { texts[place] = text(table.names[place]) }
    bytes.append(contentsOf: texts[place])
  }
}
