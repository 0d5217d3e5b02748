import Testing

@testable import Grading

struct ListJudgeTests {
  private static func line(_ typed: String, _ key: Key?) -> String {
    guard let key else { return "" }
    let judgement = judge(typed, against: key)
    let share = judgement.share.map { String(Int(($0 * 100).rounded())) } ?? "-"
    return "\(judgement.verdict) \(share): \(judgement.reason)"
  }

  @Test(arguments: [
    ("rice, maize, soybeans", "correct 100: "), ("soybeans and rice and corn", "correct 100: "),
    ("玉米、大豆、水稻", "correct 100: "),
    ("rice/maize/soya beans", "correct 100: "), ("1. rice\n2. maize\n3. soybeans", "correct 100: "),
    ("rice, rice, maize, soybeans", "correct 100: "),
    ("rice, maize", "partial 67: 2 of 3. Missing: soybeans."),
    ("rice, maize, wheat", "partial 33: 2 of 3. Not on the list: wheat. Missing: soybeans."),
    ("rice, maize, soybeans, wheat", "partial 67: 3 of 3. Not on the list: wheat."),
    ("rice, wheat", "wrong 0: 1 of 3. Not on the list: wheat. Missing: maize, soybeans."),
    ("wheat", "wrong 0: That is not on the list."),
    ("wheat, oats", "wrong 0: None of these is on the list."),
    (",,,", "unparsed -: Nothing was typed."),
    ("", "unparsed -: Nothing was typed."),
    ("rice, maize, soybaens", "correct 100: Spelled soybeans."),
  ]) func `three crops`(typed: String, line: String) {
    #expect(Self.line(typed, Cards.keys["list: 3 crops"]) == line)
  }

  @Test func `an item that belongs elsewhere is named`() {
    let judgement = judge(
      "Anshan, Dongshan, Nanshan",
      against: Cards.keys["list: 6 districts"] ?? .year(YearKey(year: 1)))
    #expect(judgement.verdict == .partial)
    #expect(
      judgement.reason
        == "2 of 6. Not on the list: Anshan. Missing: Xiangyang District, Gongnong District, Xing'an District, Xingshan District."
    )
  }

  @Test(arguments: [
    ("pigs, geese", "correct 100: "), ("pigs, geese, chickens", "correct 100: "),
    ("pigs", "partial 50: 1 of 2."), ("pigs and pigs", "partial 50: 1 of 2."),
  ]) func `any two of four`(typed: String, line: String) {
    let items = ["dairy cows", "pigs", "chickens", "geese"].map { NameKey(accepted: [$0]) }
    #expect(Self.line(typed, .list(ListKey(items: items, needed: 2))) == line)
  }

  @Test(arguments: [
    ("1906, 1914, 1926", "correct 100: "), ("1906 -> 1914 -> 1926", "correct 100: "),
    ("1906 then 1914 then 1926", "correct 100: "),
    ("1914, 1906, 1926", "partial 67: One pair is out of order."),
    ("1926, 1914, 1906", "wrong 0: 3 pairs are out of order."),
    ("1906, 1926", "partial 67: 2 of 3. Missing: 1914."),
  ]) func `three years in order`(typed: String, line: String) {
    let items = ["1906", "1914", "1926"].map { NameKey(accepted: [$0]) }
    #expect(Self.line(typed, .list(ListKey(items: items, ordered: true))) == line)
  }

  @Test func `an item with a separator in it is one item`() {
    let key = Key.list(
      ListKey(items: ["Xinxing and Fuhua", "gold", "silver"].map { NameKey(accepted: [$0]) }))
    #expect(Self.line("gold, Xinxing and Fuhua, silver", key) == "correct 100: ")
    #expect(Self.line("gold and Xinxing and Fuhua and silver", key) == "correct 100: ")
  }

  @Test func `an item that is not enough is asked for again`() {
    let key = Key.list(
      ListKey(items: [
        NameKey(accepted: ["Amur Oblast"], askMore: ["Amur"]), NameKey(accepted: ["Henan"]),
      ]))
    #expect(Self.line("Amur, Henan", key) == "prompt -: More is asked for Amur.")
  }
}
