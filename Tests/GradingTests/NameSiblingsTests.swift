import Testing

@testable import Grading

struct NameSiblingsTests {
  private static let kind = NameSiblings(
    of: [["Suibin County", "绥滨县"], ["Luobei County", "萝北县", "Lo-pei"], ["the Lobei Mine"]],
    classWords: ["County", "县"])

  @Test(
    arguments: [
      ("suibin", "Suibin County"), ("绥滨", "Suibin County"), ("lopei", "Luobei County"),
      ("lobei mine", "the Lobei Mine"), ("luobei mine", nil), ("", nil),
    ] as [(String, String?)]) func `a name is found in any of its forms`(
      typed: String, label: String?
    )
  {
    let form = NameForm(typed, classWords: Self.kind.classWords)
    #expect(Self.kind.sameCore(as: form, besides: [])?.label == label)
  }

  @Test func `what an accepted thing is called besides is no sibling`() {
    let key = NameKey(accepted: ["Luobei County"], among: Self.kind)
    #expect(key.siblings.map(\.answer) == ["Suibin County", "绥滨县", "the Lobei Mine"])
    #expect(judge("Lo-pei", against: .name(key)).mistakenFor == nil)
    #expect(judge("绥滨", against: .name(key)).mistakenFor == "Suibin County")
  }

  @Test func `a typing error that is as near to a sibling is not forgiven`() {
    let alone = NameKey(accepted: ["Lubei"], classWords: ["County"])
    #expect(judge("Lobei", against: .name(alone)).verdict == .correct)
    let key = NameKey(accepted: ["Lubei"], among: Self.kind)
    #expect(judge("Lobei", against: .name(key)).verdict == .wrong)
  }
}
