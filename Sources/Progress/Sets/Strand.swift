/// One of several series of events that a writer wrote with the same numbers.
///
/// Two machines with the same name, or one that went back to an old copy, each continue numbering
/// from where they were. Each series is in order by itself. Compared by number alone, the first new
/// answer would seem older than thousands of earlier ones, and would delay them to its own time. So
/// the events of a writer with duplicate numbers are separated by their times: an event belongs to
/// the series with the closest earlier time, and no series has two events with the same number.
package struct Strand: BitwiseCopyable, Hashable, Sendable {
  /// The largest number of series that are distinguished.
  private static let most = 64

  /// The number of its last event.
  private(set) var number: Int
  /// The latest time recorded since its last clock event, in milliseconds.
  private(set) var latest: Int

  /// Adds an event to its strand, or to a new one.
  /// - Returns: The index of the strand.
  static func extend(_ strands: inout [Strand], by row: EventRow) -> Int {
    let (clock, number) = (Int(row.milliseconds), Int(row.sequence))
    guard let place = choose(clock, number: number, isClock: row.isClock, among: strands) else {
      strands.append(Strand(number: number, latest: clock))
      return strands.count - 1
    }
    strands[place].number = number
    strands[place].latest = row.isClock ? clock : max(strands[place].latest, clock)
    return place
  }

  /// The strand of an event: the one last written to before its time, or, if all are later, the
  /// earliest. If the clock was set back, it is the one with the highest number.
  /// - Returns: The index of the strand; nil if every strand already has an event with this number.
  static func choose(
    _ clock: Int, number: Int, isClock: Bool = false, among strands: [Strand]
  ) -> Int? {
    if strands.count == 1 { return strands[0].number < number ? 0 : nil }
    let isFull = strands.count >= most
    let open = strands.indices.filter { isFull || strands[$0].number < number }
    if isClock { return open.max { strands[$0].end < strands[$1].end } }
    return open.filter { strands[$0].latest <= clock }.max {
      strands[$0].latest < strands[$1].latest
    } ?? open.min { strands[$0].latest < strands[$1].latest }
  }

  private var end: (Int, Int) { (number, latest) }

  /// The events of each strand, in the order of their numbers.
  /// - Parameters:
  ///   - indices: The events of a writer, sorted by number.
  ///   - rows: All events.
  ///   - ends: Receives the end of each strand.
  /// - Returns: A list of indices for each strand.
  static func lists(
    of indices: [Int32], _ rows: [EventRow], ends: inout [Strand]
  ) -> [[Int32]] {
    var lists: [[Int32]] = []
    var start = 0
    while start < indices.count {
      let number = rows[Int(indices[start])].sequence
      var end = start + 1
      while end < indices.count, rows[Int(indices[end])].sequence == number { end += 1 }
      let twins = indices[start..<end].sorted {
        rows[Int($0)].milliseconds < rows[Int($1)].milliseconds
      }
      for index in twins {
        let place = extend(&ends, by: rows[Int(index)])
        if place == lists.count { lists.append([]) }
        lists[place].append(index)
      }
      start = end
    }
    return lists
  }
}
