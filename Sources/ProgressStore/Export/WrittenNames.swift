/// The names in answers as an export writes them, each encoded once: a million answers use the
/// names of a few thousand cards.
struct WrittenNames {
  private let text: (AnswerNames) -> [UInt8]
  /// The encoded names by their index in the table; empty until they are needed.
  private var texts: [[UInt8]]

  /// Creates an empty cache.
  /// - Parameters:
  ///   - count: The number of names.
  ///   - text: Encodes names; never returns an empty text.
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
