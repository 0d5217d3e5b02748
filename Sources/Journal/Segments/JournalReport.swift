import Progress
import Files
/// The problems found while reading a journal.
package struct JournalReport: Hashable, Sendable {
  /// A line that does not count.
  package struct DamagedLine: Hashable, Sendable {
    /// The path of the file.
    package let file: String
    /// The number of the line, from 1.
    package let number: Int
    /// The reason why it does not count.
    package let reason: LineError
    /// The bytes of the line, at most as many as a line may have.
    let bytes: [UInt8]
    /// The last valid line before it in the file.
    let previous: EventReference?
  }

  /// A file that could not be read.
  package struct UnreadableFile: Hashable, Sendable {
    /// Its path.
    package let path: String
    /// The reason; nil if it is not an ordinary file.
    package let error: SystemError?
  }

  /// How many files were read.
  package internal(set) var files = 0
  /// The first lines that do not count, ten thousand at most.
  package internal(set) var damaged: [DamagedLine] = []
  /// How many lines do not count.
  package internal(set) var damagedCount = 0
  /// The files that could not be read to the end.
  package internal(set) var unreadable: [UnreadableFile] = []
  /// The entries of the folder that were not read, because their names are not those of journal
  /// files.
  package internal(set) var skipped: [String] = []

  /// The most lines that are described one by one.
  static let longestList = 10_000

  /// Adds the problems found in other files.
  mutating func append(_ other: JournalReport) {
    files += other.files
    damagedCount += other.damagedCount
    damaged += other.damaged.prefix(max(0, Self.longestList - damaged.count))
    unreadable += other.unreadable
    skipped += other.skipped
  }

  mutating func note(_ line: @autoclosure () -> DamagedLine) {
    damagedCount += 1
    if damaged.count < Self.longestList { damaged.append(line()) }
  }
}
