/// Replays the events about days off.
struct AwayFold: Sendable {
  private var events: [Int32] = []

  /// Notes an event about days off.
  mutating func take(_ index: Int32) { events.append(index) }

  /// The days off, in replay order, without those that were removed again.
  func days(in all: EventSet, without undone: UndoFold) -> [ClosedRange<StudyDay>] {
    var days: [ClosedRange<StudyDay>] = []
    for index in events {
      guard !undone[index], case .away(let away) = all[index].kind else { continue }
      let range = away.first...away.last
      if away.isOn { days.append(range) } else { days = days.flatMap { $0.without(range) } }
    }
    return days
  }
}

extension ClosedRange<StudyDay> {
  /// The days that remain if others are removed: none, one range or two.
  fileprivate func without(_ other: Self) -> [Self] {
    guard overlaps(other) else { return [self] }
    var left: [Self] = []
    if lowerBound < other.lowerBound {
      left.append(lowerBound...StudyDay(number: other.lowerBound.number - 1))
    }
    if other.upperBound < upperBound {
      left.append(StudyDay(number: other.upperBound.number + 1)...upperBound)
    }
    return left
  }
}
