/// Converts text that looks the same, or is the same by the Unicode standard, to one spelling:
/// composed syllables and kana, letters and kana of normal width, unified ideographs for
/// compatibility ideographs, signs such as Ⅳ and ③ spelled out (normalisation form KC, as far as
/// names need it).
enum Compatibility {
  static func plain(_ text: Substring) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let last = plain.last, let whole = composed(last, scalar) {
        plain.removeLast()
        plain.append(whole)
      } else {
        append(scalar, to: &plain)
      }
    }
    return String(plain)
  }

  private static func append(_ scalar: Unicode.Scalar, to plain: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0xFF01...0xFF5E: plain.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x3000: plain.append(" ")
    case 0xFF61...0xFF9F: appendKana(scalar, to: &plain)
    case 0x2160...0x216B, 0x2170...0x217B:
      let numeral = romans[Int(scalar.value - 0x2160) % 16]
      let isSmall = scalar.value >= 0x2170
      plain.append(contentsOf: (isSmall ? numeral.lowercased() : numeral).unicodeScalars)
    case 0x2460...0x2473: plain.append(contentsOf: String(scalar.value - 0x245F).unicodeScalars)
    case 0xF900...0xFAFF, 0x2F800...0x2FA1F: plain.append(unified(scalar))
    case 0x2116: plain.append(contentsOf: "No ".unicodeScalars)
    default: plain.append(scalar)
    }
  }

  private static let romans = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
  ]

  /// The single scalar that two scalars compose: jamo to a syllable (Unicode 3.12), kana and its
  /// voicing mark.
  private static func composed(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Unicode.Scalar?
  {
    let (a, b) = (first.value, second.value)
    switch b {
    case 0x1161...0x1175 where 0x1100...0x1112 ~= a:
      return Unicode.Scalar(0xAC00 + ((a - 0x1100) * 21 + (b - 0x1161)) * 28)
    case 0x11A8...0x11C2 where 0xAC00...0xD7A3 ~= a && (a - 0xAC00) % 28 == 0:
      return Unicode.Scalar(a + b - 0x11A7)
    case 0x3099, 0xFF9E: return voiced(a, by: 1)
    case 0x309A, 0xFF9F: return voiced(a, by: 2)
    default: return nil
    }
  }

  /// The voiced kana follows the plain one in both alphabets, and the half-voiced one follows that.
  private static func voiced(_ kana: UInt32, by step: UInt32) -> Unicode.Scalar? {
    let isKatakana = 0x30A1...0x30FA ~= kana
    guard isKatakana || 0x3041...0x3096 ~= kana else { return nil }
    let place = kana - (isKatakana ? 0x60 : 0)
    if place == 0x3046, step == 1 { return Unicode.Scalar(isKatakana ? 0x30F4 : 0x3094) }
    let isTriple = 0x306F...0x307D ~= place && (place - 0x306F) % 3 == 0
    let isDouble =
      0x304B...0x3061 ~= place && place % 2 == 1 || [0x3064, 0x3066, 0x3068].contains(place)
    guard isTriple || isDouble && step == 1 else { return nil }
    return Unicode.Scalar(kana + step)
  }

  private static let kana = Array(
    "。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜"
      .unicodeScalars)

  private static func appendKana(_ scalar: Unicode.Scalar, to plain: inout String.UnicodeScalarView)
  {
    plain.append(kana[Int(scalar.value - 0xFF61)])
  }

  /// The unified ideograph for a compatibility ideograph: the one that Swift calls equal to it.
  private static func unified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ideographs[Character(scalar)] ?? scalar
  }

  /// Every unified ideograph, keyed by itself; built only if a compatibility ideograph occurs.
  private static let ideographs: [Character: Unicode.Scalar] = {
    var ideographs: [Character: Unicode.Scalar] = [:]
    for range in [0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF] as [ClosedRange<UInt32>] {
      for value in range {
        if let scalar = Unicode.Scalar(value) { ideographs[Character(scalar)] = scalar }
      }
    }
    return ideographs
  }()
}
