/// The days on which the learner said not to study.
struct AwayFold: Sendable {
  private var events: [Int32] = []

  /// Takes in what was said about days.
  mutating func take(_ index: Int32) { events.append(index) }

  /// The days, in replay order, without those taken out again.
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
