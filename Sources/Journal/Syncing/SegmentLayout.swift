import Progress
/// Chooses the file of a journal for a line from a file elsewhere.
///
/// A line keeps the name of its file if possible, so that both sides are alike and nothing is ever
/// stored twice. Files stay close to ``Segment/fullSize``: further lines go to the next segment of
/// the writer.
struct SegmentLayout: Sendable {
  private var sizes: [String: Int] = [:]
  private var lasts: [WriterID: Int] = [:]

  /// Notes a file that exists.
  mutating func note(_ name: String, size: Int) {
    if let (writer, number) = Self.segment(name) {
      lasts[writer] = max(lasts[writer] ?? 0, number)
    }
    sizes[name] = size
  }

  /// The name of the file that takes a line.
  /// - Parameters:
  ///   - name: The file with the line on the other side.
  ///   - writer: The writer of the line.
  ///   - count: The bytes of the line, including the newline.
  /// - Returns: The name of a file that exists or has to be created.
  mutating func file(for name: String, writer: WriterID, count: Int) -> String {
    if Self.segment(name) != nil, sizes[name] ?? 0 < Segment.fullSize {
      return fill(name, count)
    }
    let row = SegmentRow(writer)
    let last = max(1, lasts[writer] ?? 0)
    let isFull = sizes[row.name(last)] ?? 0 >= Segment.fullSize
    return fill(row.name(isFull ? last + 1 : last), count)
  }

  private mutating func fill(_ name: String, _ count: Int) -> String {
    note(name, size: (sizes[name] ?? 0) + count)
    return name
  }

  /// The writer and the number in a segment's name; nil for a name that the program would not give.
  static func segment(_ name: String) -> (writer: WriterID, number: Int)? {
    guard let end = name.firstIndex(of: "."), let writer = WriterID(String(name[..<end])),
      let number = SegmentRow(writer).number(name), 1...999_999 ~= number
    else { return nil }
    return (writer, number)
  }
}
