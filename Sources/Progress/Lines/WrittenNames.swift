/// The names of answers as a form of export writes them, each worked out once: a million answers speak
/// of a few thousand cards.
///
/// One array holds them all, so that threads reading it do not contend for reference counts.
package struct WrittenNames: Sendable {
  private var bytes: [UInt8] = []
  /// The start of each place's text, and the end of the last text.
  private var starts = [0]

  /// The names of a table.
  /// - Parameters:
  ///   - names: The names by place.
  ///   - text: Gives the text of some names.
  package init(_ names: [AnswerNames], _ text: (AnswerNames) -> [UInt8]) {
    starts.reserveCapacity(names.count + 1)
    for names in names {
      bytes += text(names)
      starts.append(bytes.count)
    }
  }

  /// Appends the names of an answer.
  package func append(_ row: EventRow, to other: inout [UInt8]) {
    let place = Int(row.place)
    bytes.span.extracting(starts[place]..<starts[place + 1]).withUnsafeBufferPointer {
      other.append(contentsOf: $0)
    }
  }
}
