/// What can be found out about a set of events beyond what they say: whether any are missing.
package struct Diagnosis: Hashable, Sendable {
  /// Numbers of a writer that no event has.
  package struct Gap: Hashable, Sendable {
    /// The writer.
    package let writer: WriterID
    /// The first and the last number that is missing.
    package let numbers: ClosedRange<Int>

    /// A gap.
    package init(writer: WriterID, numbers: ClosedRange<Int>) {
      self.writer = writer
      self.numbers = numbers
    }
  }

  /// A number that a writer gave to several events, after a rollback or on a cloned machine.
  package struct Fork: Hashable, Sendable {
    /// The writer.
    package let writer: WriterID
    /// The number.
    package let number: Int

    /// A number given more than once.
    package init(writer: WriterID, number: Int) {
      self.writer = writer
      self.number = number
    }
  }

  /// How many writers there are.
  package private(set) var writers = 0
  /// The missing numbers, by writer.
  package private(set) var gaps: [Gap] = []
  /// The numbers given more than once; nothing is lost by that, for both events are kept.
  package private(set) var forks: [Fork] = []
  /// How many events are dated after the present.
  package private(set) var futureCount = 0
  /// The SHA-256 of all lines sorted by bytes, each once and with a newline; `LC_ALL=C sort -u` and
  /// `sha256sum` give the same. Two machines with the same digest hold the same progress.
  package let digest: String

  /// Looks through events.
  /// - Parameters:
  ///   - events: The events.
  ///   - now: The present, Unix milliseconds.
  ///   - erased: The last number of each writer that was erased; up to it nothing is missing.
  package init(_ events: EventSet, now: Int, erased: [WriterID: Int] = [:]) {
    // A day is left for machines in other zones.
    let latest = now.addingReportingOverflow(86_400_000).partialValue
    futureCount = events.order.count { events.table.rows[Int($0)].milliseconds > latest }
    digest = LineDigest.digest(of: events)
    for (writer, numbers) in events.numbers { note(writer, numbers, after: erased[writer] ?? 0) }
  }

  /// How many numbers no event of a set has.
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

  /// How many events are missing, or the largest number there is.
  package var missingCount: Int {
    gaps.reduce(0) { sum, gap in
      let (total, isTooLarge) = sum.addingReportingOverflow(gap.numbers.count)
      return isTooLarge ? .max : total
    }
  }
}
