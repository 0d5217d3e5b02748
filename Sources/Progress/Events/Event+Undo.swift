extension Event {
  /// An undo or a redo of an earlier event. The last one for an event counts.
  ///
  /// Every event can be undone except an undo and a note about the clock. A quiz is undone as a
  /// whole, through its end.
  package struct Undo: Hashable, Sendable {
    /// The event.
    package let reference: EventReference
    /// True to undo it, false to redo it.
    package let isOn: Bool

    /// Creates an undo or a redo.
    package init(_ reference: EventReference, on isOn: Bool) {
      self.reference = reference
      self.isOn = isOn
    }
  }
}

extension Event.Undo: EventContent {
  var name: String { "undo" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(try fields.reference("ref"), on: try fields.flag("on"))
  }

  func append(to line: inout [UInt8]) {
    line.append("ref", reference.description)
    line.append("on", isOn ? 1 : 0)
  }
}
