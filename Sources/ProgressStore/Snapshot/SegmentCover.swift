/// The bytes of a journal file that were read, with what proves that they are still the same.
struct SegmentCover: Hashable, Sendable {
  /// The name of the file.
  let name: String
  /// The digest of the bytes, which can be carried on.
  let hash: WordHash
  /// What the file system said when they were read.
  let status: FileStatus
  /// Whether they end with a newline: nothing can be added to the last line.
  let endsWhole: Bool

  /// How many bytes from the beginning of the file.
  var length: Int { hash.count }
}
