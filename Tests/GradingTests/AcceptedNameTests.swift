import Testing

@testable import Grading

struct AcceptedNameTests {
  @Test(arguments: [
    ("anshan", 0), ("nanshan", 0), ("dongshan", 0), ("xingshan", 0), ("xingan", 0), ("xinghua", 0),
    ("songhua", 0),
    ("hegang", 0), ("henan", 0), ("haoli", 0), ("heli", 0), ("amur", 0), ("suibin", 1),
    ("luobei", 1), ("yichun", 1),
    ("benxi", 1), ("anyang", 1), ("harbin", 1), ("xiangyang", 1), ("birobidzhan", 2),
    ("heilongjiang", 2),
  ]) func `the radius separates all known names`(name: String, radius: Int) {
    let key = NameKey(accepted: [name], known: Cards.names)
    #expect(key.acceptedNames.map(\.radius) == [radius])
  }

  @Test func `two names never forgive the same typing error`() {
    let names = [
      "Nanshan", "Anshan", "Dongshan", "Suibin", "Luobei", "Heilongjiang", "Birobidzhan",
      "Xiangyang", "Xiangyin",
    ]
    let known = KnownNames(names)
    let keys = names.map { Key.name(NameKey(accepted: [$0], known: known)) }
    var generator = SeededGenerator(10)
    for _ in 0..<JudgePropertyTests.count / 10 {
      var letters = Array((names.randomElement(using: &generator) ?? "").lowercased())
      for _ in 0..<Int.random(in: 1...3, using: &generator) {
        letters[Int.random(in: 0..<letters.count, using: &generator)] =
          "abeghinoux".randomElement(using: &generator) ?? "a"
      }
      let typed = String(letters)
      #expect(keys.count { judge(typed, against: $0).verdict == .correct } <= 1, "\(typed)")
    }
  }
}
