import Testing

@testable import Grading

struct PlainTextTests {
  @Test(arguments: [
    ("８９１２７１", "891271"), ("ABC", "abc"), ("ＡＢＣ", "abc"), ("a\u{A0}\u{2009}\tb", "a b"),
    ("−–—－", "----"),
    ("’‘ʼ`", "''''"), ("km²", "km^2"), ("10⁻³", "10^-3"), ("㎢", "km2"), ("℃", "°c"), ("％", "%"),
    ("￥", "¥"),
    ("壹萬２千", "一万2千"), ("点點", "点点"), ("½", "1/2"), ("1½", "1 1/2"), ("  x  ", "x"), ("٣", "3"),
    ("\u{200E}5\u{200B}", "5"),
    ("2×3", "2*3"), ("", ""),
  ]) func `a text is made plain`(text: String, plain: String) {
    #expect(String(String.UnicodeScalarView(PlainText.scalars(of: text))) == plain)
  }

  @Test func `plain text stays as it is`() {
    var texts = RandomText(seed: 4)
    for _ in 0..<2_000 {
      let once = PlainText.scalars(of: texts.next(limit: 80))
      let text = String(String.UnicodeScalarView(once))
      #expect(PlainText.scalars(of: text) == once)
    }
  }
}
