/// What an event of one kind says, and how a line of the journal has it.
///
/// Each kind is a file: its content, its name, and the reading and writing of its fields. What the event does is in
/// the fold that owns what it changes.
protocol EventContent: Hashable, Sendable {
  /// The name of the kind in the field `e`.
  var name: String { get }

  /// Reads the fields of a line of this kind.
  /// - Throws: `LineError` if a field is missing or out of range.
  init(_ fields: LineFields) throws(LineError)

  /// Appends the fields, in the order in which this program writes them.
  func append(to line: inout [UInt8])
}
