import Testing

@testable import Grading

struct FoldingTests {
  @Test(arguments: [
    ("Nánshān", "nanshan"), ("NAN SHAN", "nanshan"), ("Xing’an", "xingan"), ("xīng’ān", "xingan"),
    ("Xing-an", "xingan"),
    ("Na\u{301}nsha\u{304}n", "nanshan"), ("Ｌｕｏｂｅｉ", "luobei"), ("Lǜ", "lu"), ("lv", "lu"),
    ("Nvwa", "nuwa"),
    ("Nǚwā", "nuwa"), ("Tver", "tver"), ("Straße", "strasse"), ("Łódź", "lodz"), ("Ærø", "aero"),
    ("São Tomé", "saotome"),
    ("Đà Nẵng", "danang"), ("Биробиджан", "биробиджан"), ("Йошкар", "иошкар"), ("Орёл", "орел"),
    ("Αθήνα", "αθηνα"),
    ("ΣΊΣΥΦΟΣ", "σισυφοσ"), ("İstanbul", "istanbul"), ("鹤岗", "鹤岗"), ("鹤 岗。", "鹤岗"),
    ("Mine No. 3", "mineno3"),
    ("C++", "c++"), ("R&D", "randd"), ("H₂O", "h2o"), ("x²", "x2"), ("“Longmay”", "longmay"),
    ("हिन्दी", "हिन्दी"), ("?!", ""),
    ("", ""), ("👍🏽", "👍"),
  ]) func `a name is folded`(name: String, fold: String) {
    #expect(FoldedName(name).text == fold)
  }

  @Test func `folding a fold changes nothing`() {
    var texts = RandomText(seed: 6)
    for _ in 0..<5_000 {
      let fold = FoldedName(texts.next(limit: 100))
      #expect(FoldedName(fold.text) == fold, "\(fold.text)")
    }
  }

  @Test func `every letter of the Latin blocks folds to ASCII or to itself`() throws {
    for value in UInt32(0xC0)...0x24F {
      let scalar = try #require(Unicode.Scalar(value))
      let fold = FoldedName(String(Character(scalar)))
      #expect(FoldedName(fold.text) == fold)
    }
  }
}
