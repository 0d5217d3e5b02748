import Testing

@testable import Terminal

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("Hegang", 6), ("鹤岗", 4), ("萝北 Luobei", 11), ("ｈｅ", 4), ("ﾊﾝ", 2), ("한국어", 6),
    ("é", 1), ("e\u{301}", 1), ("a\u{301}\u{302}\u{303}", 1), ("Hèǎng", 5), ("−38.5 °C", 8),
    ("·▸…—", 4), ("、。（）", 8), ("😀", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇨🇳", 2), ("☺", 1), ("☺️", 2),
    ("🏴\u{E0067}\u{E0062}\u{E007F}", 2), ("1️⃣", 2), ("⌚", 2), ("한", 2), ("ก็", 1),
    ("שלום", 4), ("سلام", 4), ("می‌خواهم", 7), ("\u{200D}", 0), ("\u{AD}", 1), ("𠀀", 2),
    ("\u{25CC}\u{301}", 1),
    ("〇", 2), ("\u{303F}", 1), ("㎢", 2), ("km²", 3), ("\u{FFFD}", 1), ("䷀", 1), ("🀄", 2),
  ])
  func `width is counted in columns of a terminal`(text: String, columns: Int) {
    #expect(displayWidth(text) == columns)
  }

  @Test func `every scalar has a width of 0, 1 or 2`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let width = displayWidth(Character(scalar))
      #expect((0...2).contains(width), "U+\(String(value, radix: 16))")
    }
  }
}
