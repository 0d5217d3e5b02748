/// What was found while a journal was read, besides its events.
package struct JournalReport: Hashable, Sendable {
  /// A line that does not count.
  package struct DamagedLine: Hashable, Sendable {
    /// The path of the file.
    package let file: String
    /// The number of the line, from 1.
    package let number: Int
    /// Why it does not count.
    package let reason: LineError
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
  /// The first thousand lines that do not count.
  package internal(set) var damaged: [DamagedLine] = []
  /// How many lines do not count.
  package internal(set) var damagedCount = 0
  /// The files that could not be read, or not to the end.
  package internal(set) var unreadable: [UnreadableFile] = []

  /// The number of lines that are described one by one.
  static let longestList = 1000

  /// Takes over what was found in other files.
  mutating func append(_ other: JournalReport) {
    files += other.files
    damagedCount += other.damagedCount
    damaged += other.damaged.prefix(max(0, Self.longestList - damaged.count))
    unreadable += other.unreadable
  }

  mutating func note(_ reason: LineError, file: String, line: Int) {
    damagedCount += 1
    guard damaged.count < Self.longestList else { return }
    damaged.append(DamagedLine(file: file, number: line, reason: reason))
  }
}
