extension Event {
  /// A note that the clock was set back: earlier events of this writer cannot be later than this
  /// event.
  package struct Clock: Hashable, Sendable {
    /// The last time that this writer recorded, in milliseconds.
    package let was: Int

    /// Creates a note about the clock.
    package init(was: Int) {
      self.was = was
    }
  }
}

extension Event.Clock: EventContent {
  var name: String { "clock" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(was: try fields.integer("was", in: ClockReading.validMilliseconds))
  }

  func append(to line: inout [UInt8]) { line.append("was", was) }
}
