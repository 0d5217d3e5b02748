/// The lines of one learner's journal that were erased.
///
/// An erasure names its lines: for each writer the numbers up to the last one there was, and the
/// latest time among them. A line is erased if both its number and its time, which come from the
/// same clock, are within these. So the journal of a machine that was offline is cut exactly there,
/// later lines stay, and a writer that lost its numbers and started again at 1 loses nothing.
package struct ErasedLines: Hashable, Sendable {
  /// The lines of a writer up to a number and a time.
  package struct Span: Hashable, Sendable {
    /// The erasure that it belongs to.
    package let erasure: String
    /// The writer.
    package let writer: WriterID
    /// The last number that was erased.
    package let last: Int
    /// Unix milliseconds by the writer's own clock.
    package let latest: Int

    /// The lines of a writer up to a number and a time, which an erasure names.
    package init(erasure: String, writer: WriterID, last: Int, latest: Int) {
      self.erasure = erasure
      self.writer = writer
      self.last = last
      self.latest = latest
    }
  }

  /// Erased lines that somebody restored on purpose, from an export.
  package struct Return: Hashable, Sendable {
    /// The erasure that they were part of.
    package let erasure: String
    /// The writer.
    package let writer: WriterID
    /// Their numbers.
    package let numbers: ClosedRange<Int>

    /// The numbers of a writer that were restored.
    package init(erasure: String, writer: WriterID, numbers: ClosedRange<Int>) {
      self.erasure = erasure
      self.writer = writer
      self.numbers = numbers
    }
  }

  private let spans: [WriterID: Set<Span>]
  private let returns: [WriterID: Set<Return>]

  /// Collects spans and returns by writer.
  package init(spans: some Sequence<Span> = [], returns: some Sequence<Return> = []) {
    self.spans = Dictionary(grouping: spans, by: \.writer).mapValues { Set($0) }
    self.returns = Dictionary(grouping: returns, by: \.writer).mapValues { Set($0) }
  }

  /// The spans of all erasures.
  package var allSpans: [Span] { spans.values.flatMap(\.self) }

  /// Whether nothing was erased.
  package var isEmpty: Bool { spans.isEmpty }

  /// Whether a line with a valid checksum is erased.
  package func hold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    guard !isEmpty, let head = LineHead(bytes, range) else { return false }
    return hold(head.writer, head.number, at: head.time)
  }

  /// Whether the line of a writer with a number and a time is erased.
  package func hold(_ writer: WriterID, _ number: Int, at time: Int) -> Bool {
    spans[writer]?.contains { holds($0, number, at: time) } ?? false
  }

  /// The erasures that contain a line, for restoring it.
  package func erasures(of writer: WriterID, _ number: Int, at time: Int) -> [String] {
    spans[writer]?.filter { holds($0, number, at: time) }.map(\.erasure) ?? []
  }

  private func holds(_ span: Span, _ number: Int, at time: Int) -> Bool {
    guard number <= span.last, time <= span.latest else { return false }
    return returns[span.writer]?.contains {
      $0.erasure == span.erasure && $0.numbers.contains(number)
    } != true
  }

  /// A writer's last number that was ever erased: it is not used again, and the numbers up to it
  /// are not missing.
  package func last(of writer: WriterID) -> Int { spans[writer]?.map(\.last).max() ?? 0 }

  /// The last erased number of every writer that has one.
  package var lasts: [WriterID: Int] { spans.mapValues { $0.map(\.last).max() ?? 0 } }
}
