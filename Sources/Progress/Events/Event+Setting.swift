extension Event {
  /// A setting was changed. The last change counts.
  package struct Setting: Hashable, Sendable {
    /// The setting, such as `retention`.
    package let key: String
    /// Its value as text.
    package let value: String

    /// Creates a change of a setting. A long value is truncated.
    package init(key: String, value: String) {
      self.key = key
      self.value = capped(value)
    }
  }
}

extension Event.Setting: EventContent {
  var name: String { "set" }

  init(_ fields: LineFields) throws(LineError) {
    self.init(key: try fields.name("key"), value: try fields.text("value"))
  }

  func append(to line: inout [UInt8]) {
    line.append("key", key)
    line.append("value", value)
  }
}
