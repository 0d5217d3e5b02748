import Progress
/// Problems visible in the numbers and times of a set of events: missing numbers, duplicate
/// numbers, dates in the future.
package struct Diagnosis: Hashable, Sendable {
  /// A range of a writer's numbers that no event has.
  package struct Gap: Hashable, Sendable {
    /// The writer.
    package let writer: WriterID
    /// The first and the last missing number.
    package let numbers: ClosedRange<Int>

    /// Creates a gap.
    package init(writer: WriterID, numbers: ClosedRange<Int>) {
      self.writer = writer
      self.numbers = numbers
    }
  }

  /// A number that a writer used for several events, after a rollback or on a cloned machine.
  package struct Fork: Hashable, Sendable {
    /// The writer.
    package let writer: WriterID
    /// The number.
    package let number: Int

    /// Creates a fork.
    package init(writer: WriterID, number: Int) {
      self.writer = writer
      self.number = number
    }
  }

  /// The number of writers.
  package private(set) var writers = 0
  /// The missing numbers, by writer.
  package private(set) var gaps: [Gap] = []
  /// The numbers used more than once; nothing is lost, because all the events are kept.
  package private(set) var forks: [Fork] = []
  /// The number of events dated after the present.
  package private(set) var futureCount = 0
  /// The SHA-256 of all lines sorted by bytes, each once and with a newline, as `LC_ALL=C sort -u`
  /// and `sha256sum` compute it. Two machines with the same digest have the same progress.
  package let digest: String

  /// Examines events.
  /// - Parameters:
  ///   - events: The events.
  ///   - now: The present time in Unix milliseconds.
  ///   - erased: The last erased number of each writer; up to it nothing is missing.
  package init(_ events: EventSet, now: Int, erased: [WriterID: Int] = [:]) {
    // A day is allowed for machines in other time zones.
    let latest = now.addingReportingOverflow(86_400_000).partialValue
    futureCount = events.order.count { events.table.rows[Int($0)].milliseconds > latest }
    digest = LineDigest.digest(of: events)
    for (writer, numbers) in events.numbers { note(writer, numbers, after: erased[writer] ?? 0) }
  }

  /// The number of sequence numbers that no event of a set has.
  static func missingCount(_ events: EventSet, erased: [WriterID: Int]) -> Int {
    var diagnosis = Diagnosis()
    for (writer, numbers) in events.numbers {
      diagnosis.note(writer, numbers, after: erased[writer] ?? 0)
    }
    return diagnosis.missingCount
  }

  private init() { digest = "" }

  private mutating func note(_ writer: WriterID, _ numbers: [Int], after erased: Int) {
    writers += 1
    var last = 0
    for number in numbers {
      if number == last {
        let fork = Fork(writer: writer, number: number)
        if forks.last != fork { forks.append(fork) }
      }
      let first = max(last, erased) + 1
      if number > first { gaps.append(Gap(writer: writer, numbers: first...number - 1)) }
      last = number
    }
  }

  /// The number of missing events, at most the largest integer.
  package var missingCount: Int {
    gaps.reduce(0) { sum, gap in
      let (total, isTooLarge) = sum.addingReportingOverflow(gap.numbers.count)
      return isTooLarge ? .max : total
    }
  }
}
