/// What a file of facts may not exceed; a file that does is a mistake or an attack.
enum YAMLLimits {
  /// Lists and mappings within each other.
  static let depth = 32
  /// Bytes of a file.
  static let fileSize = 8 << 20
  /// Bytes of one text.
  static let textSize = 64 << 10
  /// Characters that no file may have that are reported before reading a file is given up.
  static let hiddenCharacters = 64
  /// Keys given twice that are reported before reading a file is given up.
  static let repeatedKeys = 64
}
