import Progress
/// The name of a learner's folder: 1 to 32 of a–z, 0–9 and dash, not beginning with a dash.
///
/// Names are validated: no other text from a person or a deck becomes a path.
package struct LearnerID: Hashable, Sendable {
  /// The name.
  package let name: String

  /// The names that some file systems reserve for devices.
  private static let reserved: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// The learner with a folder of this name.
  /// - Throws: `JournalError.learner` if the name is not allowed.
  package init(_ name: String) throws(JournalError) {
    let isPlain = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        true
      default: false
      }
    }
    guard isPlain, 1...32 ~= name.utf8.count, !name.hasPrefix("-"), !Self.reserved.contains(name)
    else { throw .learner(name) }
    self.name = name
  }
}
