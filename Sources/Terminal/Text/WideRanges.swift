/// The code points that East Asian typography and terminals draw two columns wide.
///
/// These are the classes W and F of Unicode Standard Annex 11, version 15, without emoji, whose
/// width comes from their own property. Unassigned gaps inside a block are included.
enum WideRanges {
  private static let ranges: [ClosedRange<UInt32>] = [
    0x1100...0x115F,  // Hangul initial consonants
    0x2329...0x232A,  // angle brackets
    0x2E80...0x303E,  // radicals, ideographic punctuation
    0x3041...0x3247,  // kana, bopomofo, Hangul letters, enclosed ideographs
    0x3250...0x4DBF,  // enclosed ideographs, extension A
    0x4E00...0xA4CF,  // ideographs, Yi
    0xA960...0xA97F,  // Hangul letters, extended
    0xAC00...0xD7A3,  // Hangul syllables
    0xF900...0xFAFF,  // compatibility ideographs
    0xFE10...0xFE19,  // vertical forms
    0xFE30...0xFE6F,  // compatibility and small forms
    0xFF01...0xFF60,  // full-width forms
    0xFFE0...0xFFE6,  // full-width signs
    0x16FE0...0x18D8F,  // Tangut, Khitan
    0x1AFF0...0x1B2FF,  // kana, extended; Nüshu
    0x1F200...0x1F265,  // squared ideographs
    0x20000...0x2FFFD,  // supplementary ideographs
    0x30000...0x3FFFD,  // tertiary ideographs
  ]

  /// Whether a scalar is in one of the ranges.
  ///
  /// - Complexity: O(log *n*) in the number of ranges; O(1) below U+1100.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(scalar.value)
  }
}
