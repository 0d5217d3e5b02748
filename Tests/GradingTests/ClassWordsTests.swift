import Testing

@testable import Grading

struct ClassWordsTests {
  @Test(
    arguments: [
      ("Suibin County", "suibin"), ("绥滨县", "绥滨"), ("Xinghua Coal Mine", "xinghua"),
      ("County of Suibin", "suibin"),
      ("Lake Baikal", "baikal"), ("Newport", nil), ("County", nil), ("县", nil), ("Luobei", nil),
      ("Portland", nil),
      ("New Port", "new"), ("Suibin-County", "suibin"), ("Jewish Autonomous Oblast", nil),
    ] as [(String, String?)]) func `a class word is taken off`(name: String, core: String?)
  {
    let words = ClassWords(["County", "县", "Mine", "Coal Mine", "Lake", "Port", ""])
    #expect(words.removed(from: name, folded: FoldedName(name))?.text == core)
  }
}
