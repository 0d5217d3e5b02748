import Progress

/// The lines of a journal in 256 groups by the first byte of their SHA-256, each with a count and a sum.
///
/// Two journals whose groups are equal have the same lines. Otherwise only the lines of the groups
/// that differ have to be compared.
package struct LineGroups: Hashable, Sendable {
  /// A group.
  package struct Group: Hashable, Sendable {
    /// How many lines it has.
    package var count = 0
    /// The exclusive or of their keys.
    package var sum: UInt64 = 0

    /// Creates a group of this many lines with this sum of keys.
    package init(count: Int = 0, sum: UInt64 = 0) {
      self.count = count
      self.sum = sum
    }
  }

  private var groups = [Group](repeating: Group(), count: 256)

  /// Creates groups without lines.
  package init() {}

  /// The group with a first byte.
  package subscript(byte: UInt8) -> Group {
    get { groups[Int(byte)] }
    set { groups[Int(byte)] = newValue }
  }

  /// Adds the line with a key.
  mutating func add(_ key: UInt64) {
    let byte = Self.group(of: key)
    self[byte].count += 1
    self[byte].sum ^= key
  }

  /// The group of a key: its first byte.
  static func group(of key: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: key >> 56) }

  /// The groups in which another journal has other lines, in order.
  package func differing(from other: LineGroups) -> [UInt8] {
    (0...UInt8.max).filter { self[$0] != other[$0] }
  }
}
