extension Event {
  /// A range of days off, or its cancellation.
  package struct Away: Hashable, Sendable {
    /// The first day off.
    package let first: StudyDay
    /// The last day off, not before the first.
    package let last: StudyDay
    /// Whether the days are off; false to cancel them.
    package let isOn: Bool

    /// Creates days off; exchanges the days if they are in the wrong order.
    package init(from first: StudyDay, to last: StudyDay, on isOn: Bool = true) {
      self.first = min(first, last)
      self.last = max(first, last)
      self.isOn = isOn
    }
  }
}

extension Event.Away: EventContent {
  var name: String { isOn ? "away" : "back" }

  init(_ fields: LineFields) throws(LineError) {
    let days = (first: try fields.day("from"), last: try fields.day("to"))
    guard days.first <= days.last else { throw .outOfRange("to") }
    self.init(from: days.first, to: days.last, on: try fields.name("e") == "away")
  }

  func append(to line: inout [UInt8]) {
    line.append("from", first.description)
    line.append("to", last.description)
  }
}
