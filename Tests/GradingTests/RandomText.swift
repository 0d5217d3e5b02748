/// Texts that a judge may meet: answers gone wrong, and noise of every kind.
struct RandomText {
  var generator: SeededGenerator

  private static let words =
    """
    about more than minus 零下 八十九万 一 十 百 万 亿 点 分之 half two thirds million bn k m e5 ×10^ km² sq mi °F % RMB US$ ¥ \
    nan2shan1 Nánshān 绥滨县 Suibin County the and , ; 、 / -> 11 August 1945 1945-08-11 11/8/1945 年 月 日 1920s BC 891,271 \
    8,91,271 89.1万 445,500 .5 0.8263 1e99 99999999999999999999999999999999999999 -0 ½ ⁻³ '26 Birobidzan xīng’ān rice to – ~
    """.split(separator: " ").map(String.init)

  init(seed: UInt64) { generator = SeededGenerator(seed) }

  /// A text of up to `limit` scalars, most of them short.
  mutating func next(limit: Int) -> String {
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return phrase()
    case 1: return mangled(phrase())
    case 2: return noise(Int.random(in: 0...min(limit, 60), using: &generator))
    default: return digits(Int.random(in: 0...min(limit, 45), using: &generator))
    }
  }

  /// A long text of exactly `length` scalars made of one kind of thing.
  mutating func long(_ length: Int) -> String {
    let units = [
      "9", "1,", "八", "million ", "Nanshan, ", "\u{301}", " ", "a\u{302}", "-", "👩‍👩‍👧", "1/", "\u{0}",
      "and ",
    ]
    let unit = units[Int.random(in: 0..<units.count, using: &generator)]
    return String(repeating: unit, count: max(1, length / unit.unicodeScalars.count))
  }

  private mutating func phrase() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      text += RandomText.words[Int.random(in: 0..<RandomText.words.count, using: &generator)]
      if Bool.random(using: &generator) { text += " " }
    }
    return text
  }

  private mutating func mangled(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<2 where !scalars.isEmpty {
      let index = Int.random(in: 0..<scalars.count, using: &generator)
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: scalars.remove(at: index)
      case 1: scalars.insert(scalar(), at: index)
      default: scalars.swapAt(index, scalars.count - 1)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func noise(_ length: Int) -> String {
    String(String.UnicodeScalarView((0..<length).map { _ in scalar() }))
  }

  private mutating func digits(_ length: Int) -> String {
    let alphabet = Array("0123456789,.' -+e/万亿%".unicodeScalars)
    return String(
      String.UnicodeScalarView(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }))
  }

  private mutating func scalar() -> Unicode.Scalar {
    let highest: [UInt32] = [0x7F, 0x24F, 0x2FFF, 0xFFFF, 0x10FFFF]
    let top = highest[Int.random(in: 0..<highest.count, using: &generator)]
    return Unicode.Scalar(UInt32.random(in: 0...top, using: &generator)) ?? "x"
  }
}
