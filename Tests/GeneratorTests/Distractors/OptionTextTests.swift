import Testing

@testable import Generator

struct OptionTextTests {
  static let rows: [(text: String, words: [String], content: [String], script: OptionText.Script)] =
    [
      ("Amur River", ["amur", "river"], ["amur"], .latin),
      ("a coal-fleet, 1930", ["a", "coal", "fleet", "1930"], ["coal", "fleet", "1930"], .latin),
      ("Xing'an", ["xing'an"], ["xing'an"], .latin),
      ("Luóběi ÖBB", ["luóběi", "öbb"], ["luóběi"], .latin),
      ("鹤岗市", ["鹤岗市"], [], .han),
      ("Амур", ["амур"], ["амур"], .cyrillic),
      ("", [], [], .latin),
    ]

  @Test(arguments: rows)
  func `a text has words, telling ones among them, and a script`(
    text: String, words: [String], content: [String], script: OptionText.Script
  ) {
    let seen = OptionText(text, classWords: ["river"])
    #expect(seen.words == words)
    #expect(seen.content == content)
    #expect(seen.script == script)
    #expect(seen.length == text.count)
  }

  @Test func `a class word counts only beside another word`() {
    #expect(OptionText("Amur River", classWords: ["river"]).hasClassWord)
    #expect(!OptionText("River", classWords: ["river"]).hasClassWord)
    #expect(OptionText("Xinxing coal mine", classWords: ["mine"]).hasClassWord)
    #expect(!OptionText("the nearest mine", classWords: ["mine"]).hasClassWord)
    #expect(!OptionText("Jiang Zemin", classWords: ["jiang"]).hasClassWord)
    #expect(OptionText("Lake Khanka", classWords: ["lake"]).hasClassWord)
  }

  static let pairs: [(one: String, other: String, likeness: Double, isNear: Bool)] = [
    ("Anshan", "Nanshan", 5.0 / 8, true),
    ("Harbin", "Harbin", 1, true),
    ("Heihe", "Amur", 0, false),
    ("Haerbin", "Ha'erbin", 1, true),
    ("Benxi", "Benxu", 3.0 / 7, true),
    ("Amur", "Amor", 1.0 / 7, false),
    ("松花江", "松江", 0, false),
  ]

  @Test(arguments: pairs)
  func `likeness is the share of common pieces, the same both ways`(
    one: String, other: String, likeness: Double, isNear: Bool
  ) {
    let texts = (OptionText(one), OptionText(other))
    #expect(abs(texts.0.likeness(to: texts.1) - likeness) < 0.001)
    #expect(texts.0.likeness(to: texts.1) == texts.1.likeness(to: texts.0))
    #expect(texts.0.isNear(texts.1) == isNear)
    #expect(texts.1.isNear(texts.0) == isNear)
  }

  @Test func `a text holds words in order and together`() {
    let text = OptionText("the Amur River in the north")
    #expect(text.holds(OptionText("amur river")))
    #expect(!text.holds(OptionText("river amur")))
    #expect(!text.holds(OptionText("Amur north")))
    #expect(!text.holds(OptionText("")))
    #expect(text.overlaps(OptionText("north")))
    #expect(OptionText("Xing'an").overlaps(OptionText("Xingan")))
  }
}
