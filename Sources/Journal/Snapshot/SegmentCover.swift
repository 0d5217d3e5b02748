import Progress
import Files
/// The part of a journal file that was read, with evidence that it is unchanged.
struct SegmentCover: Hashable, Sendable {
  /// The name of the file.
  let name: String
  /// The digest of the bytes, which can be continued.
  let hash: WordHash
  /// The file's status when the bytes were read.
  let status: FileStatus
  /// Whether they end with a newline, so that nothing can be added to the last line.
  let endsWhole: Bool

  /// The number of bytes, counted from the beginning of the file.
  var length: Int { hash.count }
}
