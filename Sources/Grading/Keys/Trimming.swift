extension String {
  /// The text without surrounding white space and control characters.
  package var trimmed: Substring {
    let scalars = unicodeScalars
    var start = scalars.startIndex
    var end = scalars.endIndex
    while start < end, scalars[start].isBlank { start = scalars.index(after: start) }
    while start < end, scalars[scalars.index(before: end)].isBlank {
      end = scalars.index(before: end)
    }
    return self[start..<end]
  }
}

extension Substring {
  /// The text with letters, digits and marks of normal width: "Ｈｅ４ｇａｎｇ３" is as easy to type with a
  /// Chinese input method as "He4gang3".
  var narrowed: String {
    guard utf8.contains(where: { $0 >= 0xE1 }) else { return String(self) }
    return Compatibility.plain(self)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space or a control character.
  var isBlank: Bool {
    value <= 0x20 || (0x7F...0xA0).contains(value) || (value > 0xA0 && properties.isWhitespace)
      || value == 0xFEFF
      || value == 0x200B
  }
}
