/// The limits of a facts file; a file beyond them is a mistake or an attack.
enum YAMLLimits {
  /// The depth of nested lists and mappings.
  static let depth = 32
  /// The size of a file in bytes.
  static let fileSize = 8 << 20
  /// The size of one text in bytes.
  static let textSize = 64 << 10
  /// The number of forbidden characters reported before giving up on a file.
  static let hiddenCharacters = 64
  /// The number of repeated keys reported before giving up on a file.
  static let repeatedKeys = 64
}
