/// One of several series of events that a writer wrote under the same numbers.
///
/// Two machines with the same name, or one that went back to an old copy, each go on numbering from
/// where they stood. What each of them wrote is in order by itself; compared by number alone, the
/// first new answer would seem older than thousands of earlier ones, and would put them off to its own
/// time. So the events of a writer with duplicate numbers are told apart by their times: one belongs
/// to the series that had come nearest to its time, and no series has two events of one number.
struct Strand: Sendable {
  /// More than this many series are not told apart.
  private static let most = 64

  /// The number of its last event.
  private(set) var number: Int
  /// The latest time recorded since its last clock event, in milliseconds.
  private(set) var latest: Int

  /// Adds an event to the strand that it belongs to, or to a new one.
  /// - Returns: The place of the strand.
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

  /// The strand that an event belongs to: the one last written to before its time, or, if all are
  /// later, the earliest. A clock that was set back goes with the highest number instead.
  /// - Returns: The place of the strand; nil if there is none without an event of this number.
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
  ///   - ends: Takes how far each strand has come.
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
