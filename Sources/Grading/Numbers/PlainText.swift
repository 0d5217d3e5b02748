/// Typed text in the one spelling that the readers of numbers, units and dates expect.
///
/// Letters are lowercase and of normal width, digits of every script are ASCII, each run of white
/// space is one space, every dash is `-`, every apostrophe `'`, a superscript number `^2`, a
/// composed sign such as ℃ or ㎢ is spelled out, and Chinese numerals are simplified: `壹萬２千㎞²` →
/// `一万2千km^2`.
enum PlainText {
  /// The largest number of bytes that is read as a number or a date.
  static let longest = 400

  /// The scalars of a text in plain spelling. Linear in its length.
  static func scalars(of text: some StringProtocol) -> [Unicode.Scalar] {
    var plain: [Unicode.Scalar] = []
    plain.reserveCapacity(text.utf8.count)
    var isRaised = false
    for scalar in text.unicodeScalars {
      let raised = raised(scalar)
      if let raised {
        if !isRaised { plain.append("^") }
        plain.append(raised)
      } else {
        add(scalar, to: &plain)
      }
      isRaised = raised != nil
    }
    if plain.last == " " { plain.removeLast() }
    return plain
  }

  private static func add(_ scalar: Unicode.Scalar, to plain: inout [Unicode.Scalar]) {
    switch scalar.value {
    case 0x41...0x5A: plain.append(lower(scalar))
    case 0x60: plain.append("'")
    case 0x21...0x7E: plain.append(scalar)
    case 0xFF01...0xFF5E:
      if let narrow = Unicode.Scalar(scalar.value - 0xFEE0) { add(narrow, to: &plain) }
    default:
      if let spelled = spelledOut(scalar) {
        plain += spelled.unicodeScalars.drop { $0 == " " && (plain.last ?? " ") == " " }
      } else if scalar.isBlank {
        if let last = plain.last, last != " " { plain.append(" ") }
      } else if scalar.properties.generalCategory == .decimalNumber,
        let value = scalar.properties.numericValue
      {
        plain.append(Unicode.Scalar(UInt8(0x30 + Int(value))))
      } else if scalar.properties.generalCategory != .format {
        plain.append(simplified(scalar))
      }
    }
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 32))
  }

  private static func raised(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0x2070, 0x2074...0x2079: Unicode.Scalar(UInt8(scalar.value - 0x2040))
    case 0x207B: "-"
    default: nil
    }
  }

  private static func spelledOut(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "‐", "‑", "‒", "–", "—", "―", "−", "﹣", "﹘": "-"
    case "’", "‘", "ʼ", "′", "´", "‛": "'"
    case "″", "”", "“": "\""
    case "〜", "～", "∼", "∽", "≃", "≅": "~"
    case "℃": "°c"
    case "℉": "°f"
    case "º", "˚": "°"
    case "㎢": "km2"
    case "㎡": "m2"
    case "㎞": "km"
    case "㎝": "cm"
    case "㎜": "mm"
    case "㎏": "kg"
    case "￥": "¥"
    case "￡": "£"
    case "⁄", "∕": "/"
    case "×", "✕", "∗", "⋅", "·": "*"
    case "，", "、": ","
    case "。", "．": "."
    case "½": " 1/2"
    case "⅓": " 1/3"
    case "⅔": " 2/3"
    case "¼": " 1/4"
    case "¾": " 3/4"
    case "⅕": " 1/5"
    case "⅖": " 2/5"
    case "⅗": " 3/5"
    case "⅘": " 4/5"
    case "⅙": " 1/6"
    case "⅚": " 5/6"
    case "⅛": " 1/8"
    case "⅜": " 3/8"
    case "⅝": " 5/8"
    case "⅞": " 7/8"
    default: nil
    }
  }

  private static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "〇", "○": "零"
    case "壹", "壱": "一"
    case "贰", "貳", "弐": "二"
    case "叁", "參", "叄": "三"
    case "肆": "四"
    case "伍": "五"
    case "陆", "陸": "六"
    case "柒": "七"
    case "捌": "八"
    case "玖": "九"
    case "拾": "十"
    case "佰": "百"
    case "仟": "千"
    case "萬": "万"
    case "億": "亿"
    case "兩": "两"
    case "點": "点"
    case "負": "负"
    case "約": "约"
    case "過": "过"
    case "餘": "余"
    case "於": "于"
    case "噸": "吨"
    case "畝": "亩"
    case "圓", "圆": "元"
    case "頃": "顷"
    case "裡", "裏": "里"
    case "號": "号"
    case "華": "华"
    case "攝": "摄"
    case "間": "间"
    case "從": "从"
    case "達": "达"
    case "幣": "币"
    default: scalar
    }
  }
}
