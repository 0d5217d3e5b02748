/// The base letter of each precomposed Latin, Greek and Cyrillic letter: `ǎ` → `a`, `ế` → `e`, `й`
/// → `и`.
///
/// The standard library compares canonical equivalents as equal but offers no decomposition, so the
/// blocks used in names are spelled out here, one character for each scalar; `.` means there is no
/// single base letter.
package enum LetterTable {
  private static let latin: [UInt8] = Array(
    ("aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"  // U+00C0
      + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll."  // U+0100
      + ".llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"  // U+0140
      + "bb.....ccdd......ffg...ikkl..n.ooo..pp......tttuu.vyyzz........."  // U+0180
      + ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa..oo"  // U+01C0
      + "aaaaeeeeiiiioooorrrruuuusstt..hh....zzaaeeooooooooyy......acclts"  // U+0200
      + "z..bu.eejjqqrryy").utf8)  // U+0240

  private static let latinAdditional: [UInt8] = Array(
    ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"  // U+1E00
      + "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"  // U+1E40
      + "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"  // U+1E80
      + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......").utf8)  // U+1EC0

  /// The lowercase ASCII letter for a Latin letter; nil if there is none or several.
  package static func plainLatin(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let letter: UInt8
    switch scalar.value {
    case 0xC0...0x24F: letter = latin[Int(scalar.value) - 0xC0]
    case 0x1E00...0x1EFF: letter = latinAdditional[Int(scalar.value) - 0x1E00]
    default: return nil
    }
    return letter == UInt8(ascii: ".") ? nil : Unicode.Scalar(letter)
  }

  /// The usual ASCII spelling of a ligature or of a letter foreign to ASCII; nil if there is none.
  static func spelledOut(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "æ", "Æ", "ǣ", "Ǣ", "ǽ", "Ǽ": "ae"
    case "œ", "Œ": "oe"
    case "ß", "ẞ": "ss"
    case "þ", "Þ": "th"
    case "ĳ", "Ĳ": "ij"
    case "ŋ", "Ŋ": "ng"
    case "ŀ", "Ŀ": "l"
    case "ŉ": "n"
    case "ſ": "s"
    case "ə", "Ə", "ǝ", "Ǝ": "e"
    case "ﬀ": "ff"
    case "ﬁ": "fi"
    case "ﬂ": "fl"
    case "ﬃ": "ffi"
    case "ﬄ": "ffl"
    case "&": "and"
    case "♯": "#"
    case "♭": "b"
    default: nil
    }
  }

  /// The lowercase Greek or Cyrillic letter without its accent; any other scalar unchanged.
  static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ά": "α"
    case "έ": "ε"
    case "ή": "η"
    case "ί", "ϊ", "ΐ": "ι"
    case "ό": "ο"
    case "ύ", "ϋ", "ΰ": "υ"
    case "ώ": "ω"
    case "ς": "σ"
    case "й", "ѝ": "и"
    case "ё", "ѐ": "е"
    case "ї": "і"
    case "ў": "у"
    case "ѓ": "г"
    case "ќ": "к"
    default: scalar
    }
  }
}
