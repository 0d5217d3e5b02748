/// A count for each day.
///
/// It stores one number per day from the first to the last: the two centuries that a journal can
/// span are 73,000 numbers.
struct DayCounts: Hashable, Sendable {
  private var first = 0
  private var counts: [Int] = []

  /// The count of a day. O(1)
  subscript(day: StudyDay) -> Int {
    let index = day.number - first
    return counts.indices.contains(index) ? counts[index] : 0
  }

  /// Adds to the count of a day. O(1), or O(days) for a day before the first.
  mutating func add(_ change: Int, on day: StudyDay) {
    let known = day.number - first
    if counts.indices.contains(known) {
      counts[known] += change
      return
    }
    if counts.isEmpty { first = day.number }
    if day.number < first {
      counts.insert(contentsOf: repeatElement(0, count: first - day.number), at: 0)
      first = day.number
    }
    let index = day.number - first
    if index >= counts.count {
      counts.append(contentsOf: repeatElement(0, count: index - counts.count + 1))
    }
    counts[index] += change
  }

  /// No counts.
  init() {}

  /// Creates the counts of days, by their numbers.
  init(_ counts: [Int: Int]) {
    for (day, count) in counts.sorted(by: { $0.key < $1.key }) {
      add(count, on: StudyDay(number: day))
    }
  }

  /// The counts other than 0, by the number of the day.
  var byNumber: [Int: Int] {
    Dictionary(uniqueKeysWithValues: days.map { ($0.day.number, $0.count) })
  }

  /// The days with a count other than 0, in order.
  var days: [(day: StudyDay, count: Int)] {
    counts.enumerated().filter { $0.element != 0 }
      .map { (StudyDay(number: first + $0.offset), $0.element) }
  }

  static func == (left: DayCounts, right: DayCounts) -> Bool {
    left.days.elementsEqual(right.days) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for (day, count) in days {
      hasher.combine(day)
      hasher.combine(count)
    }
  }
}
