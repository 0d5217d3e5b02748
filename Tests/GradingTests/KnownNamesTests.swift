import Testing

@testable import Grading

struct KnownNamesTests {
  @Test(
    arguments: [
      ("DONGSHAN", "Dongshan District"), ("dongshan district", "Dongshan District"), ("鹤岗", "鹤岗"),
      ("nowhere", nil),
      ("", nil), ("anshan", "Anshan"),
    ] as [(String, String?)]) func `a name is found by its fold`(typed: String, name: String?)
  {
    let known = KnownNames(
      ["Nanshan", "Anshan", "Dongshan District", "鹤岗", "?", "Anshan"], classWords: ["District"])
    #expect(known.name(folded: FoldedName(typed)) == name)
  }

  @Test func `a name is contained letter for letter`() {
    let known = KnownNames(["Xīngshān", "Amur River"], classWords: ["River"])
    #expect(known.contains("amur river"))
    #expect(!known.contains("amur"))
    #expect(!known.contains("Xingshan"))
  }

  @Test func `no names know nothing`() {
    #expect(!KnownNames().contains(""))
    #expect(KnownNames().name(folded: FoldedName("a")) == nil)
    #expect(KnownNames().index.distance(from: FoldedName("a"), notCounting: [], limit: 4) == nil)
  }

  @Test func `the nearest name is the one a full search finds`() {
    var generator = SeededGenerator(9)
    let word = { (generator: inout SeededGenerator) in
      String(
        (0..<Int.random(in: 1...9, using: &generator)).map { _ in
          "abcde".randomElement(using: &generator) ?? "a"
        })
    }
    let names = (0..<300).map { _ in word(&generator) }
    let known = KnownNames(names)
    for _ in 0..<200 {
      let typed = FoldedName(word(&generator))
      let all = names.compactMap { name in
        name == typed.text
          ? nil : EditDistance.between(typed.letters, FoldedName(name).letters, limit: 3)
      }
      #expect(known.index.distance(from: typed, notCounting: [typed], limit: 3) == all.min())
    }
  }
}
